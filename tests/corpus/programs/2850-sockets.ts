import { connect, datagrams, lines, listen, type Connection } from "tsfalco";

async function echo(connection: Connection): Promise<void> {
  try {
    for await (const bytes of connection) await connection.write(bytes);
  } finally {
    connection.close();
  }
}
async function main(): Promise<void> {
  const listener = await listen({ port: 0, hostname: "127.0.0.1" });
  const { port } = listener.address;
  const serving = (async () => {
    for await (const connection of listener) void echo(connection);
    console.log("no more");
  })();
  const c = await connect({ port });
  console.log(c.remote.hostname, c.remote.port === port, c.local.hostname);
  await c.write("hello\nworld\r\nlast");
  await c.end();
  for await (const line of lines(c)) console.log(JSON.stringify(line));
  c.close();
  console.log(await c.read());
  try { await c.write("x"); } catch (e) { console.log(String(e)); }
  listener.close();
  await serving;
  try { await connect({ port }); } catch (e) { console.log(String(e).replace(String(port), "PORT")); }
  const first = await datagrams({ hostname: "127.0.0.1" });
  const second = await datagrams({ hostname: "127.0.0.1" });
  await second.send("ping", { port: first.address.port });
  const got = await first.receive();
  console.log(new TextDecoder().decode(got!.data), got!.from.hostname, got!.from.port === second.address.port);
  first.close();
  second.close();
  const l2 = await listen({ port: 0, hostname: "localhost" });
  try { await listen({ port: l2.address.port, hostname: "127.0.0.1" }); } catch (e) { console.log(String(e).replace(/\d+$/, "PORT")); }
  l2.close();
  try { await connect({ port: 1, hostname: "no.such.name.invalid" }); } catch (e) { console.log(String(e).replace("EAI_AGAIN", "ENOTFOUND")); }
  const u = await listen({ path: "/tmp/tsf-2850.sock" });
  const uc = await connect({ path: "/tmp/tsf-2850.sock" });
  const us = await u.accept();
  await us!.write("unix");
  us!.close();
  for await (const b of uc) console.log(new TextDecoder().decode(b), uc.remote.path);
  uc.close(); u.close();
  try { await connect({ path: "/tmp/tsf-2850.sock" }); } catch (e) { console.log(String(e)); }
}
void main();
