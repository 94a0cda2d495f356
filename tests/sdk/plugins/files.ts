import { fileInfo, LineReader, listDirectory, Plugin, readLines, type LongLines } from "tsfalco";

interface Request {
  what: "lines" | "read" | "options" | "leave" | "many" | "open" | "closed" | "list" | "info";
  path: string;
  maxBytes?: number;
  longLines?: LongLines;
}

/** Says what the file functions give and throw. */
export default class Files extends Plugin {
  static readonly id = 9;
  static readonly source = "files";
  static readonly version = "1.0.0";
  static readonly contact = "https://github.com/tsfalco";

  *open(request: Request) {
    try {
      switch (request.what) {
        case "lines": {
          const reader = LineReader.open(request.path);
          for (;;) {
            let line: string | undefined;
            try {
              line = reader.readLine(request.maxBytes ?? 100, request.longLines);
            } catch (e) {
              yield `${String(e)} at ${reader.offset}`;
              continue;
            }
            if (line === undefined) break;
            yield `${line.length}:${line} at ${reader.offset} of ${reader.size}`;
          }
          reader.close();
          break;
        }
        case "read":
          for (const line of readLines(request.path, request.maxBytes))
            yield `${line.length}:${line.slice(0, 9)}`;
          break;
        case "options":
          for (const line of readLines(request.path, request)) yield `${line.length}:${line.slice(-9)}`;
          break;
        case "many": {
          const readers: LineReader[] = [];
          try {
            for (let i = 0; i < 600; i++) readers.push(LineReader.open(request.path));
          } finally {
            yield `${readers.length} open`;
            // The others are closed with the plugin.
            for (const reader of readers.slice(1)) reader.close();
          }
          break;
        }
        // More often than files may be open at a time.
        case "leave":
          for (let i = 0; i < 600; i++)
            for (const line of readLines(request.path)) if (line.length > i) break;
          yield* readLines(request.path);
          break;
        case "open":
          LineReader.open(request.path).close();
          yield "opened";
          break;
        case "closed": {
          const reader = LineReader.open(request.path);
          reader.close();
          yield `${reader.offset} ${reader.size}`;
          yield reader.readLine(10) ?? "nothing";
          break;
        }
        case "list":
          for (const name of listDirectory(request.path)) yield `[${name}]`;
          break;
        case "info": {
          const info = fileInfo(request.path);
          yield info ? `${info.kind} ${info.size} ${info.modified}` : "nothing";
          break;
        }
      }
    } catch (e) {
      yield `${e instanceof TypeError ? "TypeError" : "another"}: ${String(e)}`;
      if (e instanceof Error) yield `${(e as NodeJS.ErrnoException).code ?? "no code"} ${JSON.stringify(e)}`;
    }
  }
}
