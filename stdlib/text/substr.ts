/* String.prototype.substr (ECMA-262 B.2.2.1). */

export function textSubstr(text: string, start: number, length?: number): string {
  const from = Math.trunc(start) || 0;
  const begin = from < 0 ? Math.max(text.length + from, 0) : Math.min(from, text.length);
  const count = length === undefined ? text.length : Math.trunc(length) || 0;
  return text.slice(begin, Math.max(begin, Math.min(begin + count, text.length)));
}
