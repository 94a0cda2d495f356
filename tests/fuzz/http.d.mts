export function randomRequests(seed: number): string;
