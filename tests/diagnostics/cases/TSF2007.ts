export const values = [1, , 3] as number[];
