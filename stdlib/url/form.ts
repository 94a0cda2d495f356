/* application/x-www-form-urlencoded (URL standard 5). */
import { escaped, isAlphanumeric } from "../uri.js";
import { percentDecode } from "./encoding.js";

/** Names and values, one after the other. */
export function parseForm(text: string): string[] {
  const list: string[] = [];
  for (const part of text.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    list.push(decoded(equals < 0 ? part : part.slice(0, equals)));
    list.push(equals < 0 ? "" : decoded(part.slice(equals + 1)));
  }
  return list;
}

function decoded(text: string): string {
  return percentDecode(text.includes("+") ? text.replaceAll("+", " ") : text);
}

export function serializeForm(list: readonly string[]): string {
  let result = "";
  for (let i = 0; i < list.length; i += 2) {
    if (i > 0) result += "&";
    result += `${encoded(list[i]!)}=${encoded(list[i + 1]!)}`;
  }
  return result;
}

function encoded(text: string): string {
  let result = "";
  let plain = 0;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const next = i + (point > 0xffff ? 2 : 1);
    const isPlain =
      isAlphanumeric(point) || point === 0x2a || point === 0x2d || point === 0x2e || point === 0x5f;
    if (!isPlain) {
      result += text.slice(plain, i) + (point === 0x20 ? "+" : escaped(point));
      plain = next;
    }
    i = next;
  }
  return plain === 0 ? text : result + text.slice(plain);
}
