export function show(value: any): string {
  return String(value);
}
