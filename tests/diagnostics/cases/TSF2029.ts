function count(): number {
  enum Level {
    low,
    high,
  }
  return Object.keys(Level).length;
}
console.log(count());
