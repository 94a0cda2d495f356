export function counted(counts: Map<string, number>): object {
  return { ...counts, code: 1 };
}
