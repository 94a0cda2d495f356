const SHT_SYMTAB = 2;
const STB_LOCAL = 0;
const SHN_UNDEF = 0;
const SYMBOL_SIZE = 24;

interface Table {
  readonly offset: number;
  readonly size: number;
  /** The section header of the names. */
  readonly names: number;
}

/** The names that a relocatable ELF object defines for others. */
export function definedNames(object: Buffer): string[] {
  return symbols(object)
    .filter(({ at }) => object.readUInt16LE(at + 6) !== SHN_UNDEF)
    .map(({ name }) => name);
}

/** The object with other names for symbols that are seen outside of it. */
export function renamedObject(object: Buffer, rename: (name: string) => string): Buffer {
  const table = symbolTable(object);
  const added: Buffer[] = [];
  const result = Buffer.from(object);
  const start = Number(object.readBigUInt64LE(table.names + 24));
  let size = Number(object.readBigUInt64LE(table.names + 32));
  const old = object.subarray(start, start + size);
  for (const { at, name } of symbols(object)) {
    const text = Buffer.from(`${rename(name)}\0`);
    result.writeUInt32LE(size, at);
    added.push(text);
    size += text.length;
  }
  // The longer table of names goes to the end of the file; what was there stays unused.
  result.writeBigUInt64LE(BigInt(object.length), table.names + 24);
  result.writeBigUInt64LE(BigInt(size), table.names + 32);
  return Buffer.concat([result, old, ...added]);
}

function symbolTable(object: Buffer): Table {
  const headers = Number(object.readBigUInt64LE(0x28));
  const [size, count] = [object.readUInt16LE(0x3a), object.readUInt16LE(0x3c)];
  for (let i = 0; i < count; i++) {
    const header = headers + i * size;
    if (object.readUInt32LE(header + 4) !== SHT_SYMTAB) continue;
    return {
      offset: Number(object.readBigUInt64LE(header + 24)),
      size: Number(object.readBigUInt64LE(header + 32)),
      names: headers + object.readUInt32LE(header + 40) * size,
    };
  }
  throw new Error("an object without symbols");
}

/** Those that are not local, with where they stand. */
function symbols(object: Buffer): { at: number; name: string }[] {
  const { offset, size, names } = symbolTable(object);
  const start = Number(object.readBigUInt64LE(names + 24));
  const found: { at: number; name: string }[] = [];
  for (let at = offset; at < offset + size; at += SYMBOL_SIZE) {
    if (object.readUInt8(at + 4) >> 4 === STB_LOCAL) continue;
    const from = start + object.readUInt32LE(at);
    found.push({ at, name: object.toString("latin1", from, object.indexOf(0, from)) });
  }
  return found;
}
