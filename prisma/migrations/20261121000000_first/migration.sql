-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "botUserId" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "digits" TEXT NOT NULL DEFAULT 'latin',
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "country" TEXT NOT NULL DEFAULT 'US',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "workingDays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "firstWeekday" INTEGER NOT NULL DEFAULT 1,
    "leadsChannelId" TEXT,
    "reportsChannelId" TEXT,
    "fallbackUserId" TEXT,
    "setUpAt" TIMESTAMPTZ(3),
    "setUpByUserId" TEXT,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "teamId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slackZone" TEXT,
    "ownZone" TEXT,
    "language" TEXT,
    "guessedLanguage" TEXT,
    "isSlackAdmin" BOOLEAN NOT NULL DEFAULT false,
    "isBot" BOOLEAN NOT NULL DEFAULT false,
    "isGuest" BOOLEAN NOT NULL DEFAULT false,
    "isGone" BOOLEAN NOT NULL DEFAULT false,
    "inLeadsChannel" BOOLEAN NOT NULL DEFAULT false,
    "isManager" BOOLEAN NOT NULL DEFAULT false,
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "dmChannelId" TEXT,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("teamId","userId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceCost" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "campaignId" UUID,
    "month" DATE NOT NULL,
    "eachMonth" BOOLEAN NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "enteredByUserId" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceCost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "sourceId" UUID,
    "sourceKey" TEXT NOT NULL,
    "door" TEXT NOT NULL,
    "providerId" TEXT,
    "bodyHash" TEXT NOT NULL,
    "contentType" TEXT NOT NULL DEFAULT '',
    "body" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'stored',
    "why" TEXT,
    "repeatOfId" UUID,
    "triedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "language" TEXT,
    "zone" TEXT,
    "relationship" TEXT NOT NULL DEFAULT 'havent-met',
    "kind" TEXT,
    "ownerUserId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastTwoWayAt" TIMESTAMPTZ(3),

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactPhone" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    "country" TEXT,

    CONSTRAINT "ContactPhone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactEmail" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "ContactEmail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "campaignId" UUID,
    "deliveryId" UUID,
    "kind" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "unreadAddresses" TEXT NOT NULL DEFAULT '',
    "area" TEXT NOT NULL DEFAULT '',
    "wants" JSONB NOT NULL DEFAULT '{}',
    "isTest" BOOLEAN NOT NULL DEFAULT false,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'new',
    "claimedByUserId" TEXT,
    "claimedAt" TIMESTAMPTZ(3),
    "claimedVia" TEXT,
    "joinedLeadId" UUID,
    "withheldAt" TIMESTAMPTZ(3),
    "postedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "firstAttemptAt" TIMESTAMPTZ(3),
    "firstContactAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadStageChange" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "leadId" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT,

    CONSTRAINT "LeadStageChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "planKey" TEXT NOT NULL,
    "planKind" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "why" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promise" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "madeByUserId" TEXT,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Touch" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "enrolmentId" UUID,
    "stepKey" TEXT,
    "promiseId" UUID,
    "channel" TEXT NOT NULL,
    "plannedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'due',
    "settledAt" TIMESTAMPTZ(3),
    "settledByUserId" TEXT,
    "interactionId" UUID,
    "skipWhy" TEXT,
    "openedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "Touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interaction" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "byUserId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "requestId" TEXT,

    CONSTRAINT "Interaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OptOut" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "channel" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byUserId" TEXT,
    "how" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "undoneAt" TIMESTAMPTZ(3),
    "undoneByUserId" TEXT,
    "undoWords" TEXT,

    CONSTRAINT "OptOut_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "optOutId" UUID NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deal" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "leadId" UUID,
    "priceMinor" BIGINT NOT NULL,
    "commissionMinor" BIGINT NOT NULL,
    "costsMinor" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "closedOn" DATE NOT NULL,
    "enteredByUserId" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "Deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Morning" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Morning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MorningTouch" (
    "teamId" TEXT NOT NULL,
    "morningId" UUID NOT NULL,
    "touchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,

    CONSTRAINT "MorningTouch_pkey" PRIMARY KEY ("morningId","touchId")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "weekFrom" DATE NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Telling" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "wantedVersion" INTEGER NOT NULL DEFAULT 1,
    "drawnVersion" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "channelId" TEXT,
    "ts" TEXT,
    "wantedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "firstTriedAt" TIMESTAMPTZ(3),
    "nextTryAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "Telling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Turn" (
    "teamId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,
    "heldBy" TEXT,
    "heldUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("teamId","recipient")
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_teamId_key_key" ON "Source"("teamId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Source_teamId_id_key" ON "Source"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_teamId_sourceId_key_key" ON "Campaign"("teamId", "sourceId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_teamId_id_key" ON "Campaign"("teamId", "id");

-- CreateIndex
CREATE INDEX "Delivery_teamId_bodyHash_receivedAt_idx" ON "Delivery"("teamId", "bodyHash", "receivedAt");

-- CreateIndex
CREATE INDEX "Delivery_teamId_state_receivedAt_idx" ON "Delivery"("teamId", "state", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_teamId_id_key" ON "Delivery"("teamId", "id");

-- CreateIndex
CREATE INDEX "Contact_teamId_nameKey_idx" ON "Contact"("teamId", "nameKey");

-- CreateIndex
CREATE INDEX "Contact_teamId_ownerUserId_idx" ON "Contact"("teamId", "ownerUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_teamId_id_key" ON "Contact"("teamId", "id");

-- CreateIndex
CREATE INDEX "ContactPhone_teamId_e164_idx" ON "ContactPhone"("teamId", "e164");

-- CreateIndex
CREATE UNIQUE INDEX "ContactPhone_teamId_contactId_e164_key" ON "ContactPhone"("teamId", "contactId", "e164");

-- CreateIndex
CREATE UNIQUE INDEX "ContactEmail_teamId_address_key" ON "ContactEmail"("teamId", "address");

-- CreateIndex
CREATE INDEX "Lead_teamId_contactId_idx" ON "Lead"("teamId", "contactId");

-- CreateIndex
CREATE INDEX "Lead_teamId_arrivedAt_idx" ON "Lead"("teamId", "arrivedAt");

-- CreateIndex
CREATE INDEX "Lead_teamId_stage_idx" ON "Lead"("teamId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_teamId_id_key" ON "Lead"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_teamId_deliveryId_key" ON "Lead"("teamId", "deliveryId");

-- CreateIndex
CREATE INDEX "LeadStageChange_teamId_leadId_idx" ON "LeadStageChange"("teamId", "leadId");

-- CreateIndex
CREATE INDEX "Enrolment_teamId_contactId_idx" ON "Enrolment"("teamId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_teamId_id_key" ON "Enrolment"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Promise_teamId_id_key" ON "Promise"("teamId", "id");

-- CreateIndex
CREATE INDEX "Touch_teamId_contactId_state_idx" ON "Touch"("teamId", "contactId", "state");

-- CreateIndex
CREATE INDEX "Touch_teamId_state_dueOn_idx" ON "Touch"("teamId", "state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Touch_teamId_id_key" ON "Touch"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Touch_teamId_enrolmentId_stepKey_key" ON "Touch"("teamId", "enrolmentId", "stepKey");

-- CreateIndex
CREATE UNIQUE INDEX "Touch_teamId_promiseId_key" ON "Touch"("teamId", "promiseId");

-- CreateIndex
CREATE INDEX "Interaction_teamId_contactId_happenedAt_idx" ON "Interaction"("teamId", "contactId", "happenedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_teamId_id_key" ON "Interaction"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_teamId_requestId_key" ON "Interaction"("teamId", "requestId");

-- CreateIndex
CREATE INDEX "OptOut_teamId_contactId_idx" ON "OptOut"("teamId", "contactId");

-- CreateIndex
CREATE UNIQUE INDEX "OptOut_teamId_id_key" ON "OptOut"("teamId", "id");

-- CreateIndex
CREATE INDEX "Suppression_teamId_address_idx" ON "Suppression"("teamId", "address");

-- CreateIndex
CREATE UNIQUE INDEX "Suppression_teamId_optOutId_address_key" ON "Suppression"("teamId", "optOutId", "address");

-- CreateIndex
CREATE INDEX "Deal_teamId_closedOn_idx" ON "Deal"("teamId", "closedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_teamId_requestId_key" ON "Deal"("teamId", "requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Morning_teamId_userId_day_key" ON "Morning"("teamId", "userId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Morning_teamId_id_key" ON "Morning"("teamId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_teamId_weekFrom_key" ON "Digest"("teamId", "weekFrom");

-- CreateIndex
CREATE INDEX "Telling_teamId_recipient_state_position_idx" ON "Telling"("teamId", "recipient", "state", "position");

-- CreateIndex
CREATE INDEX "Telling_state_idx" ON "Telling"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Telling_teamId_kind_subjectId_recipient_key" ON "Telling"("teamId", "kind", "subjectId", "recipient");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCost" ADD CONSTRAINT "SourceCost_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCost" ADD CONSTRAINT "SourceCost_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCost" ADD CONSTRAINT "SourceCost_teamId_campaignId_fkey" FOREIGN KEY ("teamId", "campaignId") REFERENCES "Campaign"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_teamId_repeatOfId_fkey" FOREIGN KEY ("teamId", "repeatOfId") REFERENCES "Delivery"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_teamId_ownerUserId_fkey" FOREIGN KEY ("teamId", "ownerUserId") REFERENCES "Member"("teamId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPhone" ADD CONSTRAINT "ContactPhone_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPhone" ADD CONSTRAINT "ContactPhone_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactEmail" ADD CONSTRAINT "ContactEmail_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactEmail" ADD CONSTRAINT "ContactEmail_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_sourceId_fkey" FOREIGN KEY ("teamId", "sourceId") REFERENCES "Source"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_campaignId_fkey" FOREIGN KEY ("teamId", "campaignId") REFERENCES "Campaign"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_deliveryId_fkey" FOREIGN KEY ("teamId", "deliveryId") REFERENCES "Delivery"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_claimedByUserId_fkey" FOREIGN KEY ("teamId", "claimedByUserId") REFERENCES "Member"("teamId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_teamId_joinedLeadId_fkey" FOREIGN KEY ("teamId", "joinedLeadId") REFERENCES "Lead"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadStageChange" ADD CONSTRAINT "LeadStageChange_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadStageChange" ADD CONSTRAINT "LeadStageChange_teamId_leadId_fkey" FOREIGN KEY ("teamId", "leadId") REFERENCES "Lead"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_teamId_madeByUserId_fkey" FOREIGN KEY ("teamId", "madeByUserId") REFERENCES "Member"("teamId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_teamId_enrolmentId_fkey" FOREIGN KEY ("teamId", "enrolmentId") REFERENCES "Enrolment"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_teamId_promiseId_fkey" FOREIGN KEY ("teamId", "promiseId") REFERENCES "Promise"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_teamId_interactionId_fkey" FOREIGN KEY ("teamId", "interactionId") REFERENCES "Interaction"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_teamId_byUserId_fkey" FOREIGN KEY ("teamId", "byUserId") REFERENCES "Member"("teamId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OptOut" ADD CONSTRAINT "OptOut_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OptOut" ADD CONSTRAINT "OptOut_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_teamId_optOutId_fkey" FOREIGN KEY ("teamId", "optOutId") REFERENCES "OptOut"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_teamId_leadId_fkey" FOREIGN KEY ("teamId", "leadId") REFERENCES "Lead"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Morning" ADD CONSTRAINT "Morning_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Morning" ADD CONSTRAINT "Morning_teamId_userId_fkey" FOREIGN KEY ("teamId", "userId") REFERENCES "Member"("teamId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MorningTouch" ADD CONSTRAINT "MorningTouch_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MorningTouch" ADD CONSTRAINT "MorningTouch_teamId_morningId_fkey" FOREIGN KEY ("teamId", "morningId") REFERENCES "Morning"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MorningTouch" ADD CONSTRAINT "MorningTouch_teamId_touchId_fkey" FOREIGN KEY ("teamId", "touchId") REFERENCES "Touch"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What schema.prisma cannot say: the rules that guard the rows, whoever writes them.

-- Teams and people
ALTER TABLE "Team" ADD CONSTRAINT "Team_language_known" CHECK ("language" IN ('en', 'ar')),
  ADD CONSTRAINT "Team_digits_known" CHECK ("digits" IN ('latin', 'arabic')),
  ADD CONSTRAINT "Team_weekdays" CHECK ("firstWeekday" BETWEEN 0 AND 6 AND "workingDays" <@ ARRAY[0, 1, 2, 3, 4, 5, 6]);
ALTER TABLE "Member" ADD CONSTRAINT "Member_language_known"
  CHECK (("language" IS NULL OR "language" IN ('en', 'ar')) AND ("guessedLanguage" IS NULL OR "guessedLanguage" IN ('en', 'ar')));

-- Sources and their costs
CREATE UNIQUE INDEX "SourceCost_once_a_month" ON "SourceCost" ("teamId", "sourceId", "month", "eachMonth") WHERE "campaignId" IS NULL;
CREATE UNIQUE INDEX "SourceCost_campaign_once_a_month" ON "SourceCost" ("teamId", "sourceId", "campaignId", "month", "eachMonth") WHERE "campaignId" IS NOT NULL;
ALTER TABLE "SourceCost" ADD CONSTRAINT "SourceCost_not_negative" CHECK ("amountMinor" >= 0),
  ADD CONSTRAINT "SourceCost_first_of_month" CHECK (EXTRACT(DAY FROM "month") = 1);

-- Deliveries: one provider id of one source is taken once
CREATE UNIQUE INDEX "Delivery_provider_id_once" ON "Delivery" ("teamId", "sourceKey", "providerId") WHERE "providerId" IS NOT NULL AND "state" <> 'repeated';
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_state_known" CHECK ("state" IN ('stored', 'matched', 'repeated', 'quarantined')),
  ADD CONSTRAINT "Delivery_repeat_of_something" CHECK (("state" = 'repeated') = ("repeatOfId" IS NOT NULL)),
  ADD CONSTRAINT "Delivery_quarantine_has_reason" CHECK ("state" <> 'quarantined' OR "why" IS NOT NULL);

-- Contacts
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_relationship_known" CHECK ("relationship" IN ('havent-met', 'met', 'client', 'advocate')),
  ADD CONSTRAINT "Contact_language_known" CHECK ("language" IS NULL OR "language" IN ('en', 'ar'));
ALTER TABLE "ContactPhone" ADD CONSTRAINT "ContactPhone_e164" CHECK ("e164" ~ '^\+[0-9]{4,15}$');
ALTER TABLE "ContactEmail" ADD CONSTRAINT "ContactEmail_lower_case" CHECK ("address" = lower("address") AND "address" LIKE '%_@_%');

-- Leads: the claimer, the moment and the way come together or not at all, so a lead has one owner or none
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_stage_known" CHECK ("stage" IN ('new', 'claimed', 'contacted', 'mql', 'sql', 'accepted', 'agreement', 'closed', 'lost')),
  ADD CONSTRAINT "Lead_claim_whole" CHECK (num_nonnulls("claimedByUserId", "claimedAt", "claimedVia") IN (0, 3)),
  ADD CONSTRAINT "Lead_claim_way_known" CHECK ("claimedVia" IS NULL OR "claimedVia" IN ('claim', 'owner')),
  ADD CONSTRAINT "Lead_new_is_unclaimed" CHECK ("stage" <> 'new' OR "claimedByUserId" IS NULL),
  ADD CONSTRAINT "Lead_claimed_has_claimer" CHECK ("stage" <> 'claimed' OR "claimedByUserId" IS NOT NULL),
  ADD CONSTRAINT "Lead_joins_another" CHECK ("joinedLeadId" IS NULL OR "joinedLeadId" <> "id");

-- Plans: one relationship plan at a time
CREATE UNIQUE INDEX "Enrolment_one_relationship_plan" ON "Enrolment" ("teamId", "contactId")
  WHERE "planKind" = 'relationship' AND "state" IN ('active', 'paused');
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_kind_known" CHECK ("planKind" IN ('relationship', 'operational')),
  ADD CONSTRAINT "Enrolment_state_known" CHECK ("state" IN ('active', 'paused', 'finished', 'stopped')),
  ADD CONSTRAINT "Enrolment_end_recorded" CHECK (("state" IN ('finished', 'stopped')) = ("endedAt" IS NOT NULL));
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_reason_known" CHECK ("reason" IN ('said', 'asked-again'));

-- Touches: exactly one origin, and an end that is recorded
ALTER TABLE "Touch" ADD CONSTRAINT "Touch_one_origin" CHECK (num_nonnulls("enrolmentId", "promiseId") = 1),
  ADD CONSTRAINT "Touch_step_of_its_plan" CHECK (("enrolmentId" IS NULL) = ("stepKey" IS NULL)),
  ADD CONSTRAINT "Touch_channel_known" CHECK ("channel" IN ('call', 'text', 'email', 'mail', 'card', 'social', 'visit', 'event', 'gift', 'task')),
  ADD CONSTRAINT "Touch_state_known" CHECK ("state" IN ('due', 'done', 'skipped', 'replaced', 'withdrawn')),
  ADD CONSTRAINT "Touch_end_recorded" CHECK (("state" = 'due') = ("settledAt" IS NULL)),
  ADD CONSTRAINT "Touch_done_by_interaction" CHECK ("state" <> 'done' OR "interactionId" IS NOT NULL);
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_outcome_known"
    CHECK ("outcome" IN ('reached', 'replied', 'met', 'no-answer', 'message-left', 'sent', 'wrong-number')),
  ADD CONSTRAINT "Interaction_channel_known" CHECK ("channel" IN ('call', 'text', 'email', 'mail', 'card', 'social', 'visit', 'event', 'gift', 'task')),
  ADD CONSTRAINT "Interaction_not_in_future" CHECK ("happenedAt" <= "loggedAt");

-- Opt-outs
ALTER TABLE "OptOut" ADD CONSTRAINT "OptOut_channel_known"
    CHECK ("channel" IS NULL OR "channel" IN ('call', 'text', 'email', 'mail', 'card', 'social', 'visit', 'event', 'gift', 'task')),
  ADD CONSTRAINT "OptOut_how_known" CHECK ("how" IN ('command', 'button', 'intake')),
  ADD CONSTRAINT "OptOut_undone_with_consent" CHECK (num_nonnulls("undoneAt", "undoneByUserId", "undoWords") IN (0, 3));
CREATE UNIQUE INDEX "OptOut_one_standing" ON "OptOut" ("teamId", "contactId", COALESCE("channel", '')) WHERE "undoneAt" IS NULL;

-- Deals
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_not_negative" CHECK ("priceMinor" >= 0 AND "commissionMinor" >= 0 AND "costsMinor" >= 0);

-- Telling
ALTER TABLE "Telling" ADD CONSTRAINT "Telling_state_known" CHECK ("state" IN ('waiting', 'told', 'dead', 'dropped')),
  ADD CONSTRAINT "Telling_place_whole" CHECK (("channelId" IS NULL) = ("ts" IS NULL));
