export const all = [[[1]], [[2]]].flat(2);
