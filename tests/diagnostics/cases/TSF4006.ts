export function called(it: (() => void) | { name: string }): string {
  return it.name;
}
