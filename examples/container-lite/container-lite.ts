import { Plugin, threadTable } from "tsfalco";
import type { RawEvent } from "tsfalco";
import { containerOf, type Container } from "./cgroup.js";

/** As many paths as are remembered: there are as many as there are containers, and a few more. */
const MOST_PATHS = 10_000;

/**
 * The container that the thread of an event runs in, from its control groups alone: no socket of a runtime is asked, so
 * there are no names and images, but nothing to wait for either.
 */
export default class ContainerLite extends Plugin {
  static readonly extractSources = ["syscall"];

  readonly threads = threadTable();
  private readonly known = new Map<string, Container | undefined>();

  /**
   * The first 12 digits of the container's id; "host" outside of containers.
   * @display Container
   */
  "ct.id"(e: RawEvent): string {
    return this.container(e)?.id.slice(0, 12) ?? "host";
  }

  /** The container's whole id. */
  "ct.full_id"(e: RawEvent): string | undefined {
    return this.container(e)?.id;
  }

  /**
   * What runs the container: docker, containerd, cri-o, podman, or "unknown" where the control groups do not tell.
   * @display Runtime
   */
  "ct.runtime"(e: RawEvent): string | undefined {
    return this.container(e)?.runtime;
  }

  /** The uid of the kubernetes pod that the container is in. */
  "ct.pod_uid"(e: RawEvent): string | undefined {
    return this.container(e)?.podUid;
  }

  private container(e: RawEvent): Container | undefined {
    let found: Container | undefined;
    this.threads.get(e.tid)?.cgroups?.forEach((group) => {
      found = this.containerOfPath(group.second);
      return found === undefined;
    });
    return found;
  }

  private containerOfPath(path: string): Container | undefined {
    if (this.known.has(path)) return this.known.get(path);
    if (this.known.size >= MOST_PATHS) this.known.clear();
    const container = containerOf(path);
    this.known.set(path, container);
    return container;
  }
}
