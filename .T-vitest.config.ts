import base from "./vitest.config.ts";
export default { ...base, resolve: { alias: [{ find: /.*revise\/revise-script\.ts$/, replacement: "/tmp/T-stub.ts" }] } };
