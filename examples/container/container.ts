import {
  duration,
  Plugin,
  threadTable,
  timestamp,
  type AsyncEvent,
  type AsyncEvents,
  type Duration,
  type HostEntry,
  type RawEvent,
  type StateDump,
  type Threads,
  type Timestamp,
} from "tsfalco";
import type { Clone3Exit, CloneExit, ExecveatExit, ExecveExit, ForkExit, VforkExit } from "tsfalco/events";
import { shortId } from "./cgroup.js";
import { watch } from "./engine.js";
import { Known } from "./known.js";
import { labelTexts, mountText, typeName, type Message, type Metadata, type Mount } from "./metadata.js";

interface EngineConfig {
  /** @default true */
  enabled?: boolean;
  /** Paths of Unix sockets; one part may be `*`. Those that are not there are waited for. */
  sockets?: string[];
}

interface Config {
  engines?: {
    /** Asked at /var/run/docker.sock. */
    docker?: EngineConfig;
    /** Asked at /run/podman/podman.sock and those of users under /run/user. */
    podman?: EngineConfig;
  };
  /** Labels with longer values are left out. @minimum 0 @default 100 */
  label_max_len?: number;
  /** Seconds that a container is known after its end, for events that come late. @minimum 0 @default 60 */
  linger_seconds?: number;
  /** Milliseconds until an engine that has gone is asked again; up to 30 times as many after that. @minimum 1 @default 1000 */
  retry_ms?: number;
}

/** What this plugin adds to each thread of the host. */
interface Added {
  /** The container that it is in; empty on the host. */
  container_id: string;
}
type Thread = HostEntry<Threads & Added>;
type Started = ExecveExit | ExecveatExit | CloneExit | Clone3Exit | ForkExit | VforkExit;

/** As many paths as are remembered: there are as many as there are containers, and a few more. */
const mostPaths = 10_000;

/** The containers of Docker and Podman, joined to the processes in them. */
export default class Container extends Plugin<Config> {
  static readonly asyncEvents = ["container", "container_removed"];
  static readonly asyncSources = ["syscall"];
  static readonly parseSources = ["syscall"];
  static readonly extractSources = ["syscall"];

  readonly threads = threadTable<Added>();
  readonly #known = new Known(BigInt(Math.round((this.config.linger_seconds ?? 60) * 1000)) * 1_000_000n);
  readonly #ids = new Map<string, string>();

  startAsync(events: AsyncEvents): void {
    const { engines = {}, label_max_len: longestLabel = 100, retry_ms: retryMs = 1000 } = this.config;
    const root = process.env["HOST_ROOT"] ?? "";
    const run = (name: string, type: number, given: EngineConfig | undefined, usual: string[]): void => {
      const { enabled = true, sockets = usual } = given ?? {};
      if (!enabled) return;
      events.run(watch, { name, type, sockets: sockets.map((path) => root + path), longestLabel, retryMs });
    };
    run("docker", 0, engines.docker, ["/var/run/docker.sock"]);
    run("podman", 11, engines.podman, ["/run/podman/podman.sock", "/run/user/*/podman/podman.sock"]);
  }

  /** Captures begin with the containers that run. */
  dumpState(dump: StateDump): void {
    for (const container of this.#known.running) dump.emit("container", JSON.stringify({ container }));
  }

  /** Containers as they come and go, and which one a process is in. */
  parse(e: AsyncEvent<Message> | Started): void {
    if (e.type === 402) {
      const { container } = e.json;
      if (e.name === "container") this.#known.begin(container, e.time);
      else this.#known.end(container, e.time);
      return;
    }
    const thread = this.threads.get(e.tid);
    if (thread) thread.container_id = this.#idByGroups(thread);
  }

  /** The first 12 digits of the container's id; "host" outside of containers. @addOutput */
  "container.id"(e: RawEvent): string | undefined {
    const id = this.#id(e);
    return id === "" ? "host" : id;
  }
  /** The whole id. */
  "container.full_id"(e: RawEvent): string | undefined {
    return this.#text(e, ({ full_id }) => full_id);
  }
  /** The name; "host" outside of containers. @addOutput */
  "container.name"(e: RawEvent): string | undefined {
    return this.#text(e, ({ name }) => name);
  }
  /** What runs it: docker or podman; "host" outside of containers. */
  "container.type"(e: RawEvent): string | undefined {
    return this.#text(e, ({ type }) => typeName(type));
  }
  /** The image, as it was named. */
  "container.image"(e: RawEvent): string | undefined {
    return this.#of(e)?.image;
  }
  /** The id of the image. */
  "container.image.id"(e: RawEvent): string | undefined {
    return this.#of(e)?.imageid;
  }
  /** The name of the image without tag and digest. @addOutput */
  "container.image.repository"(e: RawEvent): string | undefined {
    return some(this.#of(e)?.imagerepo);
  }
  /** The tag of the image. @addOutput */
  "container.image.tag"(e: RawEvent): string | undefined {
    return some(this.#of(e)?.imagetag);
  }
  /** The digest of the image. */
  "container.image.digest"(e: RawEvent): string | undefined {
    return some(this.#of(e)?.imagedigest);
  }
  /** Whether it may do all that the host may. */
  "container.privileged"(e: RawEvent): boolean | undefined {
    return this.#of(e)?.privileged;
  }
  /** The mounts, as source:dest:mode:rdwr:propagation with commas between them. */
  "container.mounts"(e: RawEvent): string | undefined {
    return this.#of(e)?.Mounts.map(mountText).join(",");
  }
  /** A mount, by its number or its source. */
  "container.mount"(e: RawEvent, which: string | number): string | undefined {
    const mount = this.#mount(e, which, false);
    return mount && mountText(mount);
  }
  /** The source of a mount, by its number or its destination. */
  "container.mount.source"(e: RawEvent, which: string | number): string | undefined {
    return this.#mount(e, which, true)?.Source;
  }
  /** The destination of a mount, by its number or its source. */
  "container.mount.dest"(e: RawEvent, which: string | number): string | undefined {
    return this.#mount(e, which, false)?.Destination;
  }
  /** The mode of a mount, by its number or its source. */
  "container.mount.mode"(e: RawEvent, which: string | number): string | undefined {
    return this.#mount(e, which, false)?.Mode;
  }
  /** Whether a mount can be written ("true", "false"), by its number or its source. */
  "container.mount.rdwr"(e: RawEvent, which: string | number): string | undefined {
    const mount = this.#mount(e, which, false);
    return mount && String(mount.RW);
  }
  /** The propagation of a mount, by its number or its source. */
  "container.mount.propagation"(e: RawEvent, which: string | number): string | undefined {
    return this.#mount(e, which, false)?.Propagation;
  }
  /** When it started: its first process. */
  "container.start_ts"(e: RawEvent): Timestamp | undefined {
    const start = this.#start(e);
    return start === 0n ? undefined : timestamp(start);
  }
  /** For how long it has run. */
  "container.duration"(e: RawEvent): Duration | undefined {
    const start = this.#start(e);
    return start === 0n || e.time < start ? undefined : duration(e.time - start);
  }
  /** Its address. */
  "container.ip"(e: RawEvent): string | undefined {
    return some(this.#of(e)?.ip);
  }
  /** Whether it sees the processes of the host. */
  "container.host_pid"(e: RawEvent): boolean | undefined {
    return this.#of(e)?.host_pid;
  }
  /** Whether it has the network of the host. */
  "container.host_network"(e: RawEvent): boolean | undefined {
    return this.#of(e)?.host_network;
  }
  /** Whether it shares memory with the host. */
  "container.host_ipc"(e: RawEvent): boolean | undefined {
    return this.#of(e)?.host_ipc;
  }
  /** The value of a label: `container.label[maintainer]`. */
  "container.label"(e: RawEvent, name: string): string | undefined {
    return this.#label(e, name);
  }
  /** The labels, as key:value with a comma and a blank between them. */
  "container.labels"(e: RawEvent): string | undefined {
    const container = this.#of(e);
    return container && some(labelTexts(container.labels).join(", "));
  }
  /** The name of the pod that it is in. @addOutput */
  "k8s.pod.name"(e: RawEvent): string | undefined {
    return this.#label(e, "io.kubernetes.pod.name");
  }
  /** The namespace of the pod. @addOutput */
  "k8s.ns.name"(e: RawEvent): string | undefined {
    return this.#label(e, "io.kubernetes.pod.namespace");
  }
  /** The uid of the pod. */
  "k8s.pod.uid"(e: RawEvent): string | undefined {
    return this.#label(e, "io.kubernetes.pod.uid");
  }
  /** The same. */
  "k8s.pod.id"(e: RawEvent): string | undefined {
    return this.#label(e, "io.kubernetes.pod.uid");
  }
  /** The first 12 digits of the id of the pod's sandbox. */
  "k8s.pod.sandbox_id"(e: RawEvent): string | undefined {
    return some(this.#of(e)?.pod_sandbox_id.slice(0, 12));
  }
  /** The whole id of the pod's sandbox. */
  "k8s.pod.full_sandbox_id"(e: RawEvent): string | undefined {
    return some(this.#of(e)?.pod_sandbox_id);
  }

  /** Empty on the host. */
  #id(e: RawEvent): string {
    const thread = this.threads.get(e.tid);
    if (!thread) return "";
    return thread.container_id === "" ? this.#idByGroups(thread) : thread.container_id;
  }

  #idByGroups(thread: Thread): string {
    let found = "";
    thread.cgroups?.forEach(({ second }) => {
      found = this.#idOfPath(second);
      return found === "";
    });
    return found;
  }

  #idOfPath(path: string): string {
    const known = this.#ids.get(path);
    if (known !== undefined) return known;
    if (this.#ids.size >= mostPaths) this.#ids.clear();
    const id = shortId(path);
    this.#ids.set(path, id);
    return id;
  }

  #of(e: RawEvent): Metadata | undefined {
    const id = this.#id(e);
    return id === "" ? undefined : this.#known.get(id);
  }

  #text(e: RawEvent, read: (container: Metadata) => string): string | undefined {
    const id = this.#id(e);
    if (id === "") return "host";
    const container = this.#known.get(id);
    return container && read(container);
  }

  #label(e: RawEvent, name: string): string | undefined {
    return this.#of(e)?.labels[name];
  }

  #mount(e: RawEvent, which: string | number, byDestination: boolean): Mount | undefined {
    const mounts = this.#of(e)?.Mounts ?? [];
    if (typeof which === "number") return mounts[which];
    return mounts.find(({ Source, Destination }) => (byDestination ? Destination : Source) === which);
  }

  #start(e: RawEvent): bigint {
    return this.threads.get(e.tid)?.pidns_init_start_ts ?? 0n;
  }
}

/** An empty text is no value. */
function some(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
