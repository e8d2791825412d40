import type { ServerResponse } from "node:http";

/** How a streamed answer ends. `cut` ends the stream properly but early, as a proxy's time limit does. */
export type Ending = "stop" | "length" | "refusal" | "fault" | "cut";

export type StreamedAnswer = { text: string; ending: Ending; usage: { input: number; output: number } | null };

const pieces = (text: string) => text.match(/[\s\S]{1,40}/g) ?? [];
const send = (response: ServerResponse, data: unknown) => response.write(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);

/** Chat completions as Mistral and OpenAI-compatible servers (Ollama, vLLM, llama.cpp) stream them. */
export function sendChatChunks(response: ServerResponse, { text, ending, usage }: StreamedAnswer): void {
  const base = { id: "c1", object: "chat.completion.chunk", created: 1, model: "double" };
  const chunk = (delta: Record<string, string>, finish: string | null = null) => send(response, { ...base, choices: [{ index: 0, delta, finish_reason: finish }] });
  const field = ending === "refusal" ? "refusal" : "content";
  for (const piece of pieces(text)) chunk({ role: "assistant", [field]: piece });
  if (ending === "cut") return;
  if (ending === "fault") {
    send(response, { error: { message: "secret upstream text", type: "overloaded_error", code: "overloaded", param: null } });
    return;
  }
  chunk({ content: "" }, ending === "length" ? "length" : "stop");
  if (usage) send(response, { ...base, choices: [{ index: 0, delta: { content: "" }, finish_reason: null }], usage: { prompt_tokens: usage.input, completion_tokens: usage.output, total_tokens: usage.input + usage.output } });
  send(response, "[DONE]");
}

/** OpenAI's responses API: https://developers.openai.com/api/reference/resources/responses/streaming-events */
export function sendResponsesEvents(response: ServerResponse, { text, ending, usage }: StreamedAnswer): void {
  let sequence = 0;
  const event = (data: Record<string, unknown>) => send(response, { ...data, sequence_number: sequence++ });
  const place = { item_id: "m1", output_index: 0, content_index: 0 };
  event({ type: "response.created", response: { id: "r1", object: "response", created_at: 1, model: "double", status: "in_progress", output: [] } });
  event({ type: "response.output_item.added", output_index: 0, item: { id: "m1", type: "message", status: "in_progress", role: "assistant", content: [] } });
  for (const delta of pieces(text)) event({ type: ending === "refusal" ? "response.refusal.delta" : "response.output_text.delta", ...place, delta });
  if (ending === "cut") return;
  if (ending === "fault") {
    event({ type: "error", code: "server_error", message: "secret upstream text", param: null });
    return;
  }
  const content = ending === "refusal" ? [{ type: "refusal", refusal: text }] : [{ type: "output_text", text, annotations: [] }];
  event({ type: "response.output_item.done", output_index: 0, item: { id: "m1", type: "message", status: "completed", role: "assistant", content } });
  const counted = usage ? { usage: { input_tokens: usage.input, output_tokens: usage.output } } : {};
  const whole = { id: "r1", object: "response", created_at: 1, model: "double", output: [], ...counted };
  if (ending === "length") event({ type: "response.incomplete", response: { ...whole, status: "incomplete", incomplete_details: { reason: "max_output_tokens" } } });
  else event({ type: "response.completed", response: { ...whole, status: "completed" } });
}
