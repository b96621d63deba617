-- Who had a lead and for how long, the rules by which leads go to people, and the times by which somebody is to act.
-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "captureMinutes" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "claimWindowMinutes" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "mostLeadsADay" INTEGER,
ADD COLUMN     "mostOpenLeads" INTEGER,
ADD COLUMN     "rulesVersion" INTEGER NOT NULL DEFAULT 0;
-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "leftToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "mostLeadsADay" INTEGER,
ADD COLUMN     "mostOpenLeads" INTEGER;
-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "captureDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "captureWarnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "channelId" TEXT,
ADD COLUMN     "escalatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pooledAt" TIMESTAMPTZ(3),
ADD COLUMN     "routeTrace" JSONB;
-- CreateTable
CREATE TABLE "LeadHolding" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "leadId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT,
    "madeOwner" BOOLEAN NOT NULL,
    "until" TIMESTAMPTZ(3),
    "endedWhy" TEXT,
    "endedByUserId" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "LeadHolding_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "RoutingRule" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "conditions" JSONB NOT NULL,
    "target" JSONB NOT NULL,
    "turns" JSONB NOT NULL DEFAULT '{}',
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedByUserId" TEXT NOT NULL,
    CONSTRAINT "RoutingRule_pkey" PRIMARY KEY ("id")
);
-- CreateIndex
CREATE INDEX "LeadHolding_teamId_leadId_idx" ON "LeadHolding"("teamId", "leadId");
-- CreateIndex
CREATE INDEX "LeadHolding_teamId_userId_from_idx" ON "LeadHolding"("teamId", "userId", "from");
-- CreateIndex
CREATE UNIQUE INDEX "LeadHolding_teamId_id_key" ON "LeadHolding"("teamId", "id");
-- CreateIndex
CREATE INDEX "RoutingRule_teamId_position_idx" ON "RoutingRule"("teamId", "position");
-- CreateIndex
CREATE UNIQUE INDEX "RoutingRule_teamId_id_key" ON "RoutingRule"("teamId", "id");
-- AddForeignKey
ALTER TABLE "LeadHolding" ADD CONSTRAINT "LeadHolding_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "LeadHolding" ADD CONSTRAINT "LeadHolding_teamId_leadId_fkey" FOREIGN KEY ("teamId", "leadId") REFERENCES "Lead"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "LeadHolding" ADD CONSTRAINT "LeadHolding_teamId_userId_fkey" FOREIGN KEY ("teamId", "userId") REFERENCES "Member"("teamId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "RoutingRule" ADD CONSTRAINT "RoutingRule_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Lead" DROP CONSTRAINT "Lead_claim_way_known";
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_claim_way_known"
    CHECK ("claimedVia" IS NULL OR "claimedVia" IN ('claim', 'owner', 'assign', 'rule', 'rotation', 'pool')),
  ADD CONSTRAINT "Lead_pooled_is_unclaimed" CHECK ("pooledAt" IS NULL OR "claimedByUserId" IS NULL);
ALTER TABLE "LeadHolding"
  ADD CONSTRAINT "LeadHolding_way_known" CHECK ("via" IN ('claim', 'owner', 'assign', 'rule', 'rotation', 'pool')),
  ADD CONSTRAINT "LeadHolding_end_known"
    CHECK ("endedWhy" IS NULL OR "endedWhy" IN ('released', 'taken-back', 'reassigned', 'left')),
  ADD CONSTRAINT "LeadHolding_end_whole" CHECK (num_nonnulls("until", "endedWhy") IN (0, 2));
ALTER TABLE "Team"
  ADD CONSTRAINT "Team_claim_window_decent" CHECK ("claimWindowMinutes" BETWEEN 1 AND 1440),
  ADD CONSTRAINT "Team_capture_decent" CHECK ("captureMinutes" BETWEEN 0 AND 1440),
  ADD CONSTRAINT "Team_limits_decent" CHECK ("mostOpenLeads" > 0 AND "mostLeadsADay" > 0);
ALTER TABLE "Member" ADD CONSTRAINT "Member_limits_decent" CHECK ("mostOpenLeads" > 0 AND "mostLeadsADay" > 0);

-- A lead is somebody's once at a time, and what is looked for every minute is found without reading all leads.
CREATE UNIQUE INDEX "LeadHolding_one_at_a_time" ON "LeadHolding" ("teamId", "leadId") WHERE "until" IS NULL;
CREATE INDEX "Lead_pool" ON "Lead" ("teamId", "pooledAt") WHERE "pooledAt" IS NOT NULL;
CREATE INDEX "Lead_capture_due" ON "Lead" ("teamId", "captureDueAt") WHERE "captureDueAt" IS NOT NULL;

-- Leads that are somebody's already began to be so when they were claimed.
INSERT INTO "LeadHolding" ("id", "teamId", "leadId", "userId", "via", "from", "byUserId", "madeOwner")
SELECT gen_random_uuid(), "teamId", "id", "claimedByUserId", "claimedVia", "claimedAt",
       CASE WHEN "claimedVia" = 'claim' THEN "claimedByUserId" END, "claimedVia" = 'claim'
  FROM "Lead" WHERE "claimedByUserId" IS NOT NULL;
UPDATE "Lead" SET "channelId" = "Team"."leadsChannelId"
  FROM "Team" WHERE "Team"."id" = "Lead"."teamId" AND "Lead"."joinedLeadId" IS NULL AND "Lead"."withheldAt" IS NULL
   AND "Lead"."claimedVia" IS DISTINCT FROM 'owner';
-- Leads that wait since before stay on their cards: nobody is told of hundreds at once, nor given a lead of weeks ago as
-- if it had just come. Whoever asks again has the window begin.
UPDATE "Lead" SET "postedAt" = NULL, "channelId" = NULL WHERE "stage" = 'new' AND "remindedAt" IS NOT NULL;
