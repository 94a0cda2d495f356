export const found = /b+/.test("abc");
