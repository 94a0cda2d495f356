const point = { x: 1, y: 2 };
export function has(name: string): boolean {
  return name in point;
}
