import {
  NodeDatagrams,
  NodeListener,
  NodeSocket,
  nodeLookUp,
  nodeSocket,
  isNodeAddress,
  nodeErrorCode,
} from "./node-transport.js";

// What sockets are made of, under Node: compiled programs have stdlib/net/native.ts instead. A socket is a number, and an
// error a negative one, the system's.

/** Of a path when the port is negative. */
export function openListener(address: string, port: number): Promise<number> {
  return NodeListener.open(address, port);
}

/** @param timeout Milliseconds; 0: none. */
export function openConnection(address: string, port: number, timeout: number): Promise<number> {
  return NodeSocket.open(address, port, timeout);
}

export function acceptConnection(listener: number): Promise<number> {
  return nodeSocket(listener, NodeListener)?.accept() ?? closed();
}

/** 0 at the end. */
export function readBytes(socket: number, timeout: number): Promise<Uint8Array | number> {
  return nodeSocket(socket, NodeSocket)?.read(timeout) ?? closed();
}

/** Gives 0 when the system has taken all. */
export function writeBytes(socket: number, bytes: Uint8Array, timeout: number): Promise<number> {
  return nodeSocket(socket, NodeSocket)?.write(bytes, timeout) ?? closed();
}

export function endWriting(socket: number): Promise<number> {
  return nodeSocket(socket, NodeSocket)?.end() ?? closed();
}

export function closeSocket(socket: number): void {
  nodeSocket(socket)?.close();
}

/** "127.0.0.1 80" or a path. `whose`: 0 its own, 1 the other end's, 2 of who sent the last datagram. */
export function socketText(socket: number, whose: number): string {
  return nodeSocket(socket)?.name(whose) ?? "";
}

export function openDatagrams(address: string, port: number): Promise<number> {
  return NodeDatagrams.open(address, port);
}

export function receiveBytes(socket: number): Promise<Uint8Array | number> {
  return nodeSocket(socket, NodeDatagrams)?.receive() ?? closed();
}

export function sendBytes(socket: number, bytes: Uint8Array, address: string, port: number): Promise<number> {
  return nodeSocket(socket, NodeDatagrams)?.send(bytes, address, port) ?? closed();
}

/** The addresses of a name, each behind a blank; or the code of an error. */
export function lookUp(name: string): Promise<string> {
  return nodeLookUp(name);
}

export function isAddress(text: string): boolean {
  return isNodeAddress(text);
}

export function errorCode(error: number): string {
  return nodeErrorCode(error);
}

function closed(): Promise<number> {
  return Promise.resolve(-9);
}
