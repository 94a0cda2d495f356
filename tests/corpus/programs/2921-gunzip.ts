import { fromBase64, gunzip } from "tsfalco";

const packed = fromBase64(
  "H4sIAAAAAAACA8vPS+UCAJ+oF/gEAAAAH4sIAAAAAAACAyspz1coGQaYCwA6qIXpyQAAAAAAAAAA",
);

function read(data: Uint8Array | readonly Uint8Array[], name?: string): string {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (const piece of gunzip(data, name)) text += decoder.decode(piece);
  } catch (e) {
    return `${text.length} ${String(e)}`;
  }
  return text;
}

console.log(read(packed));
for (const size of [1, 7, 30]) {
  const pieces: Uint8Array[] = [new Uint8Array(0)];
  for (let at = 0; at < packed.length; at += size)
    pieces.push(packed.subarray(at, at + size), new Uint8Array(0));
  console.log(size, read(pieces) === read(packed));
}
for (let end = 0; end < packed.length; end += 9) console.log(read(packed.slice(0, end), "s3://bucket/key"));
const broken = packed.slice();
broken[14]! ^= 1;
console.log(read(broken), read([]), read(new TextEncoder().encode("no gzip at all")));
for (const piece of gunzip(packed)) {
  console.log(piece.length);
  break;
}
