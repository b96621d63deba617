-- What people agreed to, what was done to settings, roles, keys and opt-outs, and by which key hashes were made.
-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "secretKeyMarks" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "channel" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT,
    "how" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT,
    "deed" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Consent_teamId_contactId_idx" ON "Consent"("teamId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_teamId_id_key" ON "Consent"("teamId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_teamId_at_idx" ON "AuditEntry"("teamId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_teamId_subjectId_idx" ON "AuditEntry"("teamId", "subjectId");

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Consent has the channels that interactions have.
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_channel_known"
  CHECK ("channel" IS NULL OR "channel" IN ('call', 'text', 'email', 'mail', 'card', 'social', 'visit', 'event', 'gift', 'task')),
  ADD CONSTRAINT "Consent_how_known"
  CHECK ("how" IN ('command', 'button', 'form', 'page', 'intake', 'import', 'opt-out-undone')),
  ADD CONSTRAINT "Consent_not_in_future" CHECK ("at" <= "recordedAt");

-- What somebody did stays as it was written, whatever a later version of the program does.
CREATE FUNCTION "refuseAuditChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an entry of the audit trail is never changed nor deleted';
END $$;
CREATE TRIGGER "AuditEntry_kept" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuseAuditChange"();
