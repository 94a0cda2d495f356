/* What a replacement text stands for (ECMA-262 22.1.3.19.1), of the match that was found last. */

/** `groups` and `names` are the pattern's. */
export function substitution(template: string, text: string, groups: number, names: string): string {
  let result = "";
  let from = 0;
  for (;;) {
    const at = template.indexOf("$", from);
    if (at < 0 || at + 1 === template.length) break;
    result += template.slice(from, at);
    const kind = template.charAt(at + 1);
    from = at + 2;
    if (kind === "$") result += "$";
    else if (kind === "&") result += text.slice(regexpStart(0), regexpEnd(0));
    else if (kind === "`") result += text.slice(0, regexpStart(0));
    else if (kind === "'") result += text.slice(regexpEnd(0));
    else if (kind === "<" && names !== "") {
      const close = template.indexOf(">", from);
      if (close < 0) result += "$<";
      else {
        result += textOf(text, groupNamed(names, template.slice(from, close)));
        from = close + 1;
      }
    } else {
      const length = digitsOfGroup(template, at + 1, groups);
      if (length === 0) result += `$${kind}`;
      else {
        from = at + 1 + length;
        result += textOf(text, Number(template.slice(at + 1, from)));
      }
    }
  }
  return result + template.slice(from);
}

/** How many of the digits at `at` name a group: two where there are so many groups, else one, else none. */
function digitsOfGroup(template: string, at: number, groups: number): number {
  const first = digit(template, at);
  if (first < 0) return 0;
  const second = digit(template, at + 1);
  const both = 10 * first + second;
  if (second >= 0 && both > 0 && both < groups) return 2;
  return first > 0 && first < groups ? 1 : 0;
}

function digit(text: string, at: number): number {
  const unit = at < text.length ? text.charCodeAt(at) - 48 : -1;
  return unit >= 0 && unit <= 9 ? unit : -1;
}

function textOf(text: string, group: number): string {
  const start = group < 0 ? -1 : regexpStart(group);
  return start < 0 ? "" : text.slice(start, regexpEnd(group));
}

/** -1 when no group has the name. */
function groupNamed(names: string, name: string): number {
  for (const entry of names.split(",")) {
    const colon = entry.indexOf(":");
    if (colon === name.length && entry.startsWith(name)) return Number(entry.slice(colon + 1));
  }
  return -1;
}
