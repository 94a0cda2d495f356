import { createSocket, type RemoteInfo, type Socket as DatagramSocket } from "node:dgram";
import { isIP } from "node:net";
import { closedError, eagain, errnoOf, nameOf, NodeHandle } from "./node-handle.js";

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
