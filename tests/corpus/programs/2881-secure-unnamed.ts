// An option that the program's text does not name: what is compiled has no TLS, and refuses it instead of talking in clear.
import { listen, type ListenOptions } from "tsfalco";

async function main(): Promise<void> {
  const options = JSON.parse('{"port":0,"hostname":"127.0.0.1","\\u0074ls":{"cert":"","key":""}}') as ListenOptions;
  try {
    await listen(options);
    console.log("it listens");
  } catch (e) {
    console.log(String(e));
  }
}
void main();
