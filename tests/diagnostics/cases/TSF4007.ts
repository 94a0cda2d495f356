const start = new Date(0);
export const text = `started ${start}`;
console.log(text, String(start));
