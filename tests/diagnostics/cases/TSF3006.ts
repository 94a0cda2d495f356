export const last: { finally(f: () => void): unknown } = Promise.resolve(1);
