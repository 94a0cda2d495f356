async function* count() {
  yield 1;
}
export async function first(): Promise<void> {
  console.log((await count().next()).done === true);
}
