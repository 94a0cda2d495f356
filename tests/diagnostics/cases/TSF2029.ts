enum Level {
  low,
  high,
}
console.log(Object.keys(Level).length);
