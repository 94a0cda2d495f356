/* Sockets of compiled programs over TLS. Those in whose text there is no tls are not loaded with this. */
import { certificateProblem } from "./certificate-problem.js";
import { endOf, waitUntil } from "./native.js";

const READABLE = 1;
const EAGAIN = -11;
const EINTR = -4;
const ETIMEDOUT = -110;

export function nativeSecureListener(listener: number, cert: string, key: string, ca: string): number {
  return socketSecureListener(listener, cert, key, ca);
}

export async function nativeSecureConnection(
  socket: number,
  name: string,
  cert: string,
  key: string,
  ca: string,
  timeout: number,
): Promise<number> {
  const bad = socketSecure(socket, name, cert, key, ca);
  const end = endOf(timeout);
  if (bad !== 0) return bad;
  for (;;) {
    const done = socketHandshake(socket);
    if (done !== EAGAIN && done !== EINTR) return done;
    if (!(await waitUntil(socket, READABLE, end))) return ETIMEDOUT;
  }
}

/** Node's code and words. */
export function nativeTlsProblem(socket: number): string {
  const told = socketProblem(socket);
  const verified = Number(told);
  if (verified === 62 || verified === 64) return "ERR_TLS_CERT_ALTNAME_INVALID";
  if (verified > 0) {
    const [code, words] = certificateProblem(verified) ?? ["UNSPECIFIED", "certificate verify failed"];
    return `${code} ${words}`;
  }
  return `ERR_SSL_${told.toUpperCase().replaceAll(" ", "_")} ${told}`;
}
