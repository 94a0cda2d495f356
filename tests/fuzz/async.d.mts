export function asyncProgram(seed: number): string;
