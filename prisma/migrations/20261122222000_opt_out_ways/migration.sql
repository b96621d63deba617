-- Opt-outs that were read in what somebody logged, and those that a person gives or takes back on a page.
-- AlterTable
ALTER TABLE "OptOut" ADD COLUMN     "isMisread" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "saidAgainAt" TIMESTAMPTZ(3);

ALTER TABLE "OptOut" DROP CONSTRAINT "OptOut_how_known",
  ADD CONSTRAINT "OptOut_how_known" CHECK ("how" IN ('command', 'button', 'words', 'page', 'intake', 'import')),
  -- On a page it is the person who takes it back, and nobody of the team.
  DROP CONSTRAINT "OptOut_undone_with_consent",
  ADD CONSTRAINT "OptOut_undone_with_consent"
    CHECK (("undoneAt" IS NULL) = ("undoWords" IS NULL) AND ("undoneAt" IS NOT NULL OR "undoneByUserId" IS NULL)),
  ADD CONSTRAINT "OptOut_misread_words" CHECK (NOT "isMisread" OR ("how" = 'words' AND "undoneAt" IS NOT NULL));
