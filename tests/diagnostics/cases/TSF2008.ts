export const sizes: Record<string, number> = {
  get all(): number {
    return 1;
  },
};
