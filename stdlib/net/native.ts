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

class Turns {
  reads = 0;
}
const turns = new Turns();

function again(result: number): boolean {
  return result === EAGAIN || result === EINTR;
}

/** Waits, if others have waited for long enough. */
async function readable(socket: number, timeout: number): Promise<number> {
  turns.reads = 0;
  return socketReady(socket, READABLE, timeout);
}

export async function nativeRead(socket: number, timeout: number): Promise<Uint8Array | number> {
  if (++turns.reads > readsInTurn && (await readable(socket, timeout)) === LATE) return ETIMEDOUT;
  for (;;) {
    const count = socketRead(socket, block);
    if (count > 0) return block.slice(0, count);
    if (!again(count)) return count;
    if ((await readable(socket, timeout)) === LATE) return ETIMEDOUT;
  }
}

export async function nativeReceive(socket: number): Promise<Uint8Array | number> {
  if (++turns.reads > readsInTurn) await readable(socket, 0);
  for (;;) {
    const count = socketReceive(socket, block);
    if (count >= 0) return block.slice(0, count);
    if (!again(count)) return count;
    await readable(socket, 0);
  }
}

export async function nativeWrite(socket: number, bytes: Uint8Array, timeout: number): Promise<number> {
  for (let at = 0; at < bytes.length;) {
    const count = socketWrite(socket, bytes, at);
    if (count >= 0) at += count;
    else if (!again(count)) return count;
    else if ((await socketReady(socket, WRITABLE, timeout)) === LATE) return ETIMEDOUT;
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

export async function nativeAccept(socket: number): Promise<number> {
  for (;;) {
    const accepted = socketAccept(socket);
    if (again(accepted)) await socketReady(socket, READABLE, 0);
    else if (accepted === EMFILE || accepted === ENFILE || accepted === ENOBUFS || accepted === ENOMEM)
      await socketReady(socket, 0, patience);
    else if (accepted !== ECONNABORTED && accepted !== EPROTO) return accepted;
  }
}

export async function nativeEnd(socket: number): Promise<number> {
  return socketShutdown(socket);
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
