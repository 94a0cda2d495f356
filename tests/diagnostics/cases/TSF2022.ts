export function check(port: number): void {
  if (port > 65535) throw "no such port";
}
