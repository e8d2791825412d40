CREATE TABLE "prompt_versions" (
	"prompt_id" text NOT NULL,
	"hash" text NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"instructions" text NOT NULL,
	"prompt" text NOT NULL,
	"first_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prompt_versions_prompt_id_hash_pk" PRIMARY KEY("prompt_id","hash")
);
--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "requested_writer" jsonb;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "attempts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "rendered_prompt" jsonb;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "input_tokens" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "output_tokens" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "cost_micro_usd" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "kind" text DEFAULT 'script' NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "revision" jsonb;--> statement-breakpoint
ALTER TABLE "script_versions" ADD COLUMN "reason" text DEFAULT 'generated' NOT NULL;--> statement-breakpoint
ALTER TABLE "script_versions" ADD COLUMN "detail" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "script_versions" ADD COLUMN "generation_id" text;--> statement-breakpoint
ALTER TABLE "script_versions" ADD COLUMN "sitting" text;--> statement-breakpoint
ALTER TABLE "script_versions" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "scripts" ADD COLUMN "translation_of" text;--> statement-breakpoint
ALTER TABLE "script_versions" ADD CONSTRAINT "script_versions_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scripts" ADD CONSTRAINT "scripts_translation_of_scripts_id_fk" FOREIGN KEY ("translation_of") REFERENCES "public"."scripts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "generations_prompt_idx" ON "generations" USING btree ("prompt_hash");