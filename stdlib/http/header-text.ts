/* What may be in a header: of HTTP (RFC 9110 5), of fetch (2.2.2) with undici's words for what may not. */

/** Each character is one byte of the header. */
export function checkByteString(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 255)
      throw new TypeError(
        `Cannot convert argument to a ByteString because the character at index ${i} has a value of ${unit} which is greater than 255.`,
      );
  }
}

/** A token of HTTP: the name of a header, a method. */
export function isHttpToken(text: string): boolean {
  if (text === "") return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isAlphanumeric =
      (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
    if (!isAlphanumeric && !"!#$%&'*+-.^_`|~".includes(text[i]!)) return false;
  }
  return true;
}

/** Nothing that could end a line, or be taken for an end by others. */
export function isFieldText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x20 && unit !== 0x09) || unit === 0x7f || unit > 0xff) return false;
  }
  return true;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** Without the blanks around it. */
export function trimmedHeaderValue(value: string): string {
  let [start, end] = [0, value.length];
  while (end > start && isBlank(value.charCodeAt(end - 1))) end--;
  while (end > start && isBlank(value.charCodeAt(start))) start++;
  return value.slice(start, end);
}

export function checkHeaderName(name: string, where: string): void {
  if (!isHttpToken(name)) throw new TypeError(`${where}: "${name}" is an invalid header name.`);
}

/** Of a value without blanks around it. */
export function checkHeaderValue(value: string, where: string): void {
  if (value.includes("\n") || value.includes("\r") || value.includes("\0"))
    throw new TypeError(`${where}: "${value}" is an invalid header value.`);
}
