export function randomUrls(seed: number): string;
