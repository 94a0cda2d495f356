/** What stands in an XML document, in its order. `line` and `column` say where it begins: both count from 1, columns by bytes. */
export type XmlNode =
  | XmlStart
  | XmlEnd
  | XmlText
  | { kind: "comment"; text: string; line: number; column: number }
  /** `<?target text?>` */
  | { kind: "instruction"; target: string; text: string; line: number; column: number }
  /** `<?xml version="1.0" encoding="UTF-8"?>` */
  | {
      kind: "declaration";
      version: string;
      encoding: string | undefined;
      standalone: boolean | undefined;
      line: number;
      column: number;
    }
  /** `<!DOCTYPE name SYSTEM "...">`; what it names is not read. */
  | { kind: "doctype"; name: string; line: number; column: number };

/** An element begins. Of one without content, `<name/>`, the end comes next. */
export interface XmlStart {
  kind: "start";
  /** As it is written, with its prefix: `s3:Key`. */
  name: string;
  /** By their names as they are written, in their order. */
  attributes: Map<string, string>;
  line: number;
  column: number;
}

/** An element ends. */
export interface XmlEnd {
  kind: "end";
  name: string;
  line: number;
  column: number;
}

/** Text inside of an element, all of it up to what follows. Blanks count, outside of the outermost element they do not. */
export interface XmlText {
  kind: "text";
  /** With its entities replaced, and LF for each end of a line. */
  text: string;
  /** It stood in `<![CDATA[...]]>`. */
  isCData: boolean;
  line: number;
  column: number;
}

/** What a document may need. */
export interface XmlOptions {
  /** Elements inside each other; 128 unless given. */
  maxDepth?: number | undefined;
  /** The longest tag, text or comment, in bytes; 1 MiB unless given. */
  maxNodeBytes?: number | undefined;
}
