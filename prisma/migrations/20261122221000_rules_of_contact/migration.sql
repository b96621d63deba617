-- What a team has set otherwise in the rules of contact, and what those rules refused or put off.
-- CreateTable
CREATE TABLE "TeamContactRule" (
    "teamId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "differs" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedByUserId" TEXT NOT NULL,

    CONSTRAINT "TeamContactRule_pkey" PRIMARY KEY ("teamId","key")
);

-- CreateTable
CREATE TABLE "ContactRefusal" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "contactId" UUID NOT NULL,
    "touchId" UUID,
    "leadId" UUID,
    "channel" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "law" TEXT,
    "laterFrom" TIMESTAMPTZ(3),
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "askedByUserId" TEXT,
    "overriddenAt" TIMESTAMPTZ(3),
    "overriddenByUserId" TEXT,
    "overriddenWhy" TEXT,
    "overrideRequestId" TEXT,

    CONSTRAINT "ContactRefusal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContactRefusal_teamId_contactId_idx" ON "ContactRefusal"("teamId", "contactId");

-- CreateIndex
CREATE INDEX "ContactRefusal_teamId_on_idx" ON "ContactRefusal"("teamId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "ContactRefusal_teamId_overrideRequestId_key" ON "ContactRefusal"("teamId", "overrideRequestId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactRefusal_teamId_id_key" ON "ContactRefusal"("teamId", "id");

-- AddForeignKey
ALTER TABLE "TeamContactRule" ADD CONSTRAINT "TeamContactRule_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactRefusal" ADD CONSTRAINT "ContactRefusal_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactRefusal" ADD CONSTRAINT "ContactRefusal_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row for each touch or lead, channel, rule and day; once somebody overrode it, the next refusal is another row.
CREATE UNIQUE INDEX "ContactRefusal_of_touch" ON "ContactRefusal" ("teamId", "touchId", "channel", "rule", "on")
  WHERE "touchId" IS NOT NULL AND "overriddenAt" IS NULL;
CREATE UNIQUE INDEX "ContactRefusal_of_lead" ON "ContactRefusal" ("teamId", "leadId", "channel", "rule", "on")
  WHERE "leadId" IS NOT NULL AND "overriddenAt" IS NULL;

ALTER TABLE "ContactRefusal"
  ADD CONSTRAINT "ContactRefusal_channel_known"
  CHECK ("channel" IN ('call', 'text', 'email', 'mail', 'card', 'social', 'visit', 'event', 'gift', 'task')),
  ADD CONSTRAINT "ContactRefusal_rule_known"
  CHECK ("rule" IN ('opted-out', 'opted-out-of-channel', 'no-decent-hour', 'consent-needed', 'do-not-call',
    'do-not-call-list-missing', 'do-not-call-list-too-old', 'decent-hours', 'weekly-cap', 'attempts-a-day',
    'attempts-a-week', 'attempts-in-24h')),
  ADD CONSTRAINT "ContactRefusal_of_touch_or_lead" CHECK (("touchId" IS NULL) <> ("leadId" IS NULL)),
  -- Somebody's request to stop is overridden by nobody, and whoever overrides another rule says why.
  ADD CONSTRAINT "ContactRefusal_override_whole"
  CHECK (("overriddenAt" IS NULL) = ("overriddenByUserId" IS NULL)
    AND ("overriddenAt" IS NULL) = ("overriddenWhy" IS NULL)
    AND ("overriddenAt" IS NULL OR ("rule" NOT IN ('opted-out', 'opted-out-of-channel') AND "overriddenWhy" <> '')));
