/* What only stdlib/fetch/ may use: runtime-c/http/http.h. */

declare function httpStart(
  words: string[],
  headers: string[],
  body: Uint8Array | undefined,
  connectMs: number,
  client: number,
  texts: string[],
): unknown;
/** Fulfils the promise when there is something new. */
declare function httpNotify(transfer: unknown, changed: unknown): void;
declare function httpHead(transfer: unknown): string | undefined;
declare function httpRead(transfer: unknown): Uint8Array | undefined;
/** libcurl's number of how it ended; -1 while it runs. */
declare function httpEnd(transfer: unknown): number;
declare function httpProblem(transfer: unknown): string[];
declare function httpCancel(transfer: unknown): void;
