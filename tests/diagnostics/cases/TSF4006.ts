interface Part {
  slice(from: number): string;
}
export function start(text: string | Part): string {
  return text.slice(1);
}
