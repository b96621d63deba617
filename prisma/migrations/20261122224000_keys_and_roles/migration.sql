-- Keys of intake by source, and administrators who are given that role in Touchbase apart from those the environment names.
-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "isNamedAdministrator" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "IntakeKey" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "begins" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdByUserId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IntakeKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "IntakeKey_teamId_createdAt_idx" ON "IntakeKey"("teamId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeKey_hash_key" ON "IntakeKey"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeKey_teamId_requestId_key" ON "IntakeKey"("teamId", "requestId");

-- AddForeignKey
ALTER TABLE "IntakeKey" ADD CONSTRAINT "IntakeKey_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hashes only, as hex: a key itself can never be kept here by a slip.
ALTER TABLE "IntakeKey" ADD CONSTRAINT "IntakeKey_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "IntakeKey_ends_after_begin" CHECK ("endsAt" >= "createdAt");

-- Until now whoever was named by the environment had the role in the same column. The next start names them anew.
UPDATE "Member" m SET "isAdministrator" = false FROM "Team" t
WHERE t."id" = m."teamId" AND m."isAdministrator" AND m."userId" IS DISTINCT FROM t."setUpByUserId";
