// What is a checked error here: thenables. Rejections with what is no Error are none. Recursion without end is caught.
class Thenable {
  then(resolve: (value: number) => void): void {
    resolve(1);
  }
}
const log = (text: string) => console.log(text);
const failed = (e: unknown) => log(e instanceof Error ? `${e.name}: ${e.message}` : "?");
async function endless(n: number): Promise<number> {
  return (await endless(n + 1)) + 1;
}
async function main(): Promise<void> {
  try {
    await new Thenable();
  } catch (e) {
    failed(e);
  }
  await Promise.resolve(new Thenable()).catch(failed);
  const record: { then: (resolve: (n: number) => void) => void } = { then: (resolve) => resolve(2) };
  await Promise.resolve<unknown>(record).catch(failed);
  const value: unknown = "text";
  await new Promise((_, reject) => reject(value)).catch(failed);
  await endless(0).catch((e: unknown) => log(e instanceof RangeError ? e.name : "?"));
  log("end");
}
void main();
