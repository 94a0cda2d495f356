export const text = "a-b".replace(/-/, (dash, index) => dash + index);
