// An OpenAI-compatible model on loopback: the same script for everybody, token by token at a set pace, with send times
// in its words. Forked by bench/stream.mjs; told the pace over IPC.
import { createServer } from "node:http";
import { BEGAN, now, SENT, toStamp } from "./stamps.mjs";

const base = Number(process.argv[2]);
/** What `now` and `began` stand for is put in when the token is sent. */
const [NOW, FIRST] = ["\u0001", "\u0002"];
let pace = { firstTokenMs: 300, tokenMs: 12 };
let lastBody = null;
let requests = 0;

const sentence = (n) => `Put the kettle on ${NOW} and look at the part that most people leave out when they begin${"!".repeat(n % 2)}`;
const SCRIPT = {
  title: `${NOW} ${FIRST} morning coffee at home without a machine`,
  hooks: ["question", "mistake", "contrast"].map((pattern, n) => ({
    pattern, spoken: `Is this ${NOW} what your coffee is missing in the morning?`, onScreenText: "Coffee, no machine", visual: `A hand sets a cup down ${NOW} beside the stove.${" ".repeat(n)}`, citations: [],
  })),
  beats: ["hook", "context", "value", "value", "payoff", "cta"].map((role, n) => ({
    role, voiceOver: n === 0 ? `Is this ${NOW} what your coffee is missing in the morning?` : `${sentence(n)} ${sentence(n + 1)}`, onScreenText: "No machine",
    shot: { size: "close_up", angle: "top_down", movement: "static", description: `Water goes over the grounds ${NOW} in a slow circle.` },
    bRoll: "Steam over the cup, the window behind it.", audio: "A quiet kitchen, the sound of pouring.", transition: "cut", decisionId: "structure", why: "The plan asks for one thing a beat, shown as it is said.", citations: [],
  })),
  publish: { caption: `Coffee without a machine ${NOW}, the way we make it.`, hashtags: ["coffee", "morning"], coverText: "No machine", callToAction: "Save it for tomorrow.", altText: "A cup of coffee beside a stove, from above." },
};
/** Words and signs as a tokenizer cuts them: about four characters each; a stamp is one. */
const TOKENS = JSON.stringify(SCRIPT).replaceAll(JSON.stringify(NOW).slice(1, -1), NOW).replaceAll(JSON.stringify(FIRST).slice(1, -1), FIRST).match(/[\u0001\u0002]|\s?\w{1,6}|[^\w\u0001\u0002]{1,4}/g);

function toChunk(token, began) {
  const content = token === NOW ? toStamp(SENT, now(), base) : token === FIRST ? toStamp(BEGAN, began, base) : token;
  return `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model: "double", choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
}
const LAST = `data: ${JSON.stringify({ id: "c1", object: "chat.completion.chunk", created: 1, model: "double", choices: [{ index: 0, delta: {}, finish_reason: "stop" }], usage: { prompt_tokens: 9, completion_tokens: TOKENS.length, total_tokens: 9 + TOKENS.length } })}\n\ndata: [DONE]\n\n`;

function answer(response) {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  const { firstTokenMs, tokenMs } = pace;
  setTimeout(() => {
    const began = now();
    let next = 0;
    const send = () => {
      // A timer that comes late makes up for it, as a model does that batches.
      const due = tokenMs === 0 ? TOKENS.length : Math.min(TOKENS.length, 1 + Math.floor((now() - began) / tokenMs));
      let text = "";
      while (next < due) text += toChunk(TOKENS[next++], began);
      if (text) response.write(text);
      if (next < TOKENS.length) return;
      clearInterval(timer);
      response.end(LAST);
    };
    const timer = setInterval(send, Math.max(1, tokenMs));
    response.on("close", () => clearInterval(timer));
    send();
  }, firstTokenMs);
}

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    lastBody = body;
    requests++;
    answer(response);
  });
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port, tokens: TOKENS.length }));
process.on("message", (message) => {
  if (message.pace) pace = message.pace;
  process.send({ pace, requests, lastBody: message.wantsBody ? lastBody : undefined });
});
