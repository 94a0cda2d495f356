import { NodeDatagrams } from "./node-datagrams.js";
import { nodeSocket } from "./node-handle.js";
import { isNodeAddress, nodeErrorCode, nodeLookUp } from "./node-names.js";
import { NodeListener, NodeSocket } from "./node-socket.js";

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

export function endWriting(socket: number, timeout: number): Promise<number> {
  return nodeSocket(socket, NodeSocket)?.end(timeout) ?? closed();
}

/**
 * The connections of a listener will be over TLS. Gives what is wrong with the texts in PEM: 0 nothing, 1 `cert`, 2 `key`, 3 `key` is
 * another's, 4 `ca`, 5 for want of memory. @param ca Clients have to have certificates; "": none.
 */
export function secureListener(listener: number, cert: string, key: string, ca: string): number {
  return nodeSocket(listener, NodeListener)?.secure(cert, key, ca) ?? -9;
}

/** Makes the handshake: 0, what is wrong with the texts, or an error. */
export function secureConnection(
  socket: number,
  name: string,
  cert: string,
  key: string,
  ca: string,
  timeout: number,
): Promise<number> {
  return nodeSocket(socket, NodeSocket)?.secure(name, cert, key, ca, timeout) ?? closed();
}

/** Of the error -5000: Node's code and words behind a blank; a code without words: of a name that the certificate has not. */
export function tlsProblem(socket: number): string {
  return nodeSocket(socket, NodeSocket)?.problem ?? "";
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
