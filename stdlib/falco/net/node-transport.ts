import { createSocket, type RemoteInfo, type Socket as DatagramSocket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { createConnection, createServer, isIP, type AddressInfo, type Server, type Socket } from "node:net";
import { getSystemErrorName } from "node:util";
import { openSockets } from "./open-sockets.js";

const eagain = -11;
const epipe = -32;
const etimedout = -110;
const closedError = -9;

const sockets = new Map<number, NodeHandle>();
let count = 0;

/** What a number stands for, while it is open. */
export function nodeSocket(number: number): NodeHandle | undefined;
export function nodeSocket<T extends NodeHandle>(
  number: number,
  type: abstract new (...args: never) => T,
): T | undefined;
export function nodeSocket(
  number: number,
  type?: abstract new (...args: never) => NodeHandle,
): NodeHandle | undefined {
  const found = sockets.get(number);
  return found && (!type || found instanceof type) ? found : undefined;
}

function errnoOf(error: Error): number {
  return (error as NodeJS.ErrnoException).errno ?? -22;
}

/** What all have: a number, and those that wait for something to happen. What waits keeps the process alive, and nothing else. */
abstract class NodeHandle {
  readonly number = ++count;
  protected error = 0;
  protected isClosed = false;
  #waiting: (() => void)[] = [];
  readonly #forget = openSockets.keep(this);

  constructor() {
    sockets.set(this.number, this);
  }

  protected abstract hold(isHeld: boolean): void;
  abstract name(whose: number): string;

  protected failed(error: Error): void {
    this.error ||= errnoOf(error);
    this.wake();
  }

  protected wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one();
  }

  /** Until something has happened: false when that was the end of the time. */
  protected async something(timeout = 0): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    this.hold(true);
    const happened = await new Promise<boolean>((resolve) => {
      this.#waiting.push(() => resolve(true));
      if (timeout > 0) timer = setTimeout(() => resolve(false), timeout);
    });
    clearTimeout(timer);
    this.hold(this.#waiting.length > 0);
    return happened;
  }

  close(): void {
    this.isClosed = true;
    sockets.delete(this.number);
    this.#forget();
    this.wake();
  }
}

function nameOf(address: AddressInfo | string | null | object): string {
  if (address === null || typeof address === "string") return address ?? "";
  return "address" in address ? `${(address as AddressInfo).address} ${(address as AddressInfo).port}` : "";
}

export class NodeSocket extends NodeHandle {
  #hasEnded = false;
  #isTold = false;
  /** Node reads ahead once it is asked to; what nobody has asked for is left to the system. */
  #reads = false;

  static async open(address: string, port: number, timeout: number): Promise<number> {
    const options = port < 0 ? { path: address } : { host: address, port };
    const socket = createConnection({ ...options, allowHalfOpen: true, noDelay: true });
    const made = new NodeSocket(socket, port < 0 ? ["", address] : undefined);
    let isConnected = false;
    socket.once("connect", () => {
      isConnected = true;
      made.wake();
    });
    while (!isConnected && made.error === 0 && !made.isClosed)
      if (!(await made.something(timeout))) made.error = etimedout;
    if (made.error === 0) return made.number;
    made.close();
    return made.error;
  }

  /** @param paths Of both ends, which Node does not know. */
  constructor(
    private readonly socket: Socket,
    private readonly paths: readonly [string, string] | undefined,
  ) {
    super();
    socket.on("error", (error) => this.failed(error));
    socket.on("end", () => {
      this.#hasEnded = true;
      this.wake();
    });
    socket.on("close", () => this.wake());
    socket.pause();
    socket.unref();
  }

  protected hold(isHeld: boolean): void {
    if (isHeld) this.socket.ref();
    else this.socket.unref();
  }

  name(whose: number): string {
    const { paths, socket } = this;
    if (paths) return paths[whose] ?? "";
    return whose === 0
      ? nameOf(socket.address())
      : nameOf({ address: socket.remoteAddress, port: socket.remotePort });
  }

  async read(timeout: number): Promise<Uint8Array | number> {
    if (!this.#reads) this.socket.on("readable", () => this.wake());
    this.#reads = true;
    for (;;) {
      if (this.isClosed) return closedError;
      const chunk = this.socket.read() as Buffer | null;
      if (chunk) return new Uint8Array(chunk);
      if (this.#hasEnded) return 0;
      if (this.error !== 0) return this.#told(0);
      if (!(await this.something(timeout))) return etimedout;
    }
  }

  async write(bytes: Uint8Array, timeout: number): Promise<number> {
    if (this.isClosed) return closedError;
    if (this.error !== 0) return this.#told(epipe);
    let isWritten = false;
    this.socket.write(bytes.slice(), (error) => {
      if (error) this.failed(error);
      else isWritten = true;
      this.wake();
    });
    while (!isWritten) {
      if (this.isClosed) return closedError;
      if (this.error !== 0) return this.#told(epipe);
      if (!(await this.something(timeout))) return etimedout;
    }
    return 0;
  }

  /** As the system has it: an error is told once. */
  #told(later: number): number {
    if (this.#isTold) return later;
    this.#isTold = true;
    return this.error;
  }

  async end(): Promise<number> {
    let isDone = false;
    this.socket.end(() => {
      isDone = true;
      this.wake();
    });
    while (!isDone && this.error === 0 && !this.isClosed) await this.something();
    return this.error;
  }

  override close(): void {
    this.socket.destroy();
    super.close();
  }
}

export class NodeListener extends NodeHandle {
  readonly #accepted: NodeSocket[] = [];

  static async open(address: string, port: number): Promise<number> {
    const server = createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
    const made = new NodeListener(server, port < 0 ? address : undefined);
    server.listen({ ...(port < 0 ? { path: address } : { host: address, port }), backlog: 511 }, () =>
      made.wake(),
    );
    while (!server.listening && made.error === 0) await made.something();
    if (made.error === 0) return made.number;
    made.close();
    return made.error;
  }

  constructor(
    private readonly server: Server,
    path: string | undefined,
  ) {
    super();
    server.on("error", (error) => this.failed(error));
    server.on("connection", (socket) => {
      this.#accepted.push(new NodeSocket(socket, path === undefined ? undefined : [path, ""]));
      this.wake();
    });
    server.unref();
  }

  protected hold(isHeld: boolean): void {
    if (isHeld) this.server.ref();
    else this.server.unref();
  }

  name(): string {
    return nameOf(this.server.address());
  }

  async accept(): Promise<number> {
    for (;;) {
      if (this.isClosed) return closedError;
      const socket = this.#accepted.shift();
      if (socket) return socket.number;
      if (this.error !== 0) return this.error;
      await this.something();
    }
  }

  override close(): void {
    for (const socket of this.#accepted) socket.close();
    this.server.close();
    super.close();
  }
}

export class NodeDatagrams extends NodeHandle {
  readonly #received: { data: Uint8Array; from: RemoteInfo }[] = [];
  #from = "";

  static async open(address: string, port: number): Promise<number> {
    if (port < 0)
      throw new Error("datagrams: Node has no datagrams over paths; compiled plugins and programs have them");
    const socket = createSocket({ type: isIP(address) === 6 ? "udp6" : "udp4" });
    const made = new NodeDatagrams(socket);
    let isBound = false;
    socket.bind({ address, port, exclusive: true }, () => {
      isBound = true;
      socket.unref();
      made.wake();
    });
    while (!isBound && made.error === 0) await made.something();
    if (made.error === 0) return made.number;
    made.close();
    return made.error;
  }

  constructor(private readonly socket: DatagramSocket) {
    super();
    socket.on("error", (error) => this.failed(error));
    socket.on("message", (data, from) => {
      this.#received.push({ data: new Uint8Array(data), from });
      this.wake();
    });
  }

  protected hold(isHeld: boolean): void {
    if (isHeld) this.socket.ref();
    else this.socket.unref();
  }

  name(whose: number): string {
    return whose === 2 ? this.#from : nameOf(this.socket.address());
  }

  async receive(): Promise<Uint8Array | number> {
    for (;;) {
      if (this.isClosed) return closedError;
      const received = this.#received.shift();
      if (received) {
        this.#from = nameOf(received.from);
        return received.data;
      }
      if (this.error !== 0) return this.error;
      await this.something();
    }
  }

  async send(bytes: Uint8Array, address: string, port: number): Promise<number> {
    let result = eagain;
    this.socket.send(bytes, port, address, (error) => {
      result = error ? errnoOf(error) : bytes.length;
      this.wake();
    });
    while (result === eagain && !this.isClosed) await this.something();
    return result === eagain ? closedError : result;
  }

  override close(): void {
    if (!this.isClosed) this.socket.close();
    super.close();
  }
}

export async function nodeLookUp(name: string): Promise<string> {
  try {
    const found = await lookup(name, { all: true });
    return found.map(({ address }) => ` ${address}`).join("");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "ENOTFOUND";
  }
}

export function isNodeAddress(text: string): boolean {
  return isIP(text) !== 0;
}

export function nodeErrorCode(error: number): string {
  return getSystemErrorName(error);
}
