-- Contacts that were made one person, with what undoing it needs.
-- CreateTable
CREATE TABLE "ContactMerge" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "keptContactId" UUID NOT NULL,
    "mergedContactId" UUID NOT NULL,
    "mergedName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneByUserId" TEXT,

    CONSTRAINT "ContactMerge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContactMerge_teamId_mergedContactId_idx" ON "ContactMerge"("teamId", "mergedContactId");

-- CreateIndex
CREATE INDEX "ContactMerge_teamId_keptContactId_at_idx" ON "ContactMerge"("teamId", "keptContactId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ContactMerge_teamId_id_key" ON "ContactMerge"("teamId", "id");

-- AddForeignKey
ALTER TABLE "ContactMerge" ADD CONSTRAINT "ContactMerge_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the language of the schema cannot say

ALTER TABLE "ContactMerge" ADD CONSTRAINT "ContactMerge_of_two" CHECK ("keptContactId" <> "mergedContactId"),
  ADD CONSTRAINT "ContactMerge_undo_whole" CHECK (("undoneAt" IS NULL) = ("undoneByUserId" IS NULL));

-- A person is merged into one other at a time: whoever asks for them is led to nobody else
CREATE UNIQUE INDEX "ContactMerge_one_standing" ON "ContactMerge" ("teamId", "mergedContactId") WHERE "undoneAt" IS NULL;
