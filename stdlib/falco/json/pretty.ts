/** Indents compact JSON, a level by `step`. */
export function indent(compact: string, step: string): string {
  let out = "";
  let margin = "\n";
  for (let i = 0; i < compact.length; i++) {
    const c = compact[i]!;
    if (c === '"') {
      const end = stringEnd(compact, i);
      out += compact.slice(i, end);
      i = end - 1;
    } else if ((c === "{" || c === "[") && isCloser(compact[i + 1])) {
      out += c + compact[++i]!;
    } else if (c === "{" || c === "[") {
      margin += step;
      out += c + margin;
    } else if (isCloser(c)) {
      margin = margin.slice(0, margin.length - step.length);
      out += margin + c;
    } else {
      out += c === "," ? c + margin : c === ":" ? ": " : c;
    }
  }
  return out;
}

function isCloser(c: string | undefined): boolean {
  return c === "}" || c === "]";
}

/** Just after the string that starts at `start`. */
function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i + 1;
}
