// Random paths through all of node:path, random texts and bytes in random pieces through digests: one checksum each.
import { createHash, createHmac } from "node:crypto";
import * as path from "node:path";
import { crc32 } from "node:zlib";

let state = 20250101;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below);
}

const pieces = ["/", "//", "/", ".", "..", "...", "a", "bc", ".x", "é", "\u{1f600}", " ", "a.b.c", "-", "\\", "\ud800"];
function randomPath(): string {
  let text = "";
  for (let left = random(9); left > 0; left--) text += pieces[random(pieces.length)] ?? "";
  return text;
}

for (let round = 0; round < 5; round++) {
  const sum = createHash("sha256");
  for (let i = 0; i < 4000; i++) {
    const [a, b, c] = [randomPath(), randomPath(), randomPath()];
    const { root, dir, base, ext, name } = path.parse(a);
    sum.update([path.join(a, b, c), path.resolve("/q", a, b), path.normalize(c), path.dirname(b)].join("\n"));
    sum.update([path.basename(a), path.basename(a, b), path.extname(c), root, dir, base, ext, name].join("\n"));
    sum.update([path.relative(`/${a}`, `/${b}`), path.format({ root, dir, base: c }), path.format({ dir: b, name, ext })].join("\n"));
    sum.update(String(path.isAbsolute(a)));
  }
  console.log(round, sum.digest("hex"));
}

const algorithms = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] as const;
for (let round = 0; round < 200; round++) {
  const algorithm = algorithms[random(algorithms.length)] ?? "md5";
  const key = new Uint8Array(random(300));
  for (let i = 0; i < key.length; i++) key[i] = random(256);
  const hash = createHash(algorithm);
  const mac = createHmac(algorithm, random(2) === 0 ? key : randomPath());
  let crc = 0;
  for (let left = random(12); left > 0; left--) {
    if (random(3) === 0) {
      const text = randomPath().repeat(random(60));
      hash.update(text);
      mac.update(text);
      crc = crc32(text, crc);
      continue;
    }
    const bytes = new Uint8Array(1 + (random(2) === 0 ? random(70) : random(3000)));
    for (let i = 0; i < bytes.length; i++) bytes[i] = random(256);
    const view = bytes.subarray(random(9), random(2) === 0 ? undefined : random(3000));
    hash.update(view);
    mac.update(view);
    crc = crc32(view, crc);
  }
  console.log(algorithm, hash.digest("base64url"), mac.digest("base64"), crc);
}
