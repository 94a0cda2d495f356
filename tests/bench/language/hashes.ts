/** 32- and 64-bit hashes of text: FNV-1a and Murmur 3 with Math.imul, FNV-1a once more with bigint. */
import { measure } from "./measure.js";

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function rotate(x: number, n: number): number {
  return (x << n) | (x >>> (32 - n));
}

function murmur3(bytes: Uint8Array, seed: number): number {
  let h = seed;
  const whole = bytes.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const k = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    h ^= Math.imul(rotate(Math.imul(k, 0xcc9e2d51), 15), 0x1b873593);
    h = (Math.imul(rotate(h, 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = bytes.length - 1; i >= whole; i--) tail = (tail << 8) | bytes[i]!;
  h ^= Math.imul(rotate(Math.imul(tail, 0xcc9e2d51), 15), 0x1b873593);
  h ^= bytes.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function fnv64(bytes: Uint8Array): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
}

const texts: string[] = [];
const encoder = new TextEncoder();
for (let i = 0; i < 1000; i++)
  texts.push(`/usr/lib/x86_64-linux-gnu/lib${i}.so.${i % 7}`.padEnd(32 + (i % 60), "-"));
const buffers = texts.map((text) => encoder.encode(text));

measure(() => {
  let sum = 0;
  for (let round = 0; round < 10; round++) {
    for (const text of texts) sum = (sum + fnv1a(text)) % 1_000_003;
    for (const bytes of buffers) sum = (sum + murmur3(bytes, round)) % 1_000_003;
  }
  let wide = 0n;
  for (const bytes of buffers) wide ^= fnv64(bytes);
  return sum + Number(wide % 1_000_003n);
});
