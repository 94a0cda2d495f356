/* node:os: the machine's name. */
/// <reference path="../lib/node-intrinsics.d.ts" />

export const EOL = "\n";

export function hostname(): string {
  return hostName();
}
