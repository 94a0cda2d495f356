const numbers: number[] = [1];
export const mixed: (number | string)[] = numbers;
