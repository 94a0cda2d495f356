// Hundreds of connections that read, write and wait at once: each is told of its own, limits of time that are put off do not come.
import { connect, listen, type Connection } from "tsfalco";

const count = 300;

/** Gives back what comes; what is large while it comes, so that both sides wait to read and to write. */
async function echo(connection: Connection): Promise<void> {
  try {
    for await (const bytes of connection) await connection.write(bytes);
  } finally {
    connection.close();
  }
}

/** Small ones in turn, each later than the last, and within the limit alone. */
async function chat(port: number, n: number): Promise<number> {
  const connection = await connect({ port, timeout: 20_000 });
  let bytes = 0;
  for (let i = 0; i < 5; i++) {
    await connection.write("x".repeat(n + 1));
    for (let left = n + 1; left > 0;) {
      const got = await connection.read();
      if (got === undefined) throw new Error("ended");
      left -= got.length;
      bytes += got.length;
    }
  }
  connection.close();
  return bytes;
}

async function large(port: number): Promise<number> {
  const connection = await connect({ port });
  const size = 3_000_000;
  const write = async (): Promise<void> => {
    await connection.write(new Uint8Array(size));
    await connection.end();
  };
  const writing = write();
  let bytes = 0;
  for await (const got of connection) bytes += got.length;
  await writing;
  connection.close();
  return bytes;
}

async function silent(port: number, timeout: number): Promise<string> {
  const connection = await connect({ port });
  connection.timeout = timeout;
  try {
    await connection.read();
    return "read";
  } catch (e) {
    return String(e);
  } finally {
    connection.close();
  }
}

/** One that is closed while it is read from, and another that gets its number from the system then. */
async function replaced(port: number): Promise<string> {
  const first = await connect({ port });
  const reading = first.read();
  first.close();
  const second = await connect({ port });
  await second.write("again");
  const got = await second.read();
  second.close();
  return `${await reading} ${new TextDecoder().decode(got)}`;
}

async function main(): Promise<void> {
  const listener = await listen({ port: 0, hostname: "127.0.0.1", maxConnections: 1000 });
  const accept = async (): Promise<void> => {
    for await (const connection of listener) void echo(connection).catch(() => undefined);
  };
  void accept();
  const { port } = listener.address;
  const chats = Array.from({ length: count }, (_, n) => chat(port, n));
  const silents = [50, 20, 80, 20].map((timeout) => silent(port, timeout));
  const total = (await Promise.all(chats)).reduce((sum, bytes) => sum + bytes, 0);
  console.log(total === (5 * count * (count + 1)) / 2, (await Promise.all(silents)).join(", "));
  console.log((await Promise.all([large(port), large(port), large(port)])).join(" "));
  for (let i = 0; i < 20; i++) {
    const said = await replaced(port);
    if (said !== "undefined again") console.log(said);
  }
  listener.close();
  console.log("done");
}
void main();
