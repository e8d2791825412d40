-- Whoever writes reels or snapshots, the trend refresh hears of it: statement triggers, one insert per statement.
CREATE FUNCTION mark_changed_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trend_changes (reel_id, traits) SELECT DISTINCT reel_id, TG_TABLE_NAME = 'reel_topics' FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reel_snapshots_added AFTER INSERT ON reel_snapshots REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
--> statement-breakpoint
CREATE TRIGGER reel_snapshots_changed AFTER UPDATE ON reel_snapshots REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
--> statement-breakpoint
CREATE TRIGGER reel_snapshots_removed AFTER DELETE ON reel_snapshots REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
--> statement-breakpoint
CREATE TRIGGER reel_topics_added AFTER INSERT ON reel_topics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
--> statement-breakpoint
CREATE TRIGGER reel_topics_changed AFTER UPDATE ON reel_topics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
--> statement-breakpoint
CREATE TRIGGER deep_dives_added AFTER INSERT ON deep_dives REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_rows();
--> statement-breakpoint
CREATE FUNCTION mark_new_vectors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO topic_pending (reel_id, space) SELECT reel_id, space FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reel_vectors_added AFTER INSERT ON reel_vectors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_new_vectors();
--> statement-breakpoint
CREATE TRIGGER reel_vectors_changed AFTER UPDATE ON reel_vectors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_new_vectors();
--> statement-breakpoint
CREATE FUNCTION mark_whole_reels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trend_changes (reel_id, traits) SELECT id, true FROM changed;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reels_added AFTER INSERT ON reels REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_whole_reels();
--> statement-breakpoint
CREATE TRIGGER reels_removed AFTER DELETE ON reels REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_whole_reels();
--> statement-breakpoint
-- Counters of a reel follow its snapshots; only what decides what it belongs to matters here.
CREATE FUNCTION mark_changed_reels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trend_changes (reel_id, traits) SELECT n.id, true FROM changed n JOIN previous o ON o.id = n.id
    WHERE (n.author_id, n.hashtags, n.audio_key, n.audio_title, n.audio_original, n.published_at, n.duration_seconds, n.hook_pattern, n.caption_style, n.language, n.country)
      IS DISTINCT FROM (o.author_id, o.hashtags, o.audio_key, o.audio_title, o.audio_original, o.published_at, o.duration_seconds, o.hook_pattern, o.caption_style, o.language, o.country);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER reels_changed AFTER UPDATE ON reels REFERENCING NEW TABLE AS changed OLD TABLE AS previous FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_reels();
--> statement-breakpoint
-- A TOASTed vector makes the planner prefer a scan.
ALTER TABLE "trend_vectors" ALTER COLUMN "embedding" SET STORAGE PLAIN;
--> statement-breakpoint
-- Reels that were there before: the next refresh takes them all.
INSERT INTO trend_changes (reel_id, traits) SELECT id, true FROM reels;
--> statement-breakpoint
INSERT INTO topic_pending (reel_id, space) SELECT reel_id, space FROM reel_vectors;
