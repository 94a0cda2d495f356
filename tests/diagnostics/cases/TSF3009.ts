export function sizes(value: unknown): Map<string, number> {
  return value as Map<string, number>;
}
