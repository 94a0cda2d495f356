export function withCode(error: Error): { code: number } {
  return { ...error, code: 1 };
}
