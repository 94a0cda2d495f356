/* The words, numbers and signs of a time in text, as V8's parser takes them. */

/** A text and its next token, which is looked at before it is taken. */
export interface Tokens {
  readonly text: string;
  /** Behind the token. */
  at: number;
  kind: "number" | "symbol" | "word" | "space" | "other" | "end";
  /** Of a number; the character code of a symbol; of a word which it is, -1 for an unknown one. */
  value: number;
  /** In characters. */
  length: number;
}

/** Places of words among those that have a meaning: months, AM and PM, zones (UT to PST, from CDT on not UTC), T. */
export const enum Word {
  month = 0,
  am = 12,
  pm = 13,
  zone = 14,
  z = 16,
  named = 18,
  t = 26,
}

/** Takes the next token. A character U+0000 is the end. */
export function advance(tokens: Tokens): void {
  const start = tokens.at;
  const c = unitAt(tokens.text, start);
  if (c === 0) {
    tokens.kind = "end";
  } else if (isDigit(c)) {
    tokens.kind = "number";
    tokens.value = takeNumber(tokens);
  } else if (c === 0x3a || c === 0x2d || c === 0x2b || c === 0x2e || c === 0x29) {
    tokens.kind = "symbol";
    tokens.value = c;
    tokens.at = start + 1;
  } else if (isLetter(c)) {
    tokens.kind = "word";
    tokens.value = takeWord(tokens);
  } else {
    tokens.kind = isSpace(c) ? "space" : "other";
    tokens.at = c === 0x28 ? behindParentheses(tokens.text, start) : start + 1;
  }
  tokens.length = tokens.at - start;
}

/** The character code, 0 behind the end. */
function unitAt(text: string, index: number): number {
  return index < text.length ? text.charCodeAt(index) : 0;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** From "A" on, whatever it is. */
function isLetter(c: number): boolean {
  return c >= 0x41 && !isSpace(c);
}

/** WhiteSpace and LineTerminator. */
function isSpace(c: number): boolean {
  return c === 0x20 || (c >= 9 && c <= 13) || (c >= 0xa0 && String.fromCharCode(c).trim() === "");
}

/** Nine digits count, zeros before them not included. */
function takeNumber(tokens: Tokens): number {
  const { text } = tokens;
  let at = tokens.at;
  while (unitAt(text, at) === 0x30) at++;
  let value = 0;
  for (let digits = 0; isDigit(unitAt(text, at)); digits++, at++) {
    if (digits < 9) value = value * 10 + unitAt(text, at) - 0x30;
  }
  tokens.at = at;
  return value;
}

/** Words are told by their first three letters; only months may have more. */
function takeWord(tokens: Tokens): number {
  const known =
    "jan feb mar apr may jun jul aug sep oct nov dec am  pm  ut  utc z   gmt cdt cst edt est mdt mst pdt pst t   ";
  const { text, at: start } = tokens;
  let end = start;
  while (isLetter(unitAt(text, end))) end++;
  tokens.at = end;
  const length = end - start;
  const place = known.indexOf(
    text
      .slice(start, length < 3 ? end : start + 3)
      .toLowerCase()
      .padEnd(4),
  );
  const isWord = place >= 0 && place % 4 === 0 && (length <= 3 || place < 4 * Word.am);
  return isWord ? place / 4 : -1;
}

/** Behind the parenthesis that closes the one at `start`, or behind the text. */
function behindParentheses(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const c = unitAt(text, at);
    if (c === 0x28) depth++;
    else if (c === 0x29) depth--;
    at++;
  } while (depth > 0 && unitAt(text, at) !== 0);
  return at;
}

/** Takes the symbol if it comes next. */
export function takeSymbol(tokens: Tokens, symbol: number): boolean {
  if (!isSymbol(tokens, symbol)) return false;
  advance(tokens);
  return true;
}

export function isSymbol(tokens: Tokens, symbol: number): boolean {
  return tokens.kind === "symbol" && tokens.value === symbol;
}

/** A number of so many digits. */
export function isNumber(tokens: Tokens, length: number): boolean {
  return tokens.kind === "number" && tokens.length === length;
}

export function isWord(tokens: Tokens, word: number): boolean {
  return tokens.kind === "word" && tokens.value === word;
}

/** The digits of a fraction as milliseconds. */
export function takeMilliseconds(tokens: Tokens): number {
  const { value, length } = tokens;
  advance(tokens);
  return Math.trunc((value * 1000) / 10 ** Math.min(length, 9));
}
