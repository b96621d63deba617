-- What is forgotten: who was erased, for how long what came from outside is kept, and whom a delivery told of.
-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "keepDeliveryMonths" INTEGER DEFAULT 12,
ADD COLUMN     "keepImportMonths" INTEGER DEFAULT 3,
ADD COLUMN     "keepLostMonths" INTEGER DEFAULT 24,
ADD COLUMN     "keepQuarantineMonths" INTEGER DEFAULT 12;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "homeSearch" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "contactId" UUID,
ADD COLUMN     "emptiedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "emptiedAt" TIMESTAMPTZ(3),
ADD COLUMN     "emptyingAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ErasedAddress" (
    "teamId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ErasedAddress_pkey" PRIMARY KEY ("teamId","hash")
);

-- CreateIndex
CREATE INDEX "Delivery_teamId_contactId_idx" ON "Delivery"("teamId", "contactId");

-- CreateIndex
CREATE INDEX "Delivery_teamId_repeatOfId_idx" ON "Delivery"("teamId", "repeatOfId");

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_teamId_contactId_fkey" FOREIGN KEY ("teamId", "contactId") REFERENCES "Contact"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ErasedAddress" ADD CONSTRAINT "ErasedAddress_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whom the deliveries before this told of, as far as they made a lead.
UPDATE "Delivery" d SET "contactId" = l."contactId" FROM "Lead" l WHERE l."teamId" = d."teamId" AND l."deliveryId" = d."id";

-- What the language of the schema cannot say

ALTER TABLE "OptOut" DROP CONSTRAINT "OptOut_how_known",
  ADD CONSTRAINT "OptOut_how_known" CHECK ("how" IN ('command', 'button', 'words', 'page', 'intake', 'import', 'erased'));
-- Nothing of a person stands in the row of one who was erased.
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_erased_is_empty" CHECK ("erasedAt" IS NULL OR (
  "name" = '' AND "nameKey" = '' AND "postalAddress" = '' AND "ownerUserId" IS NULL
  AND num_nonnulls("language", "zone", "birthday", "weddingDay", "homePurchaseDay") = 0));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_emptied_is_empty" CHECK ("emptiedAt" IS NULL OR length("body") = 0);
ALTER TABLE "Team" ADD CONSTRAINT "Team_keeps_for_months"
  CHECK (LEAST("keepDeliveryMonths", "keepQuarantineMonths", "keepImportMonths", "keepLostMonths") >= 1);

-- What is old enough to be emptied is looked for every minute.
CREATE INDEX "Delivery_to_empty" ON "Delivery" ("teamId", "state", "receivedAt") WHERE "emptiedAt" IS NULL;
CREATE INDEX "Import_to_empty" ON "Import" ("teamId", "keptAt") WHERE "emptiedAt" IS NULL;
CREATE INDEX "ContactMerge_to_empty" ON "ContactMerge" ("teamId", "at") WHERE "changes" - 'OptOut' <> '{}';
CREATE INDEX "Lead_lost_with_words" ON "Lead" ("teamId", "arrivedAt")
  WHERE "stage" = 'lost' AND ("message" <> '' OR "unreadAddresses" <> '' OR "area" <> '' OR "wants" <> '{}' OR "routeTrace" IS NOT NULL);
CREATE INDEX "LeadStageChange_with_words" ON "LeadStageChange" ("teamId", "leadId") WHERE "words" <> '';
