// In the language that plugins are compiled from: the compiler takes this file into programs.
import { errorCode } from "./transport.js";

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
