const items = new Array(3);
export const zeros = items.fill(0);
