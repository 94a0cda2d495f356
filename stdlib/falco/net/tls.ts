// In the language that plugins are compiled from: the compiler takes this file into programs.
import { socketError, TlsError, tlsError } from "./errors.js";
import { secureConnection, secureListener } from "./transport.js";

/** TLS of a server. All are texts in PEM; one text may have several of them in it. */
export interface ServerTls {
  /** Its certificate, and behind it those of who has signed it, but the last. */
  cert: string;
  /** Without a password. */
  key: string;
  /** With `requestCert`: clients have to have a certificate that one of these has signed. */
  ca?: string | undefined;
  requestCert?: boolean | undefined;
}

/** TLS of a client. The server's certificate is always checked, and its name. */
export interface ClientTls {
  /** Certificates in PEM of whom to trust, instead of the system's and those of NODE_EXTRA_CA_CERTS. */
  ca?: string | undefined;
  /** For servers that want a certificate of clients, both in PEM. */
  cert?: string | undefined;
  key?: string | undefined;
  /** The name that the server is asked for and its certificate has to have; the host's unless given. */
  servername?: string | undefined;
}

const ETIMEDOUT = -110;
const ECONNRESET = -104;

/** Of what transport.ts says is wrong with the texts. */
const problems: readonly (readonly [string, string])[] = [
  ["", ""],
  ["ERR_OSSL_PEM_NO_START_LINE", "`cert` is no certificate in PEM"],
  ["ERR_OSSL_UNSUPPORTED", "`key` is no private key in PEM, or has a password"],
  ["ERR_OSSL_X509_KEY_VALUES_MISMATCH", "`key` is not the key of `cert`"],
  ["ERR_OSSL_PEM_NO_START_LINE", "`ca` has no certificate in PEM"],
  ["ENOMEM", "there is not enough memory"],
];

function optionError(where: string, problem: number): TlsError {
  const [code, words] = problems[problem] ?? ["ECANCELED", "it was closed"];
  return new TlsError(code, `${where}: tls: ${words}`);
}

/** The connections of a listener will be over TLS. @throws TlsError */
export function secureServer(listener: number, { cert, key, ca, requestCert = false }: ServerTls): void {
  if (requestCert !== (ca !== undefined))
    throw new TypeError("listen: tls: `ca` and `requestCert` are given together, or neither is");
  const problem = secureListener(listener, cert, key, ca ?? "");
  if (problem !== 0) throw optionError("listen", problem);
}

/** Makes the handshake of a connection to `hostname`. @throws TlsError SocketError */
export async function secureClient(
  socket: number,
  hostname: string,
  tls: ClientTls,
  timeout: number,
  place: string,
  port: number,
): Promise<void> {
  const { cert = "", key = "", ca = "" } = tls;
  if ((cert === "") !== (key === ""))
    throw new TypeError("connect: tls: `cert` and `key` are given together, or neither is");
  const given = tls.servername ?? hostname;
  const name = given.endsWith(".") ? given.slice(0, -1) : given;
  const done = await secureConnection(socket, name, cert, key, ca, timeout);
  if (done === 0) return;
  if (done > 0) throw optionError("connect", done);
  if (done === ECONNRESET)
    throw new TlsError(
      "ECONNRESET",
      "Client network socket disconnected before secure TLS connection was established",
    );
  throw done === ETIMEDOUT || done > -5000
    ? socketError("connect", done, place, port)
    : tlsError(socket, name);
}
