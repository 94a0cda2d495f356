const seen = new Set<string>();
export const has = seen.has;
