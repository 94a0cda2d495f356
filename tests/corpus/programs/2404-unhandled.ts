// A rejection that nobody handles ends the program once the microtasks are done.
async function fails(): Promise<void> {
  await null;
  throw new RangeError("nobody looks");
}
void fails();
const late = Promise.reject(new Error("handled in time"));
queueMicrotask(() => {
  late.catch((e: Error) => console.log(`caught ${e.message}`));
});
void Promise.resolve()
  .then(() => console.log("a"))
  .then(() => console.log("b"))
  .then(() => console.log("c"))
  .then(() => console.log("d"));
setTimeout(() => console.log("never"), 0);
setImmediate(() => console.log("never"));
