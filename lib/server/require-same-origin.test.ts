import { expect, test } from "vitest";
import { readSettings } from "#lib/env.ts";
import { requireSameOrigin } from "./require-same-origin.ts";

const laptop = readSettings({ PORT: "3000" });
const server = readSettings({ PUBLIC_URL: "https://reels.example" });
const sent = (headers: Record<string, string>) => new Request("http://127.0.0.1:3000/api/imports", { method: "POST", headers });

test.each([
  ["own page", laptop, { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" }],
  ["own page by its other name", laptop, { origin: "http://localhost:3000" }],
  ["a program without a page", laptop, {}],
  ["the public address", server, { origin: "https://reels.example", "sec-fetch-site": "same-origin" }],
])("lets through: %s", (_, config, headers) => {
  expect(() => requireSameOrigin(sent(headers), config)).not.toThrow();
});

test.each([
  ["another site", laptop, { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["a name bound to the loopback by its DNS", laptop, { origin: "http://evil.example:3000", "sec-fetch-site": "same-origin" }],
  ["a sandboxed page", laptop, { origin: "null" }],
  ["another port of the laptop", laptop, { origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-site" }],
])("refuses: %s", (_, config, headers) => {
  expect(() => requireSameOrigin(sent(headers), config)).toThrow("not_allowed");
});
