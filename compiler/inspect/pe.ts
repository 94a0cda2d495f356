import { type LibraryFile, textAt } from "./library-file.js";
import { touchesOf } from "./touches.js";

const MACHINES: ReadonlyMap<number, string> = new Map([
  [0x8664, "x86_64"],
  [0xaa64, "arm64"],
]);
const PE32_PLUS = 0x20b;
const IMPORT_RECORD_SIZE = 20;

interface Section {
  readonly address: number;
  readonly size: number;
  readonly offset: number;
}

/** Reads the export and import tables of a 64-bit DLL. @throws Error for another file, RangeError when cut short. */
export function readPe(bytes: Buffer): Omit<LibraryFile, "size" | "needs"> {
  const header = bytes.readUInt32LE(0x3c);
  if (bytes.toString("latin1", header, header + 4) !== "PE\0\0") throw new Error("it is no PE file");
  const machine = bytes.readUInt16LE(header + 4);
  const optional = header + 24;
  if (bytes.readUInt16LE(optional) !== PE32_PLUS) throw new Error("only 64-bit PE is read");
  const sections = readSections(
    bytes,
    optional + bytes.readUInt16LE(header + 20),
    bytes.readUInt16LE(header + 6),
  );
  const directory = (index: number): number => bytes.readUInt32LE(optional + 112 + index * 8);
  const imports = readImports(bytes, sections, directory(1));
  return {
    format: "pe",
    machine: MACHINES.get(machine) ?? String(machine),
    exports: readExports(bytes, sections, directory(0)),
    needed: imports.map(({ library }) => library),
    touches: touchesOf(imports.flatMap(({ names }) => names)),
    glibc: undefined,
  };
}

function readSections(bytes: Buffer, table: number, count: number): Section[] {
  return Array.from({ length: count }, (_, i) => ({
    size: bytes.readUInt32LE(table + i * 40 + 16),
    address: bytes.readUInt32LE(table + i * 40 + 12),
    offset: bytes.readUInt32LE(table + i * 40 + 20),
  }));
}

function fileOffset(sections: readonly Section[], address: number): number {
  const section = sections.find((s) => address >= s.address && address < s.address + s.size);
  if (!section) throw new RangeError("an address outside the file");
  return section.offset + (address - section.address);
}

function readExports(bytes: Buffer, sections: readonly Section[], address: number): string[] {
  if (address === 0) return [];
  const table = fileOffset(sections, address);
  const count = bytes.readUInt32LE(table + 24);
  if (count === 0) return [];
  const names = fileOffset(sections, bytes.readUInt32LE(table + 32));
  const nameAt = (i: number): string =>
    textAt(bytes, fileOffset(sections, bytes.readUInt32LE(names + i * 4)));
  return Array.from({ length: count }, (_, i) => nameAt(i)).sort();
}

interface Import {
  readonly library: string;
  readonly names: readonly string[];
}

function readImports(bytes: Buffer, sections: readonly Section[], address: number): Import[] {
  const imports: Import[] = [];
  if (address === 0) return imports;
  for (let record = fileOffset(sections, address); ; record += IMPORT_RECORD_SIZE) {
    const name = bytes.readUInt32LE(record + 12);
    if (name === 0) return imports;
    // The names as they were linked; without those, as they are before the loader fills in addresses.
    const names = bytes.readUInt32LE(record) || bytes.readUInt32LE(record + 16);
    imports.push({
      library: textAt(bytes, fileOffset(sections, name)),
      names: importedNames(bytes, sections, names),
    });
  }
}

function importedNames(bytes: Buffer, sections: readonly Section[], address: number): string[] {
  const names: string[] = [];
  for (let entry = fileOffset(sections, address); ; entry += 8) {
    const value = bytes.readBigUInt64LE(entry);
    if (value === 0n) return names;
    const isNumber = value >> 63n === 1n;
    if (!isNumber) names.push(textAt(bytes, fileOffset(sections, Number(value & 0x7fffffffn)) + 2));
  }
}
