/** The notation strings_driver.c reads and prints: one letter for the type, then the value. */

export type Value = string | number | bigint | boolean | undefined | Uint8Array | Value[];

const scratch = new DataView(new ArrayBuffer(8));

export function doubleOfBits(bits: bigint): number {
  scratch.setBigUint64(0, bits);
  return scratch.getFloat64(0);
}

export function bitsOfDouble(value: number): bigint {
  scratch.setFloat64(0, value);
  return scratch.getBigUint64(0);
}

function hexOfDouble(value: number): string {
  if (Number.isNaN(value)) return "7ff8000000000000";
  return bitsOfDouble(value).toString(16).padStart(16, "0");
}

function hexOfUnits(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return hex;
}

export function write(value: Value): string {
  if (value === undefined) return "u";
  if (typeof value === "string") return "s" + hexOfUnits(value);
  if (typeof value === "number") return "d" + hexOfDouble(value);
  if (typeof value === "bigint") return "g" + value.toString();
  if (typeof value === "boolean") return value ? "b1" : "b0";
  if (value instanceof Uint8Array) return "x" + Buffer.from(value).toString("hex");
  return "[" + value.map(write).join("") + "]";
}

/** The line the driver prints when `compute` is what the case means. */
export function expectation(compute: () => Value): string {
  try {
    return write(compute());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `e${error.name}: ${error.message}`.replaceAll("\n", " ");
  }
}
