/* console.count. */

const counts = new Map<string, number>();

export function countLine(label = "default"): string {
  const count = (counts.get(label) ?? 0) + 1;
  counts.set(label, count);
  return `${label}: ${String(count)}`;
}

export function countReset(label = "default"): void {
  counts.delete(label);
}
