// The bare AI SDK route that the app is compared with: a plain HTTP server that pipes streamText's answer on. The same
// model, the same prompt, the same answer; nothing is looked up, stored, checked or kept. Forked by bench/stream.mjs.
import { createServer } from "node:http";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { pipeTextStreamToResponse, streamText } from "ai";

const model = createOpenAICompatible({ name: "double", baseURL: process.argv[2], includeUsage: true })("double");
let prompt = { instructions: "Write a script.", prompt: "Coffee." };

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const result = streamText({ model, ...prompt });
    pipeTextStreamToResponse({ response, stream: result.textStream });
  });
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("message", (message) => {
  prompt = message.prompt;
  process.send({ ok: true });
});
