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

function connectTimeout(tried: readonly string[], host: string, ms: number): Error {
  const places = tried.map((place) => place.replace(" ", ":"));
  const which = places.length > 1 ? `addresses: ${places.join(", ")}` : `address: ${host}`;
  return undiciError(
    "ConnectTimeoutError",
    "UND_ERR_CONNECT_TIMEOUT",
    `Connect Timeout Error (attempted ${which}, timeout: ${ms}ms)`,
  );
}

/** What is the cause of a failed transfer: libcurl's number, and what httpProblem gives. */
export function networkError(
  result: number,
  problem: readonly string[],
  url: URL,
  isHeadThere: boolean,
  connectMs: number,
): Error {
  const [words = "", errno = "0", verified = "0", connected = "0", ...tried] = problem;
  switch (result) {
    case 3:
    case 6:
      return new LookupError(url.hostname);
    case 7:
      return refusal(Number(errno), tried);
    case 1:
    case 8:
    case 23:
    case 43:
      return refusedHead(words);
    case 61:
      return new CodedError("Z_DATA_ERROR", words);
    case 28: {
      const place = `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;
      if (connected !== "1") return connectTimeout(tried, place, connectMs);
      return isHeadThere
        ? undiciError("BodyTimeoutError", "UND_ERR_BODY_TIMEOUT", "Body Timeout Error")
        : undiciError("HeadersTimeoutError", "UND_ERR_HEADERS_TIMEOUT", "Headers Timeout Error");
    }
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
    case 55:
    case 56: {
      if (words.includes("chunk")) return parserError("HPE_INVALID_CHUNK_SIZE", words);
      const code = systemCodes.get(Number(errno));
      const call = result === 55 ? "write" : "read";
      if (code !== undefined && connected === "1")
        return new SystemCallError(code, `${call} ${code}`, -Number(errno), call);
      return otherSideClosed();
    }
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

function otherSideClosed(): Error {
  return undiciError("SocketError", "UND_ERR_SOCKET", "other side closed");
}
