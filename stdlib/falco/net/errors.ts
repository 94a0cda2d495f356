// In the language that plugins are compiled from: the compiler takes this file into programs.
import { errorCode, tlsProblem } from "./transport.js";

/** Of a socket over TLS, of which {@link tlsProblem} tells more. */
const TLS_FAILED = -5000;

/** What the system says of a socket or a name, with what Node puts into such errors. */
export class SocketError extends Error {
  readonly errno: number;
  /** "ECONNREFUSED" and the like. */
  readonly code: string;
  readonly syscall: string;
  /** The address or path that it is about; "" where that is the other end of a connection. */
  readonly address: string;
  readonly port: number;

  constructor(message: string, errno: number, code: string, syscall: string, address: string, port: number) {
    super(message);
    this.errno = errno;
    this.code = code;
    this.syscall = syscall;
    this.address = address;
    this.port = port;
  }
}

/** What TLS says of the other end, with the codes of node:tls. */
export class TlsError extends Error {
  /** "CERT_HAS_EXPIRED" and the like. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What went wrong with a connection that there is. */
export function connectionError(syscall: string, error: number, socket: number): Error {
  return error === TLS_FAILED ? tlsError(socket, "") : socketError(syscall, error, "", 0);
}

/** @param name Of the server, if it is one. */
export function tlsError(socket: number, name: string): TlsError {
  const problem = tlsProblem(socket);
  const blank = problem.indexOf(" ");
  if (blank >= 0) return new TlsError(problem.slice(0, blank), problem.slice(blank + 1));
  return new TlsError(problem, `Hostname/IP does not match certificate's altnames: Host: ${name}.`);
}

/** @param port Negative for a path. */
export function socketError(syscall: string, errno: number, address: string, port: number): SocketError {
  const code = errorCode(errno);
  const reason = syscall === "listen" ? reasonOf(code) : "";
  const place = address === "" ? "" : port < 0 ? ` ${address}` : ` ${address}:${port}`;
  return new SocketError(
    `${syscall} ${code}${reason}${place}`,
    errno,
    code,
    syscall,
    address,
    Math.max(port, 0),
  );
}

/** Node says so of listening only. */
function reasonOf(code: string): string {
  switch (code) {
    case "EADDRINUSE":
      return ": address already in use";
    case "EADDRNOTAVAIL":
      return ": address not available";
    case "EACCES":
      return ": permission denied";
    case "ENOENT":
      return ": no such file or directory";
    case "EINVAL":
      return ": invalid argument";
    default:
      return "";
  }
}

/** Of a name that was not found. */
export function lookupError(code: string, name: string): SocketError {
  const errno = code === "ENOTFOUND" ? -3008 : code === "EAI_AGAIN" ? -3001 : -3004;
  return new SocketError(`getaddrinfo ${code} ${name}`, errno, code, "getaddrinfo", name, 0);
}
