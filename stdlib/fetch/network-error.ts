/* Why a transfer failed, with the codes that Node gives (of the system, of OpenSSL, of undici). */
import { certificateProblem } from "../net/certificate-problem.js";

class CodedError extends Error {
  code: string;

  constructor(code: string, message: string, name = "Error") {
    super(message);
    if (name !== "Error") nameError(this, name);
    this.code = code;
  }
}
class LookupError extends CodedError {
  errno: number;
  syscall: string;
  hostname: string;

  constructor(hostname: string) {
    super("ENOTFOUND", `getaddrinfo ENOTFOUND ${hostname}`);
    this.errno = -3008;
    this.syscall = "getaddrinfo";
    this.hostname = hostname;
  }
}
class SystemCallError extends CodedError {
  errno: number;
  syscall: string;

  constructor(code: string, message: string, errno: number, syscall: string) {
    super(code, message);
    this.errno = errno;
    this.syscall = syscall;
  }
}
class ConnectError extends SystemCallError {
  address: string;
  port: number;

  constructor(code: string, errno: number, address: string, port: string) {
    super(code, `connect ${code} ${address}:${port}`, errno, "connect");
    this.address = address;
    this.port = Number(port);
  }
}
class PathError extends SystemCallError {
  address: string;

  constructor(code: string, errno: number, path: string) {
    super(code, `connect ${code} ${path}`, errno, "connect");
    this.address = path;
  }
}
/** None of several addresses could be reached. */
class ConnectErrors extends AggregateError {
  code: string;

  constructor(code: string, errors: Error[]) {
    super(errors, "");
    this.code = code;
  }
}

/** An error of undici's. */
export function undiciError(name: string, code: string, message: string): Error {
  return new CodedError(code, message, name);
}

export function invalidArgument(message: string): Error {
  return undiciError("InvalidArgumentError", "UND_ERR_INVALID_ARG", message);
}

const systemCodes = new Map([
  [1, "EPERM"],
  [2, "ENOENT"],
  [13, "EACCES"],
  [22, "EINVAL"],
  [24, "EMFILE"],
  [32, "EPIPE"],
  [97, "EAFNOSUPPORT"],
  [98, "EADDRINUSE"],
  [99, "EADDRNOTAVAIL"],
  [100, "ENETDOWN"],
  [101, "ENETUNREACH"],
  [103, "ECONNABORTED"],
  [104, "ECONNRESET"],
  [110, "ETIMEDOUT"],
  [111, "ECONNREFUSED"],
  [112, "EHOSTDOWN"],
  [113, "EHOSTUNREACH"],
]);

/** `...:SSL routines::wrong version number` becomes ERR_SSL_WRONG_VERSION_NUMBER. */
function tlsError(words: string): Error {
  const at = words.lastIndexOf(":SSL routines:");
  if (at < 0) {
    const message = "Client network socket disconnected before secure TLS connection was established";
    return new CodedError("ECONNRESET", message);
  }
  const reason = words.slice(words.lastIndexOf(":") + 1);
  return new CodedError(
    `ERR_SSL_${reason.toUpperCase().replaceAll(" ", "_")}`,
    words.slice(words.indexOf("error:")),
  );
}

function refusal(errno: number, tried: readonly string[]): Error {
  const code = systemCodes.get(errno) ?? "ECONNREFUSED";
  const errors = tried.map((place) => {
    const [address = "", port = ""] = place.split(" ");
    return new ConnectError(code, -errno, address, port);
  });
  const [first] = errors;
  if (errors.length > 1) return new ConnectErrors(code, errors);
  return first ?? new CodedError(code, `connect ${code}`);
}

function pathRefused(errno: number, path: string): Error {
  const code = systemCodes.get(errno) ?? "ECONNREFUSED";
  return new PathError(code, -errno, path);
}

/** What a proxy says to CONNECT. */
function tunnelRefused(status: string): Error {
  return new CodedError("ERR_PROXY_TUNNEL", `the proxy answers CONNECT with status ${status}`);
}

function answerTimeout(isHeadThere: boolean): Error {
  return isHeadThere
    ? undiciError("BodyTimeoutError", "UND_ERR_BODY_TIMEOUT", "Body Timeout Error")
    : undiciError("HeadersTimeoutError", "UND_ERR_HEADERS_TIMEOUT", "Headers Timeout Error");
}

/** A connection that ended in the middle of something. */
function brokenOff(call: string, words: string, errno: number, isConnected: boolean): Error {
  if (words.includes("chunk")) return parserError("HPE_INVALID_CHUNK_SIZE", words);
  const code = systemCodes.get(errno);
  // Of the alert with which TLS answers an end: no read gives it.
  if (code === "EPIPE" && call === "read") return otherSideClosed();
  if (code !== undefined && isConnected) return new SystemCallError(code, `${call} ${code}`, -errno, call);
  const alert = words.indexOf(":SSL routines::");
  return otherSideClosed(alert < 0 ? "" : ` (${words.slice(alert + ":SSL routines::".length)})`);
}

function connectTimeout(tried: readonly string[], to: Destination): Error {
  const { hostname, port, protocol } = hostOf(to);
  const host = `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
  const ms = to.connectMs;
  const places = tried.map((place) => place.replace(" ", ":"));
  const which = places.length > 1 ? `addresses: ${places.join(", ")}` : `address: ${host}`;
  return undiciError(
    "ConnectTimeoutError",
    "UND_ERR_CONNECT_TIMEOUT",
    `Connect Timeout Error (attempted ${which}, timeout: ${ms}ms)`,
  );
}

/** Where a transfer was to go. */
export interface Destination {
  readonly url: URL;
  /** Empty: none, as the path of a socket. */
  readonly proxy: string;
  readonly socketPath: string;
  /** By certificates of the author's. */
  readonly isOwn: boolean;
  readonly connectMs: number;
}

/** What is connected to. */
function hostOf({ url, proxy }: Destination): URL {
  return proxy === "" ? url : new URL(proxy);
}

/** What is the cause of a failed transfer: libcurl's number, and what httpProblem gives. */
export function networkError(
  result: number,
  problem: readonly string[],
  to: Destination,
  isHeadThere: boolean,
): Error {
  const [words = "", errno = "0", verified = "0", connected = "0", answered = "0", ...tried] = problem;
  const { url, socketPath } = to;
  if (answered !== "0" && !answered.startsWith("2")) return tunnelRefused(answered);
  switch (result) {
    case 3:
    case 5:
    case 6:
      return new LookupError(hostOf(to).hostname);
    case 7:
      if (socketPath !== "") return pathRefused(Number(errno), socketPath);
      return refusal(Number(errno), tried);
    case 1:
    case 8:
    case 23:
    case 43:
      return refusedHead(words);
    case 61:
      return new CodedError("Z_DATA_ERROR", words);
    case 28:
      return connected === "1" ? answerTimeout(isHeadThere) : connectTimeout(tried, to);
    case 35:
      return tlsError(words);
    case 51:
    case 60: {
      const [code, message] = certificateProblem(Number(verified)) ?? [
        "ERR_TLS_CERT_ALTNAME_INVALID",
        `Hostname/IP does not match certificate's altnames: Host: ${url.hostname}.`,
      ];
      return new CodedError(code, message);
    }
    case 58:
    case 77:
      if (!to.isOwn) return new CodedError(`CURLE_${result}`, words);
      return new CodedError(
        "ERR_HTTP_CLIENT_CERTIFICATE",
        "the system's OpenSSL does not take ca, cert and key of the client",
      );
    case 55:
    case 56:
      return brokenOff(result === 55 ? "write" : "read", words, Number(errno), connected === "1");
    case 18:
    case 52:
    case 65:
      return otherSideClosed();
    default:
      return new CodedError(`CURLE_${result}`, words);
  }
}

function parserError(code: string, words: string): Error {
  return undiciError("HTTPParserError", code, `Response does not match the HTTP/1.1 protocol (${words})`);
}

/** What the runtime refuses has a code for words. */
function refusedHead(words: string): Error {
  switch (words) {
    case "UND_ERR_HEADERS_OVERFLOW":
      return undiciError("HeadersOverflowError", words, "Headers Overflow Error");
    case "UND_ERR_SOCKET":
      return undiciError("SocketError", words, "bad response");
    default:
      return parserError(words.startsWith("HPE_") ? words : "HPE_INVALID_CONSTANT", words);
  }
}

/** @param why What OpenSSL says of it: the other side wants a certificate. */
function otherSideClosed(why = ""): Error {
  return undiciError("SocketError", "UND_ERR_SOCKET", `other side closed${why}`);
}
