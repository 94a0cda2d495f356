function size(): number {
  enum Size {
    word = "word".length,
  }
  return Size.word;
}
console.log(size());
