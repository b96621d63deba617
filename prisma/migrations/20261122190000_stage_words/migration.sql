-- Why a lead came to a stage, as it was said.
-- AlterTable
ALTER TABLE "LeadStageChange" ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';
