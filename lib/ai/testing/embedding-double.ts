import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { embedHashed } from "../embeddings/embed-hashed.ts";

/** How a server of embeddings behaves; shapes as OpenAI, Mistral, vLLM and Ollama send them. */
type Behaviour =
  | { kind: "answer"; dimensions?: number; scale?: number }
  | { kind: "status"; status: number }
  | { kind: "body"; text: string }
  | { kind: "cut" }
  | { kind: "hang" }
  /** One vector too few. */
  | { kind: "short" }
  /** Refuses every request in which a text has this word. */
  | { kind: "refuse"; word: string };

type EmbeddingRequest = { model: string; input: string[]; dimensions?: number; output_dimension?: number };

export type EmbeddingDouble = {
  url: string;
  requests: { path: string; authorization: string | undefined; body: EmbeddingRequest }[];
  /** All texts it was asked to embed, in order. */
  texts: () => string[];
  behave: (behaviour: Behaviour) => void;
  /** Milliseconds before every answer. */
  delay: (ms: number) => void;
  close: () => Promise<void>;
};

/** Hashed words, twice over: near where texts share words, and in no way a vector of the built-in space. */
function vectorOf(text: string, dimensions: number, scale: number): number[] {
  const half = embedHashed(text);
  return Array.from({ length: dimensions }, (_, at) => (half[(at * 7) % half.length] ?? 0) * scale);
}

/** A provider's embeddings wire, on loopback: the only thing tests replace. */
export async function startEmbeddingDouble(): Promise<EmbeddingDouble> {
  let behaviour: Behaviour = { kind: "answer" };
  let delayMs = 0;
  const requests: EmbeddingDouble["requests"] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as EmbeddingRequest;
      const now = behaviour;
      requests.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
      const send = (status: number, text: string) => {
        response.writeHead(status, { "content-type": "application/json", "retry-after-ms": "1" });
        response.end(text);
      };
      const error = JSON.stringify({ error: { message: "secret upstream text", type: "x", code: null, param: null } });
      const { dimensions = 1024, scale = 3 } = now.kind === "answer" ? now : {};
      const data = body.input.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text, dimensions, scale) }));
      const answer = JSON.stringify({ object: "list", model: body.model, data: now.kind === "short" ? data.slice(1) : data, usage: { prompt_tokens: 9, total_tokens: 9 } });
      if (now.kind === "hang") return;
      if (now.kind === "status") return send(now.status, error);
      if (now.kind === "body") return send(200, now.text);
      if (now.kind === "refuse" && body.input.some((text) => text.includes(now.word))) return send(400, error);
      if (now.kind === "cut") {
        response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
        response.write(answer.slice(0, answer.length / 2));
        setTimeout(() => response.destroy(), 20);
        return;
      }
      setTimeout(() => send(200, answer), delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    texts: () => requests.flatMap(({ body }) => body.input),
    behave: (next) => void (behaviour = next),
    delay: (ms) => void (delayMs = ms),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
