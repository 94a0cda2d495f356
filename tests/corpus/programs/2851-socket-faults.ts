// What goes wrong with connections, and slow ones: both ends in one program.
import { connect, lines, listen, type Connection, type Listener } from "tsfalco";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : "end");

async function pair(listener: Listener, timeout = 0): Promise<[Connection, Connection]> {
  const [client, server] = await Promise.all([
    connect({ port: listener.address.port, timeout }),
    listener.accept(),
  ]);
  return [client, server!];
}

async function tried(what: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
    console.log(what, "went well");
  } catch (e) {
    const isSystems = e instanceof Error && "code" in e && "syscall" in e;
    console.log(what, String(e), isSystems ? `${e.code} ${e.syscall}` : "no code");
  }
}

async function slowly(listener: Listener): Promise<void> {
  const [client, server] = await pair(listener);
  const sending = (async () => {
    for (const byte of new TextEncoder().encode("añb\r\n€\n\nlast")) {
      await client.write(new Uint8Array([byte]));
      await sleep(1);
    }
    await client.end();
  })();
  for await (const line of lines(server)) console.log("line", JSON.stringify(line));
  await sending;
  // The other side is still open.
  await server.write("answer");
  server.close();
  console.log(text(await client.read()), text(await client.read()));
  client.close();
}

async function longLines(listener: Listener): Promise<void> {
  for (const longLines of ["skip", "cut", "error"] as const) {
    const [client, server] = await pair(listener);
    await client.write(`short\n${"x".repeat(20)}\nééééééé\n${"y".repeat(9)}\r\n${"z".repeat(30)}`);
    client.close();
    try {
      for await (const line of lines(server, { maxBytes: 9, longLines })) console.log(longLines, line);
    } catch (e) {
      console.log(String(e));
    } finally {
      server.close();
    }
  }
}

async function much(listener: Listener): Promise<void> {
  const [client, server] = await pair(listener);
  const size = 3_000_000;
  const data = new Uint8Array(size);
  for (let i = 0; i < size; i++) data[i] = i * 7;
  let isSent = false;
  const sending = (async () => {
    // In the order of the calls, though nobody waits for the first.
    const first = client.write(data);
    const second = client.write("end of it");
    await first;
    await second;
    isSent = true;
    await client.end();
  })();
  await sleep(20);
  console.log("waits for the reader", !isSent);
  let [seen, sum] = [0, 0];
  let tail = "";
  for await (const bytes of server) {
    for (let i = 0; i < bytes.length; i++) if (seen + i < size) sum = (sum * 31 + bytes[i]!) % 1_000_003;
    seen += bytes.length;
    tail = (tail + text(bytes.subarray(-9))).slice(-9);
  }
  let expected = 0;
  for (let i = 0; i < size; i++) expected = (expected * 31 + data[i]!) % 1_000_003;
  await sending;
  console.log(seen, sum === expected, tail);
  server.close();
  client.close();
}

async function faults(listener: Listener): Promise<void> {
  const [quiet, other] = await pair(listener, 20);
  await tried("a read that waits too long", () => quiet.read());
  other.timeout = 15;
  await tried("so here", () => other.read());
  await quiet.write("still there");
  console.log(text(await other.read()));
  const reading = other.read();
  await tried("two reads", () => other.read());
  other.close();
  console.log("closed while it waits:", text(await reading), text(await other.read()));
  quiet.close();
  quiet.close();

  // Nobody reads, and the other end is closed with bytes unread: a reset.
  const [writer, reset] = await pair(listener);
  await writer.write("unread");
  await sleep(10);
  reset.close();
  await sleep(10);
  await tried("after a reset", async () => {
    for (;;) if ((await writer.read()) === undefined) break;
  });
  await tried("writing then", async () => {
    for (let i = 0; i < 100; i++) {
      await writer.write("x");
      await sleep(1);
    }
  });
  writer.close();

  const [stuck, full] = await pair(listener, 30);
  await tried("a write that waits too long", async () => {
    for (;;) await stuck.write(new Uint8Array(1_000_000));
  });
  stuck.close();
  full.close();
  await tried("a bad port", () => connect({ port: 65536 }));
  await tried("a fraction", () => listen({ port: 1.5 }));
  await tried("no socket there", () => connect({ path: "/tmp/no such socket" }));
  await tried("an address of somebody else", () => listen({ port: 0, hostname: "192.0.2.1" }));
}

async function limits(): Promise<void> {
  const listener = await listen({ port: 0, hostname: "127.0.0.1", maxConnections: 2, timeout: 500 });
  const { port } = listener.address;
  const clients: Connection[] = [];
  for (let i = 0; i < 4; i++) clients.push(await connect({ port }));
  const accepted: Connection[] = [];
  const accepting = (async () => {
    for await (const connection of listener) {
      accepted.push(connection);
      console.log("accepted", accepted.length, "open", listener.connections);
    }
  })();
  await sleep(20);
  console.log("open", listener.connections);
  accepted[0]!.close();
  await sleep(20);
  console.log("open", listener.connections, accepted[0]!.timeout);
  listener.close();
  await accepting;
  for (const one of [...accepted, ...clients]) one.close();
  console.log("left", listener.connections);
}

async function main(): Promise<void> {
  const listener = await listen({ port: 0, hostname: "127.0.0.1" });
  await slowly(listener);
  await longLines(listener);
  await much(listener);
  await faults(listener);
  await limits();
  const [left] = await pair(listener);
  console.log(left.remote.port === listener.address.port);
  // Neither is closed, and nobody waits: the program ends.
}
void main();
