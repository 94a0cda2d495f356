type Shape = { kind: "box"; w: number } | { kind: "ball"; r: number };
function size<T extends Shape>(from: T): unknown {
  const { kind, ...others } = from;
  console.log(kind);
  return others;
}
const shapes: Shape[] = [{ kind: "box", w: 1 }];
console.log(JSON.stringify(shapes.map((shape) => size(shape))));
