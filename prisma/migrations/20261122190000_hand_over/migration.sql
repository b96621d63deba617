-- The people of somebody who left, or of anybody, go to others.

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "leftSeenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "HandOver" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "fromUserId" TEXT,
    "toUserIds" TEXT[],
    "contactId" UUID,
    "byUserId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "endedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneByUserId" TEXT,

    CONSTRAINT "HandOver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandOverShare" (
    "teamId" TEXT NOT NULL,
    "handOverId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "leads" INTEGER NOT NULL,

    CONSTRAINT "HandOverShare_pkey" PRIMARY KEY ("handOverId","userId")
);

-- CreateIndex
CREATE INDEX "HandOver_teamId_fromUserId_at_idx" ON "HandOver"("teamId", "fromUserId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "HandOver_teamId_id_key" ON "HandOver"("teamId", "id");

-- AddForeignKey
ALTER TABLE "HandOver" ADD CONSTRAINT "HandOver_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOverShare" ADD CONSTRAINT "HandOverShare_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandOverShare" ADD CONSTRAINT "HandOverShare_teamId_handOverId_fkey" FOREIGN KEY ("teamId", "handOverId") REFERENCES "HandOver"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HandOver"
  ADD CONSTRAINT "HandOver_state_known" CHECK ("state" IN ('running', 'done', 'stopped', 'stay')),
  ADD CONSTRAINT "HandOver_end_recorded" CHECK (("state" = 'running') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "HandOver_to_somebody" CHECK ("state" = 'stay' OR cardinality("toUserIds") > 0),
  ADD CONSTRAINT "HandOver_from_somebody" CHECK ("fromUserId" IS NOT NULL OR "contactId" IS NOT NULL),
  ADD CONSTRAINT "HandOver_undo_whole" CHECK (num_nonnulls("undoneAt", "undoneByUserId") IN (0, 2));
ALTER TABLE "Promise" DROP CONSTRAINT "Promise_reason_known";
ALTER TABLE "Promise"
  ADD CONSTRAINT "Promise_reason_known" CHECK ("reason" IN ('said', 'asked-again', 'handed-over'));

-- Somebody's people are handed over once at a time, and whose open leads are whose is found without reading all leads.
CREATE UNIQUE INDEX "HandOver_one_at_a_time" ON "HandOver" ("teamId", "fromUserId") WHERE "state" = 'running';
CREATE INDEX "Lead_open_of_holder" ON "Lead" ("teamId", "claimedByUserId") WHERE "stage" NOT IN ('closed', 'lost');
