export const box = {
  get size(): number {
    return 1;
  },
};
