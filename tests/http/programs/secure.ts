/* Servers whose certificates are in order, and those whose are not. */
const ports = JSON.parse(process.env["PORTS"]!) as Record<string, number>;

async function show(name: string, url: string): Promise<void> {
  try {
    console.log(name, await (await fetch(url)).text());
  } catch (e) {
    const cause = (e as Error).cause as NodeJS.ErrnoException;
    console.log(name, String(e), cause.code);
  }
}

async function main(): Promise<void> {
  for (const [name, port] of Object.entries(ports)) await show(name, `https://localhost:${port}/`);
  await show("by its address", `https://127.0.0.1:${ports["good"]}/`);
}
void main();
