export function withPort(port: number | undefined): { host: string; port?: number } {
  const extra = port === undefined ? undefined : { port };
  return { host: "a", ...extra };
}
