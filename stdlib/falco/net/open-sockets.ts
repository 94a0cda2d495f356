import { AsyncLocalStorage } from "node:async_hooks";
import type { Closable } from "../files/open-files.js";

/** Sockets of the source whose code is running, or what it has started. */
const owned = new AsyncLocalStorage<Set<Closable>>();

/** Runs `action`, in which, and in what goes on after it, sockets that are opened are kept in `sockets`. */
export function withSockets<T>(sockets: Set<Closable>, action: () => T): T {
  return owned.run(sockets, action);
}

/** Keeps a socket until the function is called that this returns. */
export function keepSocket(socket: Closable): () => void {
  const sockets = owned.getStore();
  sockets?.add(socket);
  return () => sockets?.delete(socket);
}
