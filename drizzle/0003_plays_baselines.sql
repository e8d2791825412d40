CREATE TABLE "plays_baselines" (
	"stream" text NOT NULL,
	"language" text NOT NULL,
	"band" integer NOT NULL,
	"median_plays" double precision NOT NULL,
	"reels" integer NOT NULL,
	CONSTRAINT "plays_baselines_stream_language_band_pk" PRIMARY KEY("stream","language","band")
);
