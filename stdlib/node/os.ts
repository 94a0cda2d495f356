/* node:os: the machine's name. */

export const EOL = "\n";

export function hostname(): string {
  return hostName();
}
