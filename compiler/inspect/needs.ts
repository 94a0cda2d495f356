/** Where in the author's files a library gets what it can touch from. */
export interface LibraryNeed {
  /** In the words of `touchesOf`. */
  readonly what: string;
  /** What is called there. */
  readonly by: string;
  /** FILE:LINE. */
  readonly place: string;
}

const HEAD = "tsfalco needs\n";

/** What the compiler has written into a library about that (emit-c/needs.ts); nothing for those of others. */
export function readNeeds(bytes: Buffer): LibraryNeed[] {
  const start = bytes.indexOf(HEAD);
  if (start < 0) return [];
  const end = bytes.indexOf(0, start);
  const text = bytes.toString("utf8", start + HEAD.length, end < 0 ? bytes.length : end);
  return text.split("\n").flatMap((line) => {
    const [what, by, place] = line.split("\t");
    return what && by && place ? [{ what, by, place }] : [];
  });
}
