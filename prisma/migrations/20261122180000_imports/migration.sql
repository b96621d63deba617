-- Files of contacts that are brought in, and what became of each row.
-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "byUserId" TEXT,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "shape" JSONB NOT NULL,
    "sourceKey" TEXT,
    "sourceName" TEXT NOT NULL DEFAULT '',
    "ownerUserId" TEXT,
    "onPlans" BOOLEAN NOT NULL DEFAULT true,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneByUserId" TEXT,
    "workedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "toldDone" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportPiece" (
    "teamId" TEXT NOT NULL,
    "importId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportPiece_pkey" PRIMARY KEY ("importId","nth")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "teamId" TEXT NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'read',
    "why" TEXT,
    "person" JSONB,
    "cells" TEXT[],
    "unread" TEXT[],
    "shared" TEXT[],
    "otherName" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT NOT NULL DEFAULT '',
    "sourceSaid" TEXT NOT NULL DEFAULT '',
    "sourceId" UUID,
    "ownerSaid" TEXT NOT NULL DEFAULT '',
    "ownerUserId" TEXT,
    "optsOut" BOOLEAN NOT NULL DEFAULT false,
    "expected" TEXT,
    "likeId" UUID,
    "leftAlone" BOOLEAN NOT NULL DEFAULT false,
    "planKey" TEXT,
    "toPlan" BOOLEAN NOT NULL DEFAULT false,
    "contactId" UUID,
    "made" JSONB,
    "undo" TEXT,
    "undoWhy" TEXT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "ImportAddress" (
    "teamId" TEXT NOT NULL,
    "importId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL DEFAULT '',
    "line" INTEGER NOT NULL,

    CONSTRAINT "ImportAddress_pkey" PRIMARY KEY ("importId","address","line")
);

-- CreateIndex
CREATE INDEX "Import_teamId_keptAt_idx" ON "Import"("teamId", "keptAt");

-- CreateIndex
CREATE INDEX "Import_teamId_state_idx" ON "Import"("teamId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Import_teamId_id_key" ON "Import"("teamId", "id");

-- CreateIndex
CREATE INDEX "ImportRow_teamId_contactId_idx" ON "ImportRow"("teamId", "contactId");

-- CreateIndex
CREATE INDEX "ImportRow_importId_likeId_idx" ON "ImportRow"("importId", "likeId");

-- CreateIndex
CREATE INDEX "Promise_teamId_contactId_idx" ON "Promise"("teamId", "contactId");

-- CreateIndex
CREATE INDEX "Deal_teamId_contactId_idx" ON "Deal"("teamId", "contactId");

-- CreateIndex
CREATE INDEX "Referral_teamId_referredContactId_idx" ON "Referral"("teamId", "referredContactId");

-- CreateIndex
CREATE INDEX "PlanMove_teamId_fromEnrolmentId_idx" ON "PlanMove"("teamId", "fromEnrolmentId");

-- CreateIndex
CREATE INDEX "PlanMove_teamId_toEnrolmentId_idx" ON "PlanMove"("teamId", "toEnrolmentId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPiece" ADD CONSTRAINT "ImportPiece_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPiece" ADD CONSTRAINT "ImportPiece_teamId_importId_fkey" FOREIGN KEY ("teamId", "importId") REFERENCES "Import"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportAddress" ADD CONSTRAINT "ImportAddress_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportAddress" ADD CONSTRAINT "ImportAddress_teamId_importId_fkey" FOREIGN KEY ("teamId", "importId") REFERENCES "Import"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_teamId_importId_fkey" FOREIGN KEY ("teamId", "importId") REFERENCES "Import"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the language of the schema cannot say

ALTER TABLE "Import" ADD CONSTRAINT "Import_state_known" CHECK ("state" IN
    ('reading', 'looking', 'ready', 'running', 'planning', 'done', 'discarded', 'undoing', 'undone')),
  ADD CONSTRAINT "Import_counts" CHECK ("cursor" >= 0 AND "total" >= 0 AND "done" >= 0);
-- One at a time: two would take the same new person for two
CREATE UNIQUE INDEX "Import_one_at_work" ON "Import" ("teamId") WHERE "state" IN ('reading', 'looking', 'running', 'planning', 'undoing');
-- Who is put on a plan next: people of one owner on one plan
CREATE INDEX "ImportRow_to_plan" ON "ImportRow" ("teamId", "importId", "ownerUserId", "planKey", "line") WHERE "toPlan";

ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_state_known" CHECK ("state" IN ('read', 'refused', 'added', 'merged', 'repeated')),
  ADD CONSTRAINT "ImportRow_refusal_has_reason" CHECK (("state" = 'refused') = ("why" IS NOT NULL)),
  ADD CONSTRAINT "ImportRow_expected_known" CHECK ("expected" IN ('new', 'known', 'repeated')),
  ADD CONSTRAINT "ImportRow_undo_known" CHECK ("undo" IN ('gone', 'taken-back', 'left')),
  ADD CONSTRAINT "ImportRow_left_has_reason" CHECK ("undo" IS DISTINCT FROM 'left' OR "undoWhy" IS NOT NULL);

-- A file of contacts may say who is to be left alone
ALTER TABLE "OptOut" DROP CONSTRAINT "OptOut_how_known",
  ADD CONSTRAINT "OptOut_how_known" CHECK ("how" IN ('command', 'button', 'intake', 'import'));
