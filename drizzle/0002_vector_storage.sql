-- A TOASTed vector makes the planner prefer a scan to the HNSW index.
ALTER TABLE "reel_vectors" ALTER COLUMN "embedding" SET STORAGE PLAIN;
