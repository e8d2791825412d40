import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Ending, sendChatChunks, sendResponsesEvents } from "./provider-wires.ts";

/** How a provider behaves; recorded shapes of what OpenAI, Mistral and OpenAI-compatible servers send. */
export type Behaviour =
  | { kind: "answer"; text: string; ending?: Ending; usage?: "none" }
  /** `retryAfterSeconds` as a `retry-after` header; else the client is asked to come back at once. */
  | { kind: "status"; status: number; retryAfterSeconds?: number; code?: string }
  /** The connection breaks in the middle. */
  | { kind: "cut"; text: string }
  /** The head of the answer, and then nothing. */
  | { kind: "silent" }
  /** Nothing at all. */
  | { kind: "hang" };

const DOUBLE_USAGE = { input: 9, output: 9 };

type Seen = { path: string; body: unknown; at: number };
export type ProviderDouble = {
  url: string;
  requests: Seen[];
  /** One behaviour a request, in this order; the last one stays. */
  behave: (...behaviours: Behaviour[]) => void;
  close: () => Promise<void>;
};

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text ? JSON.parse(text) : null;
}

/** The error bodies of OpenAI (nested) and Mistral (flat) in one. */
function sendStatus(response: ServerResponse, { status, retryAfterSeconds, code = null }: { status: number; retryAfterSeconds?: number; code?: string | null }): void {
  const error = { message: "secret upstream text", type: "x", code, param: null };
  const wait: Record<string, string> = retryAfterSeconds === undefined ? { "retry-after-ms": "1" } : { "retry-after": String(retryAfterSeconds) };
  response.writeHead(status, { "content-type": "application/json", ...wait });
  response.end(JSON.stringify({ object: "error", ...error, error }));
}

function answer(request: IncomingMessage, response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour.kind === "hang") return;
  if (behaviour.kind === "status") return sendStatus(response, behaviour);
  response.writeHead(200, { "content-type": "text/event-stream" });
  if (behaviour.kind === "silent") return response.flushHeaders();
  const sendText = request.url?.endsWith("/responses") ? sendResponsesEvents : sendChatChunks;
  const { text } = behaviour;
  if (behaviour.kind === "cut") {
    sendText(response, { text, ending: "cut", usage: null });
    setTimeout(() => response.destroy(), 20);
    return;
  }
  sendText(response, { text, ending: behaviour.ending ?? "stop", usage: behaviour.usage === "none" ? null : DOUBLE_USAGE });
  response.end();
}

/** A paid provider's wire, on loopback: the only thing tests replace. Speaks chat completions and the responses API. */
export async function startProviderDouble(): Promise<ProviderDouble> {
  let behaviours: Behaviour[] = [{ kind: "status", status: 500 }];
  const requests: Seen[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ path: request.url ?? "", body, at: performance.now() });
      const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
      if (behaviour) answer(request, response, behaviour);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, requests, behave: (...next) => void (behaviours = next), close };
}
