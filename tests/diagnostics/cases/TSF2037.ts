export function size(kind: number): number {
  switch (kind) {
    case 1:
      const later = (): number => total;
      return later();
    default:
      const total = 2;
      return total;
  }
}
