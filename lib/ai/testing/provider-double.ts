import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a provider behaves; recorded shapes of what OpenAI, Mistral and OpenAI-compatible servers send. */
export type Behaviour =
  | { kind: "answer"; text: string }
  | { kind: "status"; status: number }
  | { kind: "cut"; text: string }
  | { kind: "hang" };

export type ProviderDouble = { url: string; requests: { path: string; body: unknown }[]; behave: (behaviour: Behaviour) => void; close: () => Promise<void> };

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text ? JSON.parse(text) : null;
}

const pieces = (text: string) => text.match(/[\s\S]{1,40}/g) ?? [];
const send = (response: ServerResponse, data: unknown) => response.write(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);

function sendChatChunks(response: ServerResponse, text: string, whole: boolean): void {
  const base = { id: "c1", object: "chat.completion.chunk", created: 1, model: "double" };
  for (const content of pieces(text)) send(response, { ...base, choices: [{ index: 0, delta: { role: "assistant", content }, finish_reason: null }] });
  if (!whole) return;
  send(response, { ...base, choices: [{ index: 0, delta: { content: "" }, finish_reason: "stop" }], usage: { prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 } });
  send(response, "[DONE]");
}

function sendResponsesEvents(response: ServerResponse, text: string, whole: boolean): void {
  let sequence = 0;
  const event = (data: Record<string, unknown>) => send(response, { ...data, sequence_number: sequence++ });
  event({ type: "response.created", response: { id: "r1", object: "response", created_at: 1, model: "double", status: "in_progress", output: [] } });
  event({ type: "response.output_item.added", output_index: 0, item: { id: "m1", type: "message", status: "in_progress", role: "assistant", content: [] } });
  for (const delta of pieces(text)) event({ type: "response.output_text.delta", item_id: "m1", output_index: 0, content_index: 0, delta });
  if (!whole) return;
  event({ type: "response.output_item.done", output_index: 0, item: { id: "m1", type: "message", status: "completed", role: "assistant", content: [{ type: "output_text", text, annotations: [] }] } });
  event({ type: "response.completed", response: { id: "r1", object: "response", created_at: 1, model: "double", status: "completed", output: [], usage: { input_tokens: 9, output_tokens: 9 } } });
}

/** A paid provider's wire, on loopback: the only thing tests replace. Speaks chat completions and the responses API. */
export async function startProviderDouble(): Promise<ProviderDouble> {
  let behaviour: Behaviour = { kind: "status", status: 500 };
  const requests: ProviderDouble["requests"] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ path: request.url ?? "", body });
      if (behaviour.kind === "hang") return;
      if (behaviour.kind === "status") {
        response.writeHead(behaviour.status, { "content-type": "application/json", "retry-after-ms": "1" });
        response.end(JSON.stringify({ error: { message: "secret upstream text", type: "x", code: null, param: null } }));
        return;
      }
      response.writeHead(200, { "content-type": "text/event-stream" });
      const sendText = request.url?.endsWith("/responses") ? sendResponsesEvents : sendChatChunks;
      sendText(response, behaviour.text, behaviour.kind === "answer");
      if (behaviour.kind === "answer") response.end();
      else setTimeout(() => response.destroy(), 20);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, requests, behave: (next) => void (behaviour = next), close };
}
