enum Size {
  word = "word".length,
}
console.log(Size.word);
