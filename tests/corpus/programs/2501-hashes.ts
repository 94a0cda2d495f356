// node:crypto: digests in pieces of every size, HMAC with keys of every length, encodings, errors.
import * as crypto from "node:crypto";
import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual, type Hash } from "node:crypto";
import { crc32 } from "node:zlib";

const algorithms = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] as const;

function bytesOf(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}
function inPieces(hash: Hash, bytes: Uint8Array, size: number): Hash {
  for (let at = 0; at < bytes.length; at += size) hash.update(bytes.subarray(at, at + size));
  return hash;
}

for (const algorithm of algorithms) {
  console.log(algorithm, createHash(algorithm).digest("hex"));
  console.log(createHash(algorithm).update("abc").digest("base64"), createHash(algorithm).update("abc").digest("base64url"));
  const lengths = createHash("sha1");
  for (let length = 0; length <= 300; length++) {
    const bytes = bytesOf(length, length);
    lengths.update(createHash(algorithm).update(bytes).digest());
    lengths.update(createHmac(algorithm, bytes).update(bytes).digest());
    lengths.update(createHmac(algorithm, bytesOf(17, 3)).update(bytes.subarray(0, length >> 1)).update(bytes.subarray(length >> 1)).digest("hex"));
  }
  console.log(lengths.digest("hex"));
  const long = bytesOf(4000, 7);
  const whole = createHash(algorithm).update(long).digest("hex");
  for (let size = 1; size < 300; size += 13)
    if (inPieces(createHash(algorithm), long, size).digest("hex") !== whole) console.log("differs", algorithm, size);
  console.log(whole, crypto.createHmac(algorithm, "k".repeat(200)).update("grüße\ud800").digest("hex"));
}

const once = createHash("sha256").update("a", "utf8");
console.log(once.update("b").digest().length);
const agains: (() => unknown)[] = [() => once.update("c"), () => once.digest("hex"), () => once.digest()];
for (const again of agains) {
  try {
    again();
  } catch (e) {
    if (e instanceof Error) console.log(String(e), e.name, e.message, JSON.stringify(e), (e as NodeJS.ErrnoException).code);
  }
}
const mac = createHmac("sha1", new Uint8Array(0)).update("x");
console.log(mac.digest("hex"), JSON.stringify(mac.digest("hex")), mac.digest().length);
try {
  mac.update("y");
} catch (e) {
  console.log(String(e));
}
const failings: (() => unknown)[] = [
  () => createHash("nothing" as "md5"),
  () => createHmac("nothing" as "md5", "k"),
  () => timingSafeEqual(new Uint8Array(1), new Uint8Array(2)),
  () => randomBytes(-1),
  () => randomBytes(NaN),
  () => randomBytes(2 ** 31),
  () => randomBytes(-(2 ** 40)),
];
for (const failing of failings) {
  try {
    failing();
  } catch (e) {
    if (e instanceof Error) console.log(String(e), e instanceof TypeError, e instanceof RangeError, JSON.stringify(e));
  }
}
console.log(createHash("SHA256" as "sha256").update("").digest("hex"));
console.log(timingSafeEqual(bytesOf(9, 1), bytesOf(9, 1)), timingSafeEqual(bytesOf(9, 1), bytesOf(9, 2)), timingSafeEqual(new Uint8Array(0), new Uint8Array(0)));

// What digest gives is a Buffer in Node.
const digest = createHash("md5").update("x").digest();
const view = digest.slice(0, 2);
view[0] = 7;
console.log(digest[0] ?? -1, view.length, digest.indexOf(256 + 7), digest.indexOf(7.5), digest.subarray(1).indexOf(-1));
console.log(JSON.stringify(view), JSON.stringify({ v: view }, null, 1), JSON.stringify(digest.slice(3, 3)));
console.log(`${createHash("md5").update("4").digest().subarray(3, 6)}`.length);
try {
  digest.fill(1, 0, 17);
} catch (e) {
  console.log(e instanceof RangeError);
}
digest.fill(300, 14);
console.log(digest[15] ?? -1, digest.length, new Uint8Array(3).slice(1).length);

const id = randomUUID();
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id), id === randomUUID());
console.log(randomBytes(3).length, randomBytes(2.9).length, randomBytes(0).length);

let sum = 0;
for (let length = 0; length < 100; length++) sum = crc32(bytesOf(length, length), sum);
console.log(sum, crc32(""), crc32("hello"), crc32("lo", crc32("hel")), crc32("grüße\ud800"), crc32(new Uint8Array(1000)));
console.log(crc32("x", 4294967295), crc32("x", 0));
