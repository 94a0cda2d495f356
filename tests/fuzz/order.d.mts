export function orderProgram(seed: number): string;
