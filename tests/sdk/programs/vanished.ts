/** A listener with room for one connection at a time, whose peers vanish: the next one has its turn all the same. */
import { listen } from "tsfalco";

async function main(): Promise<void> {
  const listener = await listen({ port: 0, hostname: "127.0.0.1", maxConnections: 1 });
  console.log(listener.address.port);
  for (let turn = 1; turn <= 2; turn++) {
    const connection = await listener.accept();
    if (connection === undefined) break;
    try {
      for await (const bytes of connection) console.log(turn, new TextDecoder().decode(bytes).trim());
      console.log(turn, "ended");
    } catch (e) {
      console.log(turn, String(e));
    }
    connection.close();
  }
  listener.close();
}
void main();
