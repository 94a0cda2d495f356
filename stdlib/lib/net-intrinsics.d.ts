/* What only stdlib/net/ may use: functions of the runtime (runtime-c/net/net.h). Errors are negative numbers. */

/** 4 or 6; 0 for what is no address. */
declare function addressFamily(text: string): number;
/** These give a socket; of a path when the port is negative. */
declare function socketListen(address: string, port: number, backlog: number): number;
declare function socketConnect(address: string, port: number): number;
declare function socketDatagrams(address: string, port: number): number;
declare function socketAccept(socket: number): number;
/** What comes first: 1 readable, 2 writable, 4 after `ms` milliseconds (0: never), 8 it was closed. */
declare function socketReady(socket: number, what: number, ms: number): Promise<number>;
/** What became of connecting. */
declare function socketError(socket: number): number;
declare function socketRead(socket: number, to: Uint8Array): number;
declare function socketWrite(socket: number, from: Uint8Array, start: number): number;
/** What was written is not taken by the system yet; a write of nothing goes on with it. */
declare function socketHolds(socket: number): boolean;
declare function socketReceive(socket: number, to: Uint8Array): number;
declare function socketSend(socket: number, from: Uint8Array, address: string, port: number): number;
declare function socketShutdown(socket: number): number;
declare function socketClose(socket: number): void;
/** "127.0.0.1 80" or a path: 0 its own, 1 the other end's, 2 of who sent the last datagram. */
declare function socketName(socket: number, whose: number): string;
/** What is wrong with the texts in PEM, 0: nothing; "": none. Throws where there is no OpenSSL. */
declare function socketSecureListener(listener: number, cert: string, key: string, ca: string): number;
declare function socketSecure(socket: number, name: string, cert: string, key: string, ca: string): number;
declare function socketHandshake(socket: number): number;
/** OpenSSL's number of what is wrong with a certificate, or its words. */
declare function socketProblem(socket: number): string;
/** Readable when the name is looked up. */
declare function socketLookup(name: string): number;
/** The addresses, each behind a blank, or the code of an error. */
declare function socketAddresses(socket: number): string;
declare function socketCode(error: number): string;
