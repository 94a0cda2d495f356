export const numbers = Object.seal([1, 2]);
