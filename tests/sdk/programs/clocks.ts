/** What waits, while the clock on the wall goes back and forth by a day: nothing that waits looks at it. */
import { connect, listen, serve } from "tsfalco";

async function measured(what: string, wait: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  let how = "done";
  try {
    await wait();
  } catch (e) {
    how = String(e);
  }
  const took = performance.now() - begun;
  console.log(what, how, took > 290 && took < 20_000 ? "in time" : took);
}

/** The first line of the answer to a request that does not come whole. */
async function halfARequest(): Promise<void> {
  const server = await serve({ port: 0, hostname: "127.0.0.1", requestTimeout: 300 });
  const next = server.next();
  const connection = await connect({ port: server.address.port });
  await connection.write("GET / HT");
  const bytes = await connection.read();
  console.log(new TextDecoder().decode(bytes).split("\r\n")[0]);
  connection.close();
  server.close();
  await next;
}

async function main(): Promise<void> {
  const times = Array.from({ length: 10 }, () => Date.now());
  console.log(Math.max(...times) - Math.min(...times) > 3_600_000 ? "the clock jumps" : "the clock stands");
  const listener = await listen({ port: 0, hostname: "127.0.0.1" });
  await measured("setTimeout", () => new Promise((resolve) => setTimeout(resolve, 300)));
  await measured("AbortSignal.timeout", () => {
    const signal = AbortSignal.timeout(300);
    return new Promise((_, reject) => {
      const keep = setInterval(() => undefined, 1000);
      signal.addEventListener("abort", () => {
        clearInterval(keep);
        reject(signal.reason as Error);
      });
    });
  });
  await measured("read", async () => {
    const connection = await connect({ port: listener.address.port, timeout: 300 });
    await connection.read().finally(() => connection.close());
  });
  await measured("request", halfARequest);
  listener.close();
}
void main();
