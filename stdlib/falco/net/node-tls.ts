import { createPrivateKey, X509Certificate } from "node:crypto";
import { isIP, type Socket } from "node:net";
import { connect, createSecureContext, TLSSocket, type SecureContext } from "node:tls";

// TLS under Node: node:tls with what the options of this library leave to choose.

/** What is wrong with a text in PEM, as transport.ts numbers it; or what connections are made with. "": none is given. */
export function contextOf(cert: string, key: string, ca: string): SecureContext | number {
  if (cert !== "" || key !== "") {
    if (!isTaken(() => createSecureContext({ cert }) && new X509Certificate(cert))) return 1;
    if (!isTaken(() => createPrivateKey(key))) return 2;
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) return 3;
  }
  if (ca !== "" && !isTaken(() => new X509Certificate(ca) && createSecureContext({ ca }))) return 4;
  return createSecureContext({
    minVersion: "TLSv1.2",
    ...(cert !== "" && { cert, key }),
    ...(ca !== "" && { ca }),
  });
}

function isTaken(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

export function clientOver(socket: Socket, secureContext: SecureContext, name: string): TLSSocket {
  const servername = isIP(name) === 0 ? name : "";
  return connect({ socket, secureContext, host: name, servername });
}

/**
 * @param refused Is told what is wrong with a client's certificate: nothing of the connection may be used then.
 */
export function serverOver(
  socket: Socket,
  secureContext: SecureContext,
  requestCert: boolean,
  refused: (error: Error) => void,
): TLSSocket {
  const secured = new TLSSocket(socket, {
    isServer: true,
    secureContext,
    requestCert,
    rejectUnauthorized: true,
  });
  // Node's own server asks in this way too.
  const { ssl } = secured as unknown as { ssl: { verifyError(): Error | null } };
  secured.prependOnceListener("secure", () => {
    const wrong = requestCert ? ssl.verifyError() : null;
    if (wrong) refused(wrong);
  });
  return secured;
}

/** As transport.ts's tlsProblem; "": it is an error of the system's. */
export function problemOf(error: Error): string {
  const { code = "", reason } = error as NodeJS.ErrnoException & { reason?: string };
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return code;
  // Of what was written before the handshake failed.
  const [, words] = (code === "EPROTO" && /:SSL routines:[^:]*:([^:]+)/.exec(error.message)) || [];
  if (words !== undefined) return `ERR_SSL_${words.toUpperCase().replaceAll(" ", "_")} ${words}`;
  if (code.startsWith("ERR_SSL_")) return `${code} ${reason ?? error.message}`;
  const isSystems = "errno" in error || code === "" || /^(ECONNRESET$|ERR_STREAM_)/.test(code);
  return isSystems ? "" : `${code} ${error.message}`;
}
