-- Written by hand: what is there gets its place in the order of ids, which is that of time.
ALTER TABLE "purges" ADD COLUMN "position" integer;--> statement-breakpoint
UPDATE "purges" SET "position" = "numbered"."position"
FROM (SELECT "id", row_number() OVER (ORDER BY "id") AS "position" FROM "purges") AS "numbered"
WHERE "numbered"."id" = "purges"."id";--> statement-breakpoint
ALTER TABLE "purges" ALTER COLUMN "position" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "purges_position" ON "purges" USING btree ("position");
