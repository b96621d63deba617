-- Lists of numbers that are not to be called or texted to sell.
-- CreateTable
CREATE TABLE "DoNotCallList" (
    "id" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "callingCode" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "fileName" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "byUserId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "numbers" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,
    "workedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "currentAt" TIMESTAMPTZ(3),
    "endToldAt" TIMESTAMPTZ(3),
    CONSTRAINT "DoNotCallList_pkey" PRIMARY KEY ("id")
);
-- CreateTable
CREATE TABLE "DoNotCallPiece" (
    "teamId" TEXT NOT NULL,
    "listId" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "lines" TEXT NOT NULL,
    CONSTRAINT "DoNotCallPiece_pkey" PRIMARY KEY ("listId","nth")
);
-- CreateTable
CREATE TABLE "DoNotCallNumber" (
    "teamId" TEXT NOT NULL,
    "listId" UUID NOT NULL,
    "e164" TEXT NOT NULL,
    CONSTRAINT "DoNotCallNumber_pkey" PRIMARY KEY ("listId","e164")
);
-- CreateIndex
CREATE INDEX "DoNotCallList_teamId_state_idx" ON "DoNotCallList"("teamId", "state");
-- CreateIndex
CREATE UNIQUE INDEX "DoNotCallList_teamId_id_key" ON "DoNotCallList"("teamId", "id");
-- AddForeignKey
ALTER TABLE "DoNotCallList" ADD CONSTRAINT "DoNotCallList_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "DoNotCallPiece" ADD CONSTRAINT "DoNotCallPiece_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "DoNotCallPiece" ADD CONSTRAINT "DoNotCallPiece_teamId_listId_fkey" FOREIGN KEY ("teamId", "listId") REFERENCES "DoNotCallList"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "DoNotCallNumber" ADD CONSTRAINT "DoNotCallNumber_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- AddForeignKey
ALTER TABLE "DoNotCallNumber" ADD CONSTRAINT "DoNotCallNumber_teamId_listId_fkey" FOREIGN KEY ("teamId", "listId") REFERENCES "DoNotCallList"("teamId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DoNotCallList" ADD CONSTRAINT "DoNotCallList_state_known"
  CHECK ("state" IN ('reading', 'current', 'replaced', 'gone')),
  ADD CONSTRAINT "DoNotCallList_country_code" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "DoNotCallList_calling_code" CHECK ("callingCode" ~ '^\+[1-9][0-9]{0,2}$'),
  ADD CONSTRAINT "DoNotCallList_pieces_in_bounds" CHECK ("done" BETWEEN 0 AND "total"),
  -- A list is used whole or not at all.
  ADD CONSTRAINT "DoNotCallList_current_is_whole"
  CHECK ("state" = 'reading' OR ("done" = "total" AND "currentAt" IS NOT NULL));
ALTER TABLE "DoNotCallNumber" ADD CONSTRAINT "DoNotCallNumber_e164" CHECK ("e164" ~ '^\+[1-9][0-9]{5,14}$');
-- One list of a country is in use, and one is being read.
CREATE UNIQUE INDEX "DoNotCallList_one_current" ON "DoNotCallList"("teamId", "country") WHERE "state" = 'current';
CREATE UNIQUE INDEX "DoNotCallList_one_reading" ON "DoNotCallList"("teamId", "country") WHERE "state" = 'reading';
