CREATE TABLE "reel_media" (
	"reel_id" text PRIMARY KEY NOT NULL,
	"owner_id" text,
	"by_operator" boolean NOT NULL,
	"source" text NOT NULL,
	"source_name" text NOT NULL,
	"rights_note" text NOT NULL,
	"sha256" text,
	"bytes" bigint NOT NULL,
	"mime_type" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"file_dropped_at" timestamp with time zone,
	"gone_at" timestamp with time zone,
	"job_id" text,
	"run_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"stage" text,
	"progress" real DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"reason" text,
	"reason_detail" text
);
--> statement-breakpoint
ALTER TABLE "deep_dives" ADD COLUMN "document" jsonb;--> statement-breakpoint
ALTER TABLE "deep_dives" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "reel_media" ADD CONSTRAINT "reel_media_reel_id_reels_id_fk" FOREIGN KEY ("reel_id") REFERENCES "public"."reels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reel_media" ADD CONSTRAINT "reel_media_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reel_media_owner_idx" ON "reel_media" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "reel_media_sha256_idx" ON "reel_media" USING btree ("sha256");--> statement-breakpoint
-- Tiers of the trends follow facts that go, as they follow those that come (0006).
CREATE TRIGGER deep_dives_removed AFTER DELETE ON deep_dives REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
