/* Thousands of requests, one after the other and at once, read, half read and not read at all. */
const base = `http://127.0.0.1:${process.env["PORT"]}`;

async function main(): Promise<void> {
  let bytes = 0;
  for (let i = 0; i < 1500; i++) bytes += (await (await fetch(`${base}/big?n=100`)).text()).length;
  for (let i = 0; i < 500; i++) bytes += (await fetch(`${base}/big?n=100`)).status;
  for (let i = 0; i < 50; i++)
    for await (const chunk of (await fetch(`${base}/big?n=1000000`)).body!) {
      bytes += Math.min(chunk.length, 1);
      break;
    }
  for (let i = 0; i < 10; i++) {
    const all = Array.from(
      { length: 20 },
      async (_, k) => (await (await fetch(`${base}/slow?ms=${k}`)).text()).length,
    );
    for (const n of await Promise.all(all)) bytes += n;
  }
  for (let i = 0; i < 50; i++) {
    const controller = new AbortController();
    const asked = fetch(`${base}/hang`, { signal: controller.signal });
    setTimeout(() => controller.abort(), 1);
    try {
      await asked;
    } catch (e) {
      bytes += (e as Error).name.length;
    }
  }
  console.log(bytes);
}
void main();
