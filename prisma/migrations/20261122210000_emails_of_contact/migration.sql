-- E-mails of a contact are looked for with every contact that is read; among fifty thousand that was a look at all.
-- CreateIndex
CREATE INDEX "ContactEmail_teamId_contactId_idx" ON "ContactEmail"("teamId", "contactId");
