CREATE TABLE "embedding_spaces" (
	"name" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"embedded" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"swapped_at" timestamp with time zone,
	"builder" text,
	"builder_seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "embedding_spaces_active_idx" ON "embedding_spaces" USING btree ("state") WHERE "embedding_spaces"."state" = 'active';
--> statement-breakpoint
-- The space most rows are in becomes the active one; there is one unless a change of space was cut off.
INSERT INTO embedding_spaces (name, state, embedded, total, swapped_at)
SELECT coalesce(max(space), 'builtin-1'), 'active', coalesce(max(n), 0), coalesce(max(n), 0), now()
FROM (SELECT space, count(*)::int AS n FROM reel_vectors GROUP BY space ORDER BY n DESC, space LIMIT 1) AS most;
--> statement-breakpoint
DELETE FROM reel_vectors WHERE space <> (SELECT name FROM embedding_spaces);
--> statement-breakpoint
DELETE FROM topic_pending WHERE space <> (SELECT name FROM embedding_spaces);
--> statement-breakpoint
DROP TRIGGER reel_vectors_added ON reel_vectors;
--> statement-breakpoint
DROP TRIGGER reel_vectors_changed ON reel_vectors;
--> statement-breakpoint
ALTER TABLE reel_vectors DROP CONSTRAINT reel_vectors_pkey;
--> statement-breakpoint
ALTER TABLE reel_vectors RENAME TO reel_vectors_before;
--> statement-breakpoint
ALTER TABLE reel_vectors_before RENAME CONSTRAINT reel_vectors_reel_id_reels_id_fk TO reel_vectors_before_fk;
--> statement-breakpoint
ALTER INDEX reel_vectors_hnsw_idx RENAME TO reel_vectors_before_hnsw_idx;
--> statement-breakpoint
ALTER TABLE reel_vectors_before ADD PRIMARY KEY (reel_id, space);
--> statement-breakpoint
CREATE TABLE "reel_vectors" (
	"reel_id" text NOT NULL,
	"space" text NOT NULL,
	"embedding" vector(1024) NOT NULL
) PARTITION BY LIST (space);
--> statement-breakpoint
-- A TOASTed vector makes the planner prefer a scan to the HNSW index; partitions made later inherit this.
ALTER TABLE "reel_vectors" ALTER COLUMN "embedding" SET STORAGE PLAIN;
--> statement-breakpoint
ALTER TABLE "reel_vectors" ADD CONSTRAINT "reel_vectors_reel_id_space_pk" PRIMARY KEY("reel_id","space");
--> statement-breakpoint
ALTER TABLE "reel_vectors" ADD CONSTRAINT "reel_vectors_reel_id_reels_id_fk" FOREIGN KEY ("reel_id") REFERENCES "public"."reels"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "reel_vectors_hnsw_idx" ON "reel_vectors" USING hnsw ("embedding" vector_ip_ops);
--> statement-breakpoint
-- The old table becomes the active space's partition as it is: no row is copied and no index built anew.
DO $$
DECLARE
  active text := (SELECT name FROM embedding_spaces);
  part text := 'reel_vectors_' || left(md5(active), 12);
BEGIN
  EXECUTE format('ALTER TABLE reel_vectors_before RENAME TO %I', part);
  EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT reel_vectors_before_pkey TO %I', part, part || '_pkey');
  EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT reel_vectors_before_fk TO %I', part, part || '_fk');
  EXECUTE format('ALTER INDEX reel_vectors_before_hnsw_idx RENAME TO %I', part || '_embedding_idx');
  EXECUTE format('ALTER TABLE reel_vectors ATTACH PARTITION %I FOR VALUES IN (%L)', part, active);
END $$;
--> statement-breakpoint
-- Topics are looked for in the active space only; the swap notes all reels of the new one.
CREATE OR REPLACE FUNCTION mark_new_vectors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO topic_pending (reel_id, space) SELECT reel_id, space FROM changed WHERE space = (SELECT name FROM embedding_spaces WHERE state = 'active');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reel_vectors_added AFTER INSERT ON reel_vectors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_new_vectors();
--> statement-breakpoint
CREATE TRIGGER reel_vectors_changed AFTER UPDATE ON reel_vectors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_new_vectors();
