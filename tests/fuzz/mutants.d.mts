export function randomMutant(seed: number): string;
