export function count(): number {
  return arguments.length;
}
