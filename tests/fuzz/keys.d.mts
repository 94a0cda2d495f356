export function randomKeys(seed: number): string;
