export const text = JSON.stringify;
