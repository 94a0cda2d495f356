function withoutId<T extends { id: number }>(from: T): unknown {
  const { id, ...others } = from;
  console.log(id);
  return others;
}
console.log(JSON.stringify(withoutId({ id: 1, name: "ann" })));
