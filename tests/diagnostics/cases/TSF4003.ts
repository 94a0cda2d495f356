function* count() {
  yield 1;
}
const numbers = count();
console.log(numbers.next().done === true);
