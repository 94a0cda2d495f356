import { AsyncLocalStorage } from "node:async_hooks";

/** What is closed with the plugin or the source that opened it. */
export interface Closable {
  close(): void;
}

/** One kind of what plugins and sources own in Node: open files, sockets, what waits. */
export class Owned {
  readonly #current = new AsyncLocalStorage<Set<Closable>>();
  readonly #ended = new WeakSet<Set<Closable>>();
  readonly #over = new WeakSet<Set<Closable>>();

  /** @param others Of what no owner has. */
  constructor(private readonly others = new Set<Closable>()) {}

  /** Runs `action`: what is opened in it, and in what goes on after it, is kept in `owner`. */
  within<T>(owner: Set<Closable>, action: () => T): T {
    return this.#current.run(owner, action);
  }

  /** How many the owner has whose code is running. */
  get count(): number {
    return this.owner.size;
  }

  /** Closes all that the owner has; what its code opens after that is for nothing. */
  end(owner: Set<Closable>): void {
    this.#ended.add(owner);
    closeAll(owner);
  }

  /** The owner has ended whose code is running. */
  get isEnded(): boolean {
    return this.#ended.has(this.owner);
  }

  /** What the owner's code waits for now it waits for for ever. */
  giveUp(owner: Set<Closable>): void {
    this.#over.add(owner);
  }

  /** The owner was given up whose code is running. */
  get isOver(): boolean {
    return this.#over.has(this.owner);
  }

  /** Keeps it until the function is called that this returns. */
  keep(one: Closable): () => void {
    const { owner } = this;
    owner.add(one);
    return () => owner.delete(one);
  }

  /** Whose code is running. */
  get owner(): Set<Closable> {
    return this.#current.getStore() ?? this.others;
  }
}

export function closeAll(owner: ReadonlySet<Closable>): void {
  for (const one of [...owner]) one.close();
}
