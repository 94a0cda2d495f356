import { ts } from "../project/typescript.js";

/** A doc comment, taken apart. */
export interface DocComment {
  /** The text before the first tag, on one line; "" when there is none. */
  readonly text: string;
  /** Tags by name without `@`, the last of equal ones; "" for a tag without a value. */
  readonly tags: ReadonlyMap<string, string>;
}

const NOTHING: DocComment = { text: "", tags: new Map() };

/** The tags that may also stand inside a line: `The port. @minimum 1 @maximum 65535`. */
const OURS = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "minItems", "maxItems", "default", "format"],
  ...["display", "properties", "addOutput"],
];
const TAG = new RegExp(String.raw`^[ \t]*@([A-Za-z]\w*)|(?<=\s)@(${OURS.join("|")})\b`, "gm");

/**
 * The last doc comment before `node`. TypeScript's own parser is not asked: it does not see one that stands on the
 * same line behind a brace, and takes everything up to the next line as the value of the first tag.
 */
export function docCommentOf(node: ts.Node): DocComment {
  const text = node.getSourceFile().text;
  const start = node.getStart();
  const beside = (ts.getTrailingCommentRanges(text, node.pos) ?? []).filter(
    (c) => !text.slice(c.end, start).includes("\n"),
  );
  const comments = [...beside, ...(ts.getLeadingCommentRanges(text, node.pos) ?? [])].map((c) =>
    text.slice(c.pos, c.end),
  );
  const comment = comments.findLast((c) => c.startsWith("/**") && c.length > 5);
  return comment === undefined ? NOTHING : parseDocComment(comment);
}

/** Takes apart `/** ... *\/`. */
function parseDocComment(comment: string): DocComment {
  const body = comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .replace(/^[ \t]*\*[ \t]?/gm, "");
  const found = [...body.matchAll(TAG)];
  const tags = new Map<string, string>();
  found.forEach((tag, i) => {
    const value = body.slice(tag.index + tag[0].length, found[i + 1]?.index ?? body.length);
    tags.set((tag[1] ?? tag[2])!, onOneLine(value));
  });
  return { text: onOneLine(withoutLinks(body.slice(0, found[0]?.index ?? body.length))), tags };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** `{@link Name}` and `{@link Name | words}` as what is shown of them. */
function withoutLinks(text: string): string {
  return text.replace(
    /\{@link(?:code|plain)?\s+([^}|]*?)\s*(?:\|\s*([^}]*?)\s*)?\}/g,
    (_, name: string, words?: string) => words ?? name,
  );
}
