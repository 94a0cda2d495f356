export function tagger(tag: string): unknown[] {
  const wrap = <T>(value: T) => ({ tag, value });
  return [wrap, wrap];
}
