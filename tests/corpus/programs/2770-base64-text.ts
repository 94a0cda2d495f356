// btoa and atob, with Node's errors.
for (const text of ["", "a", "ab", "abc", "abcd", "é", "\u0000\u00ff", "Hello, World!", "\x80\x9f"]) {
  const coded = btoa(text);
  console.log(JSON.stringify(coded), atob(coded) === text);
}
function attempt(run: () => string): void {
  try {
    console.log(JSON.stringify(run()));
  } catch (e) {
    if (!(e instanceof DOMException)) throw e;
    console.log(e.name, e.message, e.code, String(e), e instanceof Error);
  }
}
attempt(() => btoa("✓"));
attempt(() => btoa("aĀ"));
attempt(() => btoa("😀"));
const parts = ["", "a", "ab", "abc", "abcd", "YR", "=", "==", "===", " ", "\n\t\f\r", "!", "-", "é", "\u00a0", "\v"];
for (const first of parts) for (const second of parts) attempt(() => atob(first + second));
for (const first of ["Y", "YQ", "YWE"]) for (const rest of ["= =", " = ", "=Y", "=\n=", "====", "=!"]) attempt(() => atob(first + rest));
let all = "";
for (let i = 0; i < 256; i++) all += String.fromCharCode(i);
console.log(btoa(all), atob(btoa(all)) === all);
for (let n = 0; n < 20; n++) if (atob(btoa(all.slice(n, n * 3))) !== all.slice(n, n * 3)) console.log("wrong", n);
const payload = JSON.parse(atob("eyJzdWIiOiIxMjM0IiwiaWF0IjoxNTE2MjM5MDIyfQ")) as { sub: string; iat: number };
console.log(payload.sub, payload.iat);
