export const join = Object.assign;
