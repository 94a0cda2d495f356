export const list: { length: number } = [1, 2];
