// Base64 and hexadecimal digits, both ways.
import { fromBase64, fromHex, toBase64, toHex } from "tsfalco";
import * as falco from "tsfalco";

function bytesOf(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 167 + length * 31) & 255;
  return bytes;
}
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

for (let length = 0; length < 40; length++) {
  const bytes = bytesOf(length);
  const texts = [toBase64(bytes), toBase64(bytes, "base64url"), toHex(bytes)];
  console.log(texts.join(" "));
  const isBack =
    isSame(fromBase64(texts[0]!), bytes) &&
    isSame(fromBase64(texts[0]!.replace(/=/g, "")), bytes) &&
    isSame(fromBase64(texts[1]!, "base64url"), bytes) &&
    isSame(falco.fromHex(texts[2]!.toUpperCase()), bytes);
  if (!isBack) console.log("not the same", length);
}
const all = new Uint8Array(256);
for (let i = 0; i < 256; i++) all[i] = i;
console.log(toBase64(all), toHex(all.subarray(250)), falco.toBase64(new TextEncoder().encode("<<???>>"), "base64url"));

function shown(text: string, alphabet: "base64" | "base64url" = "base64"): string {
  try {
    return JSON.stringify(toHex(fromBase64(text, alphabet)));
  } catch (e) {
    return e instanceof SyntaxError ? e.message : "?";
  }
}
for (const text of ["", "Zg==", "Zg", "Zg=", "Z", "Zm9v", " Z m\n9\tv\r", "Zm9=", "Zh==", "Zm9v=", "Zm9v====", "=", "Z===", "Zg==Zg==", "Zg= =", "Zg== ", "a-_b", "a+/b", "é", "Zm\u{1f600}", "Zg=\n=\n"])
  console.log(JSON.stringify(text), shown(text), shown(text, "base64url"));
for (const text of ["", "0", "0g", "zz", "Ff00", "f f0", "é0", "\u{1f600}"]) {
  try {
    console.log(text, toHex(fromHex(text)));
  } catch (e) {
    if (e instanceof SyntaxError) console.log(String(e));
  }
}
