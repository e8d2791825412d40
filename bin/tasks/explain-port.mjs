import { createServer } from "node:net";

/** Ends with one clear line when the port is taken, instead of a stack trace after the start. */
export async function explainPort(host, port) {
  await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const reason = error.code === "EADDRINUSE" ? "is already in use" : `can't be used (${error.code})`;
      console.error(`Port ${port} on ${host} ${reason}. Stop what runs there, or choose another: PORT=3001 npm start`);
      process.exit(1);
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}
