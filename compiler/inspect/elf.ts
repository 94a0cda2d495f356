import { type LibraryFile, textAt } from "./library-file.js";
import { touchesOf } from "./touches.js";

/** ELF numbers, named as in the specification. */
const ELFCLASS64 = 2;
const ELFDATA2LSB = 1;
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_SYMTAB = 6;
const DT_HASH = 4;
const DT_GNU_HASH = 0x6ffffef5;
const DT_VERNEED = 0x6ffffffe;
const DT_VERNEEDNUM = 0x6fffffff;
const SHN_UNDEF = 0;
/** Of the symbols that stand for versions. */
const SHN_ABS = 0xfff1;
const SYMBOL_SIZE = 24;

const MACHINES: ReadonlyMap<number, string> = new Map([
  [62, "x86_64"],
  [183, "arm64"],
]);

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
}

/**
 * Reads what the loader would: the program headers and the dynamic section, not the section headers,
 * which may be stripped. @throws Error for what is no 64-bit little-endian library, RangeError when cut short.
 */
export function readElf(bytes: Buffer): Omit<LibraryFile, "size" | "needs"> {
  if (bytes.readUInt8(4) !== ELFCLASS64 || bytes.readUInt8(5) !== ELFDATA2LSB) {
    throw new Error("only 64-bit little-endian ELF is read");
  }
  const segments = readSegments(bytes);
  wantWhole(bytes, segments);
  const dynamic = segments.find((segment) => segment.type === PT_DYNAMIC);
  if (!dynamic) throw new Error("it is not dynamically linked");
  const entries = readDynamic(bytes, dynamic);
  const at = (tag: number): number | undefined => {
    const address = entries.find((entry) => entry.tag === tag)?.value;
    return address === undefined ? undefined : fileOffset(segments, address);
  };
  const strings = at(DT_STRTAB);
  if (strings === undefined) throw new Error("it has no dynamic string table");
  const text = (offset: number): string => textAt(bytes, strings + offset);
  const machine = bytes.readUInt16LE(18);
  const versions = entries.find((entry) => entry.tag === DT_VERNEEDNUM)?.value ?? 0;
  const symbols = readSymbols(bytes, at(DT_SYMTAB), symbolCount(bytes, at(DT_HASH), at(DT_GNU_HASH)), text);
  return {
    format: "elf",
    machine: MACHINES.get(machine) ?? String(machine),
    exports: symbols.exported,
    touches: touchesOf(symbols.imported),
    needed: entries.filter((entry) => entry.tag === DT_NEEDED).map((entry) => text(entry.value)),
    glibc: highestGlibc(neededVersions(bytes, at(DT_VERNEED), versions, text)),
  };
}

/** What the loader maps, and the section headers, which are at the end and which it does without. */
function wantWhole(bytes: Buffer, segments: readonly Segment[]): void {
  const sections = Number(bytes.readBigUInt64LE(40));
  const headers = sections === 0 ? 0 : bytes.readUInt16LE(58) * bytes.readUInt16LE(60);
  const ends = segments.map(({ offset, fileSize }) => offset + fileSize);
  if (Math.max(sections + headers, ...ends) > bytes.length)
    throw new RangeError("the file ends before its parts");
}

function readSegments(bytes: Buffer): Segment[] {
  const table = Number(bytes.readBigUInt64LE(32));
  const size = bytes.readUInt16LE(54);
  return Array.from({ length: bytes.readUInt16LE(56) }, (_, i) => {
    const header = table + i * size;
    return {
      type: bytes.readUInt32LE(header),
      offset: Number(bytes.readBigUInt64LE(header + 8)),
      address: Number(bytes.readBigUInt64LE(header + 16)),
      fileSize: Number(bytes.readBigUInt64LE(header + 32)),
    };
  });
}

function readDynamic(bytes: Buffer, dynamic: Segment): { tag: number; value: number }[] {
  const entries = [];
  for (let offset = dynamic.offset; offset < dynamic.offset + dynamic.fileSize; offset += 16) {
    const tag = Number(bytes.readBigInt64LE(offset));
    if (tag === 0) break;
    entries.push({ tag, value: Number(bytes.readBigUInt64LE(offset + 8)) });
  }
  return entries;
}

function fileOffset(segments: readonly Segment[], address: number): number {
  const holds = (s: Segment): boolean => address >= s.address && address < s.address + s.fileSize;
  const segment = segments.find((s) => s.type === PT_LOAD && holds(s));
  if (!segment) throw new RangeError("an address outside the file");
  return segment.offset + (address - segment.address);
}

/** The dynamic symbol table has no length of its own: the hash tables tell it. */
function symbolCount(bytes: Buffer, hash: number | undefined, gnuHash: number | undefined): number {
  if (hash !== undefined) return bytes.readUInt32LE(hash + 4);
  if (gnuHash === undefined) return 0;
  const buckets = bytes.readUInt32LE(gnuHash);
  const firstHashed = bytes.readUInt32LE(gnuHash + 4);
  const bucketTable = gnuHash + 16 + bytes.readUInt32LE(gnuHash + 8) * 8;
  let last = 0;
  for (let i = 0; i < buckets; i++) last = Math.max(last, bytes.readUInt32LE(bucketTable + i * 4));
  if (last < firstHashed) return firstHashed;
  const chains = bucketTable + buckets * 4;
  // The end of a chain has its lowest bit set.
  while ((bytes.readUInt32LE(chains + (last - firstHashed) * 4) & 1) === 0) last++;
  return last + 1;
}

/** The names of symbols that are not local: those defined here, sorted, and those looked for elsewhere. */
function readSymbols(
  bytes: Buffer,
  table: number | undefined,
  count: number,
  text: (offset: number) => string,
): { exported: string[]; imported: string[] } {
  const exported: string[] = [];
  const imported: string[] = [];
  for (let i = 1; table !== undefined && i < count; i++) {
    const symbol = table + i * SYMBOL_SIZE;
    const isLocal = bytes.readUInt8(symbol + 4) >> 4 === 0;
    const section = bytes.readUInt16LE(symbol + 6);
    if (isLocal || section === SHN_ABS) continue;
    (section === SHN_UNDEF ? imported : exported).push(text(bytes.readUInt32LE(symbol)));
  }
  return { exported: exported.sort(), imported };
}

/** Names such as "GLIBC_2.14" that the version-needed records ask for. */
function neededVersions(
  bytes: Buffer,
  table: number | undefined,
  count: number,
  text: (offset: number) => string,
): string[] {
  const names: string[] = [];
  for (let i = 0, record = table; record !== undefined && i < count; i++) {
    let auxiliary = record + bytes.readUInt32LE(record + 8);
    for (let left = bytes.readUInt16LE(record + 2); left > 0; left--) {
      names.push(text(bytes.readUInt32LE(auxiliary + 8)));
      auxiliary += bytes.readUInt32LE(auxiliary + 12);
    }
    record += bytes.readUInt32LE(record + 12);
  }
  return names;
}

function highestGlibc(names: readonly string[]): string | undefined {
  const versions = names
    .filter((name) => /^GLIBC_[\d.]+$/.test(name))
    .map((name) => name.slice("GLIBC_".length));
  return versions.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
}
