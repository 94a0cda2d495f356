import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { getSystemErrorName } from "node:util";

export async function nodeLookUp(name: string): Promise<string> {
  try {
    const found = await lookup(name, { all: true });
    return found.map(({ address }) => ` ${address}`).join("");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "ENOTFOUND";
  }
}

export function isNodeAddress(text: string): boolean {
  return isIP(text) !== 0;
}

export function nodeErrorCode(error: number): string {
  return getSystemErrorName(error);
}
