export function withTags(tags: Record<string, string>): { host: string } {
  return { host: "a", ...tags };
}
