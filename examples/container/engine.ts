import { httpClient, lines, listDirectory, type HttpClient, type Task } from "tsfalco";
import { metadataOf, type Inspected, type InspectedImage } from "./inspect.js";
import type { Metadata } from "./metadata.js";

/** What a task is to watch. */
export interface Watched {
  readonly name: string;
  /** Its number in events. */
  readonly type: number;
  /** Paths; one part of each may be a `*`. */
  readonly sockets: string[];
  readonly longestLabel: number;
  readonly retryMs: number;
}

interface Listed {
  readonly Id: string;
}
/** A line of `/events`; old engines write the second form. */
interface Told {
  readonly Action?: string;
  readonly Actor?: { readonly ID?: string } | null;
  readonly status?: string;
  readonly id?: string;
}

/** Of containers that run. */
const BEGINS = ["create", "start", "rename", "update"];
const ENDS = ["die", "died", "destroy", "remove"];
/** Waits grow up to so many times the first. */
const LONGEST_WAIT = 30;
/** New sockets of a pattern are looked for each so many first waits. */
const LOOK_EVERY = 10;

/** A task: the containers of an engine, until it is asked to end. */
export async function watch(task: Task<Watched>): Promise<void> {
  const { sockets, retryMs } = task.input;
  const followed = new Set<string>();
  const running: Promise<void>[] = [];
  while (!task.signal.aborted) {
    for (const path of sockets.flatMap((one) => pathsOf(one))) {
      if (followed.has(path)) continue;
      followed.add(path);
      running.push(new Engine(task, path).follow());
    }
    await pause(retryMs * LOOK_EVERY, task.signal);
  }
  await Promise.all(running);
}

/** One socket, whether there is an engine behind it or not. */
class Engine {
  readonly #client: HttpClient;
  readonly #known = new Map<string, Metadata>();
  /** The log has what is wrong. */
  #isTold = false;
  #wait: number;

  constructor(
    private readonly task: Task<Watched>,
    private readonly path: string,
  ) {
    this.#client = httpClient({ socketPath: path });
    this.#wait = task.input.retryMs;
  }

  /** Begins anew whenever the engine has gone. */
  async follow(): Promise<void> {
    const { signal, input } = this.task;
    while (!signal.aborted) {
      try {
        await this.#connected();
      } catch (error) {
        if (signal.aborted) return;
        this.#note(error);
      }
      await pause(this.#wait * (0.5 + Math.random() / 2), signal);
      this.#wait = Math.min(this.#wait * 2, input.retryMs * LONGEST_WAIT);
    }
  }

  /** Events are asked for before the list, so that nothing is missed between. Ends when the engine does. */
  async #connected(): Promise<void> {
    const filters = encodeURIComponent(JSON.stringify({ type: ["container"] }));
    const events = await this.#get(`/events?filters=${filters}`);
    await this.#list();
    if (this.#isTold) this.task.log.info(`${this.task.input.name}: connected to ${this.path}`);
    this.#isTold = false;
    this.#wait = this.task.input.retryMs;
    for await (const line of lines(bytesOf(events)))
      if (line !== "") await this.#take(JSON.parse(line) as Told);
  }

  async #list(): Promise<void> {
    const listed = (await (await this.#get("/containers/json")).json()) as Listed[];
    const running = new Set(listed.map(({ Id }) => Id));
    for (const id of [...this.#known.keys()]) if (!running.has(id)) this.#end(id);
    for (const id of running) await this.#begin(id);
  }

  async #take({ Action, Actor, status, id }: Told): Promise<void> {
    const action = Action ?? status ?? "";
    const container = Actor?.ID ?? id ?? "";
    if (ENDS.includes(action)) this.#end(container);
    else if (BEGINS.includes(action)) await this.#begin(container);
  }

  async #begin(id: string): Promise<void> {
    const response = await this.#request(`/containers/${encodeURIComponent(id)}/json`);
    if (response.status === 404) return void (await response.text()); // has ended meanwhile
    const inspected = (await this.#checked(response).json()) as Inspected;
    const { type, longestLabel } = this.task.input;
    const metadata = metadataOf(type, inspected, await this.#image(inspected.Image ?? ""), longestLabel);
    this.#known.set(id, metadata);
    this.task.emit("container", JSON.stringify({ container: metadata }));
  }

  async #image(id: string): Promise<InspectedImage> {
    if (id === "") return {};
    const response = await this.#request(`/images/${encodeURIComponent(id)}/json`);
    if (response.ok) return (await response.json()) as InspectedImage;
    await response.text();
    return {};
  }

  #end(id: string): void {
    const container = this.#known.get(id);
    if (!container) return;
    this.#known.delete(id);
    this.task.emit("container_removed", JSON.stringify({ container }));
  }

  async #request(path: string): Promise<Response> {
    return this.#client.fetch(`http://engine${path}`, { signal: this.task.signal });
  }

  async #get(path: string): Promise<Response> {
    return this.#checked(await this.#request(path));
  }

  #checked(response: Response): Response {
    if (!response.ok) throw new Error(`${new URL(response.url).pathname}: status ${response.status}`);
    return response;
  }

  /** Once, until it was connected again. A stream that has said nothing for minutes is asked for again without a word. */
  #note(error: unknown): void {
    const cause = error instanceof Error ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
    if (this.#isTold || cause?.code === "UND_ERR_BODY_TIMEOUT") return;
    this.#isTold = true;
    const { name } = this.task.input;
    if (cause?.code === "ENOENT") this.task.log.info(`${name}: waits for ${this.path}`);
    else this.task.log.warning(`${name}: ${this.path}: ${cause?.message ?? String(error)}; tries again`);
  }
}

async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  for await (const bytes of response.body!) yield bytes;
}

/** The paths that there are for `/run/user/*`+`/podman/podman.sock`; one without a star stands for itself. */
function pathsOf(pattern: string): string[] {
  const star = pattern.indexOf("/*/");
  if (star < 0) return [pattern];
  const directory = pattern.slice(0, star);
  try {
    return listDirectory(directory).map((name) => `${directory}/${name}${pattern.slice(star + 2)}`);
  } catch {
    return []; // not there yet
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
    if (signal.aborted) done();
  });
}
