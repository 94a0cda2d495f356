export function size(kind: number): number {
  switch (kind) {
    case 1:
      let total = 1;
      return total;
    default:
      total = 2;
      return total;
  }
}
