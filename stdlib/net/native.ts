/* Sockets of compiled programs: what stdlib/falco/net/transport.ts is under Node. Errors are negative numbers. */

const READABLE = 1;
const WRITABLE = 2;
const LATE = 4;
const CLOSED = 8;

const EINTR = -4;
const EAGAIN = -11;
const ENOMEM = -12;
const ENFILE = -23;
const EMFILE = -24;
const EPROTO = -71;
const ECONNABORTED = -103;
const ENOBUFS = -105;
const ETIMEDOUT = -110;
const ECANCELED = -125;

/** What is read at a time; the largest datagram fits. */
const block = new Uint8Array(65_536);
/** Others have their turn after so many reads that had not to wait. */
const readsInTurn = 16;
/** Until a system that has no room for another connection is asked again. */
const patience = 100;
/** Nobody is told again for so long that it has none, in milliseconds. */
const quiet = 60_000;

class Turns {
  reads = 0;
  /** When it may be told again that the system has no room for connections. */
  nextTold = 0;
}
const turns = new Turns();

function again(result: number): boolean {
  return result === EAGAIN || result === EINTR;
}

/** When a wait that begins now has to be over, by performance.now(); 0: never. */
export function endOf(timeout: number): number {
  return timeout > 0 ? performance.now() + timeout : 0;
}

/** Waits, not longer than until `end`: false when that has come. */
export async function waitUntil(socket: number, what: number, end: number): Promise<boolean> {
  const left = end === 0 ? 0 : end - performance.now();
  if (end !== 0 && left <= 0) return false;
  turns.reads = 0;
  await socketReady(socket, what, left);
  return true;
}

/** Waits, if others have waited for long enough. */
async function readable(socket: number): Promise<void> {
  turns.reads = 0;
  await socketReady(socket, READABLE, 0);
}

export async function nativeRead(socket: number, timeout: number): Promise<Uint8Array | number> {
  const turn = ++turns.reads > readsInTurn;
  let end = turn ? endOf(timeout) : -1;
  if (turn && !(await waitUntil(socket, READABLE, end))) return ETIMEDOUT;
  for (;;) {
    const count = socketRead(socket, block);
    if (count > 0) return block.slice(0, count);
    if (!again(count)) return count;
    if (end < 0) end = endOf(timeout);
    if (!(await waitUntil(socket, READABLE, end))) return ETIMEDOUT;
  }
}

export async function nativeReceive(socket: number): Promise<Uint8Array | number> {
  if (++turns.reads > readsInTurn) await readable(socket);
  for (;;) {
    const count = socketReceive(socket, block);
    if (count >= 0) return block.slice(0, count);
    if (!again(count)) return count;
    await readable(socket);
  }
}

export async function nativeWrite(socket: number, bytes: Uint8Array, timeout: number): Promise<number> {
  let end = -1;
  for (let at = 0; at < bytes.length || socketHolds(socket);) {
    const count = socketWrite(socket, bytes, at);
    if (count >= 0) at += count;
    else if (!again(count)) return count;
    else {
      if (end < 0) end = endOf(timeout);
      if (!(await waitUntil(socket, WRITABLE, end))) return ETIMEDOUT;
    }
  }
  return 0;
}

export async function nativeSend(
  socket: number,
  bytes: Uint8Array,
  address: string,
  port: number,
): Promise<number> {
  for (;;) {
    const count = socketSend(socket, bytes, address, port);
    if (!again(count)) return count;
    await socketReady(socket, WRITABLE, 0);
  }
}

export async function nativeConnection(address: string, port: number, timeout: number): Promise<number> {
  const socket = socketConnect(address, port);
  if (socket < 0) return socket;
  const what = await socketReady(socket, WRITABLE, timeout);
  const error = what === LATE ? ETIMEDOUT : what === CLOSED ? ECANCELED : socketError(socket);
  if (error === 0) return socket;
  socketClose(socket);
  return error;
}

export async function nativeListener(address: string, port: number): Promise<number> {
  return socketListen(address, port, 511);
}

export async function nativeDatagrams(address: string, port: number): Promise<number> {
  return socketDatagrams(address, port);
}

/** Those who connect wait; Node closes their connections. */
function starve(code: string): void {
  const now = performance.now();
  if (now < turns.nextTold) return;
  turns.nextTold = now + quiet;
  console.warn(`accept ${code}: new connections wait until the system has room for them`);
}

export async function nativeAccept(socket: number): Promise<number> {
  for (;;) {
    const accepted = socketAccept(socket);
    if (again(accepted)) await socketReady(socket, READABLE, 0);
    else if (accepted === EMFILE || accepted === ENFILE || accepted === ENOBUFS || accepted === ENOMEM) {
      starve(socketCode(accepted));
      await socketReady(socket, 0, patience);
    } else if (accepted !== ECONNABORTED && accepted !== EPROTO) return accepted;
  }
}

export async function nativeEnd(socket: number, timeout: number): Promise<number> {
  const end = endOf(timeout);
  for (;;) {
    const done = socketShutdown(socket);
    if (!again(done)) return done;
    if (!(await waitUntil(socket, WRITABLE, end))) return ETIMEDOUT;
  }
}

export function nativeClose(socket: number): void {
  socketClose(socket);
}

export function nativeName(socket: number, whose: number): string {
  return socketName(socket, whose);
}

export async function nativeLookUp(name: string): Promise<string> {
  const socket = socketLookup(name);
  if (socket < 0) return "EAI_AGAIN";
  await socketReady(socket, READABLE, 0);
  const text = socketAddresses(socket);
  socketClose(socket);
  return text === "" ? "EAI_CANCELED" : text;
}

export function nativeIsAddress(text: string): boolean {
  return addressFamily(text) !== 0;
}

export function nativeCode(error: number): string {
  return socketCode(error);
}

/* What programs have instead of native-tls.ts in whose text there is no tls. */

const noTls = "this program has no TLS: it has what its text says, and that has to name the option `tls`";

export function withoutTlsListener(_listener: number, _cert: string, _key: string, _ca: string): number {
  throw new Error(noTls);
}

export async function withoutTlsConnection(
  _socket: number,
  _name: string,
  _cert: string,
  _key: string,
  _ca: string,
  _timeout: number,
): Promise<number> {
  throw new Error(noTls);
}

export function withoutTlsProblem(_socket: number): string {
  return "";
}
