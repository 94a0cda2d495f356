export default nameOf;
const names = new Map([
  [3, "triangle"],
  [4, "square"],
]);
function nameOf(sides: number): string {
  return names.get(sides) ?? `${sides} sides`;
}
