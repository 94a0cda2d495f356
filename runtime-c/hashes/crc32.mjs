// Writes crc32_table.h. Run: node runtime-c/hashes/crc32.mjs
import { writeFileSync } from "node:fs";

const byte = (value) => {
  let rest = value;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest >>> 0;
};
const rows = [Array.from({ length: 256 }, (_, i) => byte(i))];
for (let n = 1; n < 8; n++) rows.push(rows[n - 1].map((rest) => ((rest >>> 8) ^ rows[0][rest & 255]) >>> 0));

const hex = (value) => `0x${value.toString(16).padStart(8, "0")}`;
const lines = (row) =>
  Array.from({ length: 32 }, (_, i) => `    ${row.slice(8 * i, 8 * i + 8).map(hex).join(", ")},`);
writeFileSync(
  new URL("crc32_table.h", import.meta.url),
  [
    "/* Made by crc32.mjs. */",
    "static const uint32_t remainders[8][256] = {",
    ...rows.flatMap((row) => ["  {", ...lines(row), "  },"]),
    "};",
    "",
  ].join("\n"),
);
