-- The board is derived and has new columns without defaults: the next refresh fills it.
DELETE FROM "trends";
--> statement-breakpoint
CREATE TABLE "trend_engine_answers" (
	"key" text PRIMARY KEY NOT NULL,
	"answer" jsonb NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trend_vectors" (
	"trend_id" text PRIMARY KEY NOT NULL,
	"space" text NOT NULL,
	"embedding" vector(1024) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reel_days" (
	"reel_id" text NOT NULL,
	"day" date NOT NULL,
	"gain" bigint NOT NULL,
	"hours" real NOT NULL,
	"band" smallint NOT NULL,
	CONSTRAINT "reel_days_reel_id_day_pk" PRIMARY KEY("reel_id","day")
);
--> statement-breakpoint
CREATE TABLE "reel_topics" (
	"reel_id" text PRIMARY KEY NOT NULL,
	"stream" text NOT NULL,
	"space" text NOT NULL,
	"topic_key" text
);
--> statement-breakpoint
CREATE TABLE "reel_traits" (
	"reel_id" text PRIMARY KEY NOT NULL,
	"stream" text NOT NULL,
	"author_id" text NOT NULL,
	"language" text,
	"country" text,
	"key_ids" integer[] NOT NULL,
	"band_gain" real[],
	"band_hours" real[],
	"measured_until" date,
	"has_topic" boolean NOT NULL,
	"plays" bigint,
	"age_hours" real,
	"age_band" smallint,
	"published_on" date,
	"observations" integer NOT NULL,
	"sample" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stream_days" (
	"stream" text NOT NULL,
	"basis" smallint NOT NULL,
	"day" date NOT NULL,
	"gain" bigint NOT NULL,
	"topic_gain" bigint NOT NULL,
	"reels" integer NOT NULL,
	CONSTRAINT "stream_days_stream_basis_day_pk" PRIMARY KEY("stream","basis","day")
);
--> statement-breakpoint
CREATE TABLE "topic_pending" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "topic_pending_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reel_id" text NOT NULL,
	"space" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"stream" text NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"space" text NOT NULL,
	"centre" vector(1024) NOT NULL,
	"min_similarity" real NOT NULL,
	CONSTRAINT "topics_stream_key_pk" PRIMARY KEY("stream","key")
);
--> statement-breakpoint
CREATE TABLE "trend_changes" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "trend_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reel_id" text NOT NULL,
	"traits" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trend_keys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trend_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"stream" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"reels" integer DEFAULT 0 NOT NULL,
	"first_author" text NOT NULL,
	"last_author" text NOT NULL,
	CONSTRAINT "trend_keys_key" UNIQUE("stream","kind","key")
);
--> statement-breakpoint
CREATE TABLE "trend_members" (
	"key_id" integer NOT NULL,
	"reel_id" text NOT NULL,
	"sample" smallint NOT NULL,
	CONSTRAINT "trend_members_key_id_reel_id_pk" PRIMARY KEY("key_id","reel_id")
);
--> statement-breakpoint
CREATE TABLE "trend_series" (
	"key_id" integer NOT NULL,
	"basis" smallint NOT NULL,
	"days" date[] NOT NULL,
	"gains" bigint[] NOT NULL,
	"reels" integer[] NOT NULL,
	CONSTRAINT "trend_series_key_id_basis_pk" PRIMARY KEY("key_id","basis")
);
--> statement-breakpoint
CREATE TABLE "trend_streams" (
	"stream" text PRIMARY KEY NOT NULL,
	"as_of" timestamp with time zone,
	"interval_as_of" timestamp with time zone,
	"published_on" date,
	"reels" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trend_windows" (
	"key_id" integer NOT NULL,
	"basis" smallint NOT NULL,
	"gain_now" bigint NOT NULL,
	"gain_before" bigint NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "trend_windows_key_id_basis_pk" PRIMARY KEY("key_id","basis")
);
--> statement-breakpoint
ALTER TABLE "reels" ADD COLUMN "hook_pattern" text;--> statement-breakpoint
ALTER TABLE "reels" ADD COLUMN "caption_style" text;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "parts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "stage_probability" double precision DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "platform" text NOT NULL;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "points" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "measures" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "trends" ADD COLUMN "gaps" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "trend_vectors" ADD CONSTRAINT "trend_vectors_trend_id_trends_id_fk" FOREIGN KEY ("trend_id") REFERENCES "public"."trends"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reel_topics" ADD CONSTRAINT "reel_topics_reel_id_reels_id_fk" FOREIGN KEY ("reel_id") REFERENCES "public"."reels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reel_days_day_idx" ON "reel_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "reel_traits_author_idx" ON "reel_traits" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "reel_traits_sample_idx" ON "reel_traits" USING btree ("sample");--> statement-breakpoint
CREATE INDEX "reels_unclassified_idx" ON "reels" USING btree ("id") WHERE "reels"."hook_pattern" is null;