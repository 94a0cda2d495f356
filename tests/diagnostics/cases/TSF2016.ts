function first(): number {
  return await Promise.resolve(1);
}
console.log(first());
