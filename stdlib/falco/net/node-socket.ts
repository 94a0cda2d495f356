import { createConnection, createServer, type Server, type Socket } from "node:net";
import type { SecureContext, TLSSocket } from "node:tls";
import {
  closedError,
  econnreset,
  endOf,
  epipe,
  errnoOf,
  etimedout,
  nameOf,
  NodeHandle,
} from "./node-handle.js";
import { clientOver, contextOf, problemOf, serverOver } from "./node-tls.js";

const tlsFailed = -5000;
/** Milliseconds that a connection that was closed may take to say so. */
const patience = 1000;
/** A peer that vanished without a word is found out. */
const alive = { keepAlive: true, keepAliveInitialDelay: 15_000 };

export class NodeSocket extends NodeHandle {
  #hasEnded = false;
  #isTold = false;
  /** Node reads ahead once it is asked to; what nobody has asked for is left to the system. */
  #reads = false;
  /** It is over TLS, and the other end is not known yet. */
  #shakesHands = false;
  #problem = "";

  static async open(address: string, port: number, timeout: number): Promise<number> {
    const options = port < 0 ? { path: address } : { host: address, port };
    const socket = createConnection({ ...options, ...alive, allowHalfOpen: true, noDelay: true });
    const made = new NodeSocket(socket, port < 0 ? ["", address] : undefined);
    let isConnected = false;
    socket.once("connect", () => {
      isConnected = true;
      made.wake();
    });
    const end = endOf(timeout);
    while (!isConnected && made.error === 0 && !made.isClosed)
      if (!(await made.something(end))) made.error = etimedout;
    if (made.error === 0) return made.number;
    made.close();
    return made.error;
  }

  /** @param paths Of both ends, which Node does not know. */
  constructor(
    private socket: Socket,
    private readonly paths: readonly [string, string] | undefined,
  ) {
    super();
    this.#attend(socket);
  }

  #attend(socket: Socket): void {
    socket.on("error", (error) => this.failed(error));
    socket.on("end", () => {
      if (socket === this.socket) this.#ended();
    });
    socket.on("close", () => this.wake());
    socket.pause();
    socket.unref();
  }

  #ended(): void {
    if (this.#shakesHands) this.error ||= econnreset;
    else this.#hasEnded = true;
    this.wake();
  }

  protected override failed(error: Error): void {
    const problem = problemOf(error);
    if (problem !== "" && this.error === 0) {
      this.#problem = problem;
      this.error = tlsFailed;
    }
    this.error ||= errnoOf(error);
    this.wake();
  }

  get problem(): string {
    return this.#problem;
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

  /** From here on the connection is what `secured` makes of it. */
  #become(secured: TLSSocket, done: string): void {
    this.#shakesHands = true;
    secured.once(done, () => {
      this.#shakesHands = false;
      this.wake();
    });
    secured.on("_tlsError", (error: Error) => this.failed(error));
    this.socket = secured;
    this.#attend(secured);
  }

  async secure(name: string, cert: string, key: string, ca: string, timeout: number): Promise<number> {
    const context = contextOf(cert, key, ca);
    if (typeof context === "number") return context;
    this.#become(clientOver(this.socket, context, name), "secureConnect");
    const end = endOf(timeout);
    while (this.#shakesHands && this.error === 0) {
      if (this.isClosed) return closedError;
      if (!(await this.something(end))) return etimedout;
    }
    return this.error;
  }

  /** Of a connection that was accepted: its handshake goes on beside all else. */
  secureAccepted(context: SecureContext, requestCert: boolean): void {
    const secured = serverOver(this.socket, context, requestCert, (error) => {
      this.failed(error);
      secured.destroy();
    });
    this.#become(secured, "secure");
  }

  async read(timeout: number): Promise<Uint8Array | number> {
    if (!this.#reads) this.socket.on("readable", () => this.wake());
    this.#reads = true;
    const end = endOf(timeout);
    for (;;) {
      if (this.isClosed) return closedError;
      if (this.error === tlsFailed) return this.#told(0);
      const chunk = this.socket.read() as Buffer | null;
      if (chunk) return new Uint8Array(chunk);
      if (this.#hasEnded) return 0;
      if (this.error !== 0) return this.#told(0);
      if (!(await this.something(end))) return etimedout;
    }
  }

  async write(bytes: Uint8Array, timeout: number): Promise<number> {
    if (this.isClosed) return closedError;
    if (this.error !== 0) return this.#told(epipe);
    const end = endOf(timeout);
    let isWritten = false;
    this.socket.write(bytes.slice(), (error) => {
      if (error) this.failed(error);
      else isWritten = true;
      this.wake();
    });
    while (!isWritten) {
      if (this.isClosed) return closedError;
      if (this.error !== 0) return this.#told(epipe);
      if (!(await this.something(end))) return etimedout;
    }
    return 0;
  }

  /** As the system has it: an error is told once. */
  #told(later: number): number {
    if (this.#isTold) return later;
    this.#isTold = true;
    return this.error;
  }

  async end(timeout: number): Promise<number> {
    const end = endOf(timeout);
    let isDone = false;
    this.socket.end(() => {
      isDone = true;
      this.wake();
    });
    while (!isDone && this.error === 0 && !this.isClosed) if (!(await this.something(end))) return etimedout;
    return this.error;
  }

  override close(): void {
    const { socket } = this;
    // The other end is told, if it takes it.
    if ("encrypted" in socket && !this.#shakesHands && this.error === 0) {
      socket.destroySoon();
      setTimeout(() => socket.destroy(), patience).unref();
    } else socket.destroy();
    super.close();
  }
}

export class NodeListener extends NodeHandle {
  readonly #accepted: NodeSocket[] = [];
  #tls: { readonly context: SecureContext; readonly requestCert: boolean } | undefined;

  static async open(address: string, port: number): Promise<number> {
    const server = createServer({ ...alive, allowHalfOpen: true, noDelay: true, pauseOnConnect: true });
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
      const made = new NodeSocket(socket, path === undefined ? undefined : [path, ""]);
      if (this.#tls) made.secureAccepted(this.#tls.context, this.#tls.requestCert);
      this.#accepted.push(made);
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

  secure(cert: string, key: string, ca: string): number {
    const context = contextOf(cert, key, ca);
    if (typeof context === "number") return context;
    this.#tls = { context, requestCert: ca !== "" };
    return 0;
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
