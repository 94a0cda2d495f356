export function randomRegExps(seed: number): string;
