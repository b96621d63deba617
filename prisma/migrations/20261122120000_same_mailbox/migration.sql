-- One mailbox in several spellings: Gmail takes no notice of dots or of what follows a "+", and googlemail.com is
-- gmail.com. Addresses stay as they were sent; the mailbox is what they are compared by. The rule is `mailboxOf` in
-- src/parsing/email.ts; a test holds the two against each other.

-- AlterTable
ALTER TABLE "ContactEmail" ADD COLUMN "mailbox" TEXT;

UPDATE "ContactEmail" SET "mailbox" = CASE
  WHEN split_part("address", '@', 2) IN ('gmail.com', 'googlemail.com')
    AND replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') <> ''
  THEN replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') || '@gmail.com'
  ELSE "address" END;

ALTER TABLE "ContactEmail" ALTER COLUMN "mailbox" SET NOT NULL;

-- Not unique: two contacts known before may have one mailbox in two spellings.
-- CreateIndex
CREATE INDEX "ContactEmail_teamId_mailbox_idx" ON "ContactEmail"("teamId", "mailbox");

-- Opt-outs are kept by mailbox from now on. Of two spellings under one opt-out the first stays.
WITH "kept" AS (
  SELECT "id", "teamId", "optOutId", CASE
    WHEN split_part("address", '@', 2) IN ('gmail.com', 'googlemail.com')
      AND replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') <> ''
    THEN replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') || '@gmail.com'
    ELSE "address" END AS "mailbox"
  FROM "Suppression")
DELETE FROM "Suppression" s USING "kept" mine, "kept" first
  WHERE mine."id" = s."id" AND first."teamId" = mine."teamId" AND first."optOutId" = mine."optOutId"
    AND first."mailbox" = mine."mailbox" AND first."id" < mine."id";

UPDATE "Suppression"
  SET "address" = replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') || '@gmail.com'
  WHERE split_part("address", '@', 2) IN ('gmail.com', 'googlemail.com')
    AND replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') <> '';

-- What the language of the schema cannot say

-- An opt-out is looked up by mailbox: one that is not its address's would let it slip
ALTER TABLE "ContactEmail" ADD CONSTRAINT "ContactEmail_mailbox_of_address" CHECK ("mailbox" = CASE
  WHEN split_part("address", '@', 2) IN ('gmail.com', 'googlemail.com')
    AND replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') <> ''
  THEN replace(split_part(split_part("address", '@', 1), '+', 1), '.', '') || '@gmail.com'
  ELSE "address" END);
