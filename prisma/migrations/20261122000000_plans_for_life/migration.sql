-- DropIndex
DROP INDEX "Touch_teamId_enrolmentId_stepKey_key";

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "coordinatorUserId" TEXT,
ADD COLUMN     "holidays" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "holidaysOff" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "weeklyCap" INTEGER NOT NULL DEFAULT 2;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "awayFrom" DATE,
ADD COLUMN     "awayUntil" DATE,
ADD COLUMN     "coverUserId" TEXT,
ADD COLUMN     "evening" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "workingDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "birthday" TEXT,
ADD COLUMN     "homePurchaseDay" TEXT,
ADD COLUMN     "postalAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "weddingDay" TEXT;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "pauseWhy" TEXT,
ADD COLUMN     "pausedOn" DATE,
ADD COLUMN     "pausedUntil" DATE,
ADD COLUMN     "planYear" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "shiftedDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "spreadDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toFollow" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Touch" ADD COLUMN     "forUserId" TEXT,
ADD COLUMN     "occasion" TEXT,
ADD COLUMN     "planYear" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "stepRemovedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Interaction" ADD COLUMN     "batchId" UUID;

-- AlterTable
ALTER TABLE "MorningTouch" ADD COLUMN     "batch" TEXT,
ADD COLUMN     "group" TEXT NOT NULL DEFAULT 'people';

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "byContactId" UUID NOT NULL,
    "referredContactId" UUID,
    "on" DATE NOT NULL,
    "enteredByUserId" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactEvent" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "enteredByUserId" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "ContactEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanMove" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "fromEnrolmentId" UUID,
    "toEnrolmentId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT,
    "toldUserId" TEXT,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneByUserId" TEXT,

    CONSTRAINT "PlanMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamPlan" (
    "teamId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedByUserId" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamPlan_pkey" PRIMARY KEY ("teamId","key")
);

-- CreateTable
CREATE TABLE "PlanDraft" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "byUserId" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Referral_teamId_id_key" ON "Referral"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_teamId_requestId_key" ON "Referral"("teamId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_teamId_byContactId_referredContactId_key" ON "Referral"("teamId", "byContactId", "referredContactId");

-- CreateIndex
CREATE INDEX "ContactEvent_teamId_contactId_on_idx" ON "ContactEvent"("teamId", "contactId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "ContactEvent_teamId_id_key" ON "ContactEvent"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ContactEvent_teamId_requestId_key" ON "ContactEvent"("teamId", "requestId");

-- CreateIndex
CREATE INDEX "PlanMove_teamId_contactId_at_idx" ON "PlanMove"("teamId", "contactId", "at");

-- CreateIndex
CREATE INDEX "PlanMove_teamId_toldUserId_at_idx" ON "PlanMove"("teamId", "toldUserId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PlanMove_teamId_id_key" ON "PlanMove"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_teamId_id_key" ON "PlanDraft"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanDraft_teamId_key_byUserId_key" ON "PlanDraft"("teamId", "key", "byUserId");

-- CreateIndex
CREATE INDEX "Enrolment_teamId_planKey_state_idx" ON "Enrolment"("teamId", "planKey", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Touch_teamId_enrolmentId_planYear_stepKey_key" ON "Touch"("teamId", "enrolmentId", "planYear", "stepKey");

-- CreateIndex
CREATE INDEX "MorningTouch_teamId_touchId_idx" ON "MorningTouch"("teamId", "touchId");

-- CreateIndex
CREATE INDEX "Interaction_teamId_batchId_idx" ON "Interaction"("teamId", "batchId");

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_teamId_byContactId_fkey" FOREIGN KEY ("teamId", "byContactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_teamId_referredContactId_fkey" FOREIGN KEY ("teamId", "referredContactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactEvent" ADD CONSTRAINT "ContactEvent_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactEvent" ADD CONSTRAINT "ContactEvent_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMove" ADD CONSTRAINT "PlanMove_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMove" ADD CONSTRAINT "PlanMove_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMove" ADD CONSTRAINT "PlanMove_teamId_fromEnrolmentId_fkey" FOREIGN KEY ("teamId", "fromEnrolmentId") REFERENCES "Enrolment"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMove" ADD CONSTRAINT "PlanMove_teamId_toEnrolmentId_fkey" FOREIGN KEY ("teamId", "toEnrolmentId") REFERENCES "Enrolment"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamPlan" ADD CONSTRAINT "TeamPlan_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the language of the schema cannot say

-- Days of a person's own come back each year: MM-DD, 29 February among them
ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_birthday_is_a_day" CHECK ("birthday" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  ADD CONSTRAINT "Contact_weddingDay_is_a_day" CHECK ("weddingDay" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  ADD CONSTRAINT "Contact_homePurchaseDay_is_a_day" CHECK ("homePurchaseDay" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');

ALTER TABLE "Team" ADD CONSTRAINT "Team_weeklyCap_counts" CHECK ("weeklyCap" BETWEEN 1 AND 14);
ALTER TABLE "Member" ADD CONSTRAINT "Member_away_whole" CHECK (("awayFrom" IS NULL) = ("awayUntil" IS NULL)),
  ADD CONSTRAINT "Member_away_forward" CHECK ("awayFrom" <= "awayUntil"),
  ADD CONSTRAINT "Member_covered_by_another" CHECK ("coverUserId" <> "userId");

-- A paused plan says since when and why
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_year_counts" CHECK ("planYear" >= 1),
  ADD CONSTRAINT "Enrolment_spread_within_a_week" CHECK ("spreadDays" BETWEEN 0 AND 6),
  ADD CONSTRAINT "Enrolment_shift_forward" CHECK ("shiftedDays" >= 0),
  ADD CONSTRAINT "Enrolment_pause_recorded" CHECK ("state" <> 'paused' OR num_nonnulls("pausedOn", "pauseWhy") = 2),
  ADD CONSTRAINT "Enrolment_pause_reason_known" CHECK ("pauseWhy" IN ('said', 'conversation'));

-- Small touches that became old while somebody was away are let go: a state of its own, for the figures
ALTER TABLE "Touch" DROP CONSTRAINT "Touch_state_known",
  ADD CONSTRAINT "Touch_state_known" CHECK ("state" IN ('due', 'done', 'skipped', 'replaced', 'let-go', 'withdrawn')),
  ADD CONSTRAINT "Touch_year_counts" CHECK ("planYear" >= 1);

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_of_another" CHECK ("byContactId" <> "referredContactId");
ALTER TABLE "ContactEvent" ADD CONSTRAINT "ContactEvent_known" CHECK ("event" IN ('offer', 'agreement', 'closing'));
ALTER TABLE "PlanMove" ADD CONSTRAINT "PlanMove_why_known" CHECK ("why" IN
    ('finished-met', 'finished-silent', 'closed', 'referred', 'promised-referral', 'silent-year', 'returned', 'inquired',
     'said')),
  ADD CONSTRAINT "PlanMove_undo_whole" CHECK (("undoneAt" IS NULL) = ("undoneByUserId" IS NULL));
ALTER TABLE "TeamPlan" ADD CONSTRAINT "TeamPlan_version_counts" CHECK ("version" >= 1);

-- A morning keeps the part of the day in which it listed a touch
UPDATE "MorningTouch" SET "group" = 'before' FROM "Morning"
  WHERE "Morning"."id" = "MorningTouch"."morningId" AND "MorningTouch"."dueOn" < "Morning"."day";
ALTER TABLE "MorningTouch" ADD CONSTRAINT "MorningTouch_group_known" CHECK ("group" IN ('before', 'promised', 'people', 'sending', 'tasks'));

-- Who follows an edited plan next: a few of many
CREATE INDEX "Enrolment_to_follow" ON "Enrolment" ("teamId", "planKey") WHERE "toFollow";
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_removed_is_withdrawn" CHECK ("stepRemovedAt" IS NULL OR "state" = 'withdrawn');
