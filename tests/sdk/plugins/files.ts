import { fileInfo, LineReader, listDirectory, Plugin } from "tsfalco";

interface Request {
  what: "lines" | "open" | "closed" | "list" | "info";
  path: string;
  maxBytes?: number;
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
              line = reader.readLine(request.maxBytes ?? 100);
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
    }
  }
}
