// Node's modules by their default, by their names, with and without node:.
import path, { join } from "node:path";
import fs from "fs";
import crypto from "node:crypto";
import * as os from "node:os";
console.log(path.join("a", "b"), join("c"), fs.existsSync("/tmp"), crypto.createHash("md5").digest("hex"), os.EOL.length, path.sep);
const p: path.ParsedPath = path.parse("/a/b");
console.log(p.base);
