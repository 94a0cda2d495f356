export function randomPlugin(seed: number): string;
export function randomTexts(seed: number, count: number): string[];
