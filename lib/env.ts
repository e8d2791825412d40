import path from "node:path";
import { z } from "zod";

const EMBEDDING_PROVIDERS = ["builtin", "openai", "mistral", "compatible", "local"] as const;
export type EmbeddingProvider = (typeof EMBEDDING_PROVIDERS)[number];

const WRITERS = ["composer", "openai", "mistral", "llama"] as const;

/** Every setting of the program, in one place. `docs/operations/settings.md` explains each. */
const fieldsSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  /** Unset: embedded PGlite in DATA_DIR. A host ending in .neon.tech, or DATABASE_DRIVER=neon, takes Neon's driver. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_DRIVER: z.enum(["pg", "neon"]).optional(),
  /** host:port of a WebSocket proxy in front of a plain PostgreSQL; only for Neon's driver away from Neon. */
  NEON_WS_PROXY: z.string().min(3).optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address visitors type. Needed behind a proxy; on a laptop http://HOST:PORT is right. */
  PUBLIC_URL: z.url().optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  DEMO_REELS: z.enum(["load", "skip"]).default("load"),
  /** Whether a guest may import reels into this installation's corpus. Unset: yes on the embedded database, no on a server. */
  GUEST_IMPORT: z.enum(["allow", "deny"]).optional(),
  IMPORT_MAX_BYTES: z.coerce.number().int().positive().default(2 * 1024 ** 3),
  /** Where given media are kept; unset: `media` in DATA_DIR. Web processes and workers need the same folder. */
  MEDIA_DIR: z.string().min(1).optional(),
  MEDIA_MAX_BYTES: z.coerce.number().int().positive().default(500 * 1024 ** 2),
  /** Hosts that media may be fetched from, over https only; `.example.com` takes its subdomains too. Unset: nothing is fetched. */
  MEDIA_URL_HOSTS: z.string().transform((list) => list.split(",").map((host) => host.trim().toLowerCase()).filter(Boolean)).pipe(z.array(z.string().regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/, "host names, separated by commas"))).optional(),
  MEDIA_FETCH_TIMEOUT_SECONDS: z.coerce.number().positive().max(3_600).default(180),
  /** Analyses at once in this process. */
  DEEP_DIVE_CONCURRENCY: z.coerce.number().int().min(1).max(16).default(1),
  /** Reels of a trend that the adviser names. */
  DEEP_DIVES_PER_TREND: z.coerce.number().int().min(1).max(50).default(5),
  /** OpenAI's or another server's address for speech to text (/audio/transcriptions); this or the key switches transcripts on. */
  TRANSCRIBER_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRANSCRIBER_API_KEY: z.string().min(1).optional(),
  TRANSCRIBER_MODEL: z.string().min(1).default("whisper-1"),
  WRITER: z.enum(WRITERS).default("composer"),
  /** Who writes when the asked-for writer fails, in order; those without key or address are passed over. The composer is always last. */
  WRITER_FALLBACK: z.string().default("composer").transform((list) => list.split(",").map((name) => name.trim()).filter(Boolean)).pipe(z.array(z.enum(WRITERS))),
  OPENAI_API_KEY: z.string().min(1).optional(),
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: z.string().min(1).default("gpt-5-mini"),
  MISTRAL_API_KEY: z.string().min(1).optional(),
  MISTRAL_BASE_URL: z.url().optional(),
  MISTRAL_MODEL: z.string().min(1).default("mistral-medium-latest"),
  /** Any OpenAI-compatible server: Ollama, vLLM, llama.cpp. */
  LLAMA_BASE_URL: z.url().optional(),
  LLAMA_API_KEY: z.string().min(1).optional(),
  LLAMA_MODEL: z.string().min(1).default("llama3.1"),
  /** What embeds reels and queries. Unset: whatever embedded the corpus, the built-in space for a new one. */
  EMBEDDINGS: z.enum(EMBEDDING_PROVIDERS).optional(),
  /** The provider's model; unset: its usual one. Its name becomes part of the space's. */
  EMBEDDING_MODEL: z.string().regex(/^\w[\w./@:-]{0,99}$/, "letters, digits, . / @ : - and _ only, 100 at most").optional(),
  /** Address and key of the provider EMBEDDINGS names (of the compatible server where it names none); unset: the writer's of that provider. */
  EMBEDDING_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  EMBEDDING_API_KEY: z.string().min(1).optional(),
  /** Folder of a transformers.js model (config.json, tokenizer.json, onnx/). */
  EMBEDDING_MODEL_PATH: z.string().min(1).optional(),
  /** Longest one writer may take for one script, its mending included; and until its first word. */
  WRITER_TIMEOUT_SECONDS: z.coerce.number().positive().default(120),
  WRITER_FIRST_TOKEN_SECONDS: z.coerce.number().positive().default(30),
  /** USD per million tokens of the model WRITER names, where lib/ai/price-of.ts does not know it or knows an old price. */
  WRITER_PRICE_INPUT: z.coerce.number().min(0).optional(),
  WRITER_PRICE_OUTPUT: z.coerce.number().min(0).optional(),
  /** USD one creator's scripts may cost a day (UTC) at paid writers; unset: no limit. */
  BUDGET_PER_CREATOR_USD: z.coerce.number().min(0).optional(),
  /** What the platform takes per reel (lib/scripts/verify/publish-limits.ts has the sources). */
  HASHTAG_LIMIT: z.coerce.number().int().min(1).max(100).default(5),
  CAPTION_LIMIT: z.coerce.number().int().min(1).default(2_200),
  /** How fast the composer hands out words; 0 = at once. Paced so that a beat can be read as it arrives. */
  COMPOSER_WORDS_PER_SECOND: z.coerce.number().min(0).default(45),
  /** Address of another instance whose trends are shown here; unset: the built-in trend engine. */
  TREND_ENGINE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Sent as a bearer token to that instance; for a gateway in front of it. */
  TREND_ENGINE_TOKEN: z.string().min(1).optional(),
  TREND_ENGINE_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(3_000),
  /** Bearer token of GET /api/metrics; unset: that address does not exist. */
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Settings = z.infer<typeof fieldsSchema>;

/** Whether an address is this instance's own, as far as settings can tell; two names of one machine are caught by the hop header. */
function isOwnAddress(address: string, { HOST, PORT, PUBLIC_URL }: Settings): boolean {
  const { origin } = new URL(address);
  const hosts = ["localhost", "127.0.0.1", "[::1]", "0.0.0.0", "[::]", HOST.includes(":") ? `[${HOST}]` : HOST];
  const own = [...hosts.map((host) => `http://${host}:${PORT}`), ...(PUBLIC_URL ? [PUBLIC_URL] : [])];
  return own.some((one) => URL.canParse(one) && new URL(one).origin === origin);
}

/** What the chosen embedding provider needs and was not given, by setting. */
function missingForEmbeddings(config: Settings): [setting: string, message: string][] {
  const needed: Record<EmbeddingProvider, [given: string | undefined, setting: string, message: string][]> = {
    builtin: [],
    openai: [[config.EMBEDDING_API_KEY ?? config.OPENAI_API_KEY, "EMBEDDING_API_KEY", "EMBEDDINGS=openai needs this or OPENAI_API_KEY"]],
    mistral: [[config.EMBEDDING_API_KEY ?? config.MISTRAL_API_KEY, "EMBEDDING_API_KEY", "EMBEDDINGS=mistral needs this or MISTRAL_API_KEY"]],
    compatible: [
      [config.EMBEDDING_BASE_URL ?? config.LLAMA_BASE_URL, "EMBEDDING_BASE_URL", "EMBEDDINGS=compatible needs this or LLAMA_BASE_URL"],
      [config.EMBEDDING_MODEL, "EMBEDDING_MODEL", "EMBEDDINGS=compatible needs the name of a model with 1024 dimensions, such as bge-m3"],
    ],
    local: [[config.EMBEDDING_MODEL_PATH, "EMBEDDING_MODEL_PATH", "EMBEDDINGS=local needs the folder of a model"]],
  };
  const provider = config.EMBEDDINGS ?? "builtin";
  return needed[provider].flatMap(([given, setting, message]) => (given === undefined ? [[setting, message]] : []));
}

/** A price is a pair, and somebody's. */
function wrongPrices({ WRITER, WRITER_PRICE_INPUT, WRITER_PRICE_OUTPUT }: Settings): [setting: string, message: string][] {
  const missing = Object.entries({ WRITER_PRICE_INPUT, WRITER_PRICE_OUTPUT }).filter(([, price]) => price === undefined);
  if (missing.length === 2) return [];
  const alone: [string, string][] = missing.map(([setting]) => [setting, "is needed with the other price"]);
  return WRITER === "composer" ? [...alone, ["WRITER", "must name the model that WRITER_PRICE_INPUT and WRITER_PRICE_OUTPUT are the price of"]] : alone;
}

/** What lies under public/ is served to everyone, without asking who they are. */
function misplacedMedia({ MEDIA_DIR }: Settings): [setting: string, message: string][] {
  const isPublic = MEDIA_DIR !== undefined && !path.relative(path.resolve("public"), path.resolve(MEDIA_DIR)).startsWith("..");
  return isPublic ? [["MEDIA_DIR", "must not lie under public/, which is served to everyone"]] : [];
}

const settingsSchema = fieldsSchema.superRefine((config, check) => {
  for (const [setting, message] of [...missingForEmbeddings(config), ...wrongPrices(config), ...misplacedMedia(config)]) check.addIssue({ code: "custom", path: [setting], message });
  const address = config.TREND_ENGINE_URL;
  if (!address) return;
  const refuse = (message: string) => check.addIssue({ code: "custom", path: ["TREND_ENGINE_URL"], message });
  const { username, password, search, hash } = new URL(address);
  if (username || password || search || hash) refuse("must be an address only; a token belongs in TREND_ENGINE_TOKEN");
  if (isOwnAddress(address, config)) refuse("is this instance itself; leave it unset for the built-in trend engine");
});

export class SettingsError extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(`Settings are wrong:\n${lines.map((line) => `  ${line}`).join("\n")}`);
    this.name = "SettingsError";
    this.lines = lines;
  }
}

/** Parses settings; throws SettingsError with one clear line per wrong setting. Empty strings count as unset. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
}

let cached: Settings | undefined;

/** The process's settings, read once, on first use. */
export function settings(): Settings {
  cached ??= readSettings(process.env);
  return cached;
}
