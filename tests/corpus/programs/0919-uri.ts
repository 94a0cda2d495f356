// encodeURI, decodeURI and their Component forms.
const texts = [
  "", "plain", "a b&c=d/é?#ü😀", "-_.!~*'();/?:@&=+$,#[]%^|\\\"<>{}`", "\u0000\u001f\u007f\u0080\u07ff\u0800\uffff",
  "日本語 テキスト", "100%", "\ud800", "x\udc00", "\ud83d\ude00\ud83d",
]; // prettier-ignore
function attempt(what: (text: string) => string, text: string): string {
  try {
    return JSON.stringify(what(text));
  } catch (e) {
    return e instanceof URIError ? `URIError ${String(e)} ${e.name}` : String(e);
  }
}
for (const text of texts) {
  console.log(attempt(encodeURIComponent, text), attempt(encodeURI, text));
  console.log(attempt((t) => decodeURIComponent(encodeURIComponent(t)) === t ? "same" : "other", text));
}
const escapes = [
  "", "%41b%20c", "%2f%26%3B%24%2c%23%25", "%", "%4", "%4g", "%zz", "a%E4%BD%A0", "%C3%A9%c3%a9", "%F0%9F%98%80",
  "%C3", "%C3%", "%C3%28", "%80", "%BF", "%C0%80", "%C1%BF", "%E0%80%80", "%E0%9F%BF", "%E0%A0%80", "%ED%9F%BF", "%ED%A0%80",
  "%EF%BF%BF", "%F0%80%80%80", "%F0%90%80%80", "%F4%8F%BF%BF", "%F4%90%80%80", "%F5%80%80%80", "%F8%88%80%80%80", "%FF",
  "a+b%2Bc", "é%20", "%E4%BD", "%E4BD%A0", "%00x", "%7F",
]; // prettier-ignore
for (const text of escapes) console.log(text, attempt(decodeURIComponent, text), attempt(decodeURI, text));
console.log(["a%20b", "%63"].map(decodeURIComponent).join(), ["a b", "/"].map(encodeURIComponent).join());

// Every code point survives; every pair of bytes is judged alike.
let checked = 0;
for (let point = 0; point < 0x110000; point += point < 0x900 ? 1 : 37) {
  if (point >= 0xd800 && point <= 0xdfff) continue;
  const text = String.fromCodePoint(point);
  if (decodeURIComponent(encodeURIComponent(text)) === text && decodeURI(encodeURI(text)) === text) checked++;
}
console.log(checked);
let hash = 0;
const hex = (n: number): string => `%${n.toString(16).padStart(2, "0")}`;
for (let lead = 0x78; lead < 256; lead++)
  for (let second = 0x70; second < 0xd0; second += 5)
    for (const rest of ["", "%80", "%bf%80"]) {
      const result = attempt(decodeURIComponent, hex(lead) + hex(second) + rest);
      for (let i = 0; i < result.length; i++) hash = (Math.imul(hash, 31) + result.charCodeAt(i)) | 0;
    }
console.log(hash);

class BadLink extends URIError {
  override name = "BadLink";
}
try {
  throw new BadLink("no link", { cause: new URIError("x") });
} catch (e) {
  if (e instanceof BadLink) console.log(String(e), e instanceof URIError, String(e.cause));
}
