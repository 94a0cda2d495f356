export const values = [1, , 3];
