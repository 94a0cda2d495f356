export function isMade(): boolean {
  return new.target !== undefined;
}
