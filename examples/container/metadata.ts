/** What asynchronous events say of a container, with the names of the official plugin. */
export interface Metadata {
  /** As the official plugin numbers engines: 0 docker, 11 podman. */
  readonly type: number;
  /** The first 12 digits. */
  readonly id: string;
  readonly full_id: string;
  readonly name: string;
  readonly image: string;
  readonly imageid: string;
  readonly imagerepo: string;
  readonly imagetag: string;
  readonly imagedigest: string;
  readonly User: string;
  /** Seconds since 1970. */
  readonly created_time: number;
  readonly env: string[];
  readonly host_ipc: boolean;
  readonly host_network: boolean;
  readonly host_pid: boolean;
  readonly ip: string;
  readonly is_pod_sandbox: boolean;
  readonly pod_sandbox_id: string;
  readonly labels: Record<string, string>;
  readonly privileged: boolean;
  readonly Mounts: Mount[];
}

export interface Mount {
  readonly Source: string;
  readonly Destination: string;
  readonly Mode: string;
  readonly RW: boolean;
  readonly Propagation: string;
}

/** The data of the events `container` and `container_removed`. */
export interface Message {
  readonly container: Metadata;
}

const TYPES: ReadonlyMap<number, string> = new Map([
  [0, "docker"],
  [11, "podman"],
]);

export function typeName(type: number): string {
  return TYPES.get(type) ?? "unknown";
}

export function mountText({ Source, Destination, Mode, RW, Propagation }: Mount): string {
  return `${Source}:${Destination}:${Mode}:${RW}:${Propagation}`;
}

/** Sorted, without those that Kubernetes keeps for itself. */
export function labelTexts(labels: Record<string, string>): string[] {
  return Object.keys(labels)
    .filter((key) => !key.startsWith("annotation.") && !key.startsWith("io.kubernetes."))
    .sort()
    .map((key) => (labels[key] === "" ? key : `${key}:${labels[key] ?? ""}`));
}
