export function size(kind: number): number {
  switch (kind) {
    case 1:
      return (() => total)();
    default:
      const total = 2;
      return total;
  }
}
