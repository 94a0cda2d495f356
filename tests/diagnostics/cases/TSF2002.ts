export const found = /a(b/.test("ab");
