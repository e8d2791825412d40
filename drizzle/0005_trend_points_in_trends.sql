DROP TABLE "trend_points" CASCADE;--> statement-breakpoint
ALTER TABLE "authors" DROP COLUMN "median_plays_per_hour";--> statement-breakpoint
ALTER TABLE "trends" DROP COLUMN "basis";