export function randomNarrowing(seed: number): string;
export function mayDiffer(line: string): boolean;
