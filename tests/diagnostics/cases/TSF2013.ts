function tag(parts: TemplateStringsArray): number {
  return parts.length;
}
export const n = tag`\unknown`;
