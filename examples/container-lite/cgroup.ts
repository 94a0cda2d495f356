/** What a control group's path says of a container. */
export interface Container {
  /** 64 hexadecimal digits. */
  readonly id: string;
  readonly runtime: "docker" | "containerd" | "cri-o" | "podman" | "unknown";
  /** Of the kubernetes pod that it is in. */
  readonly podUid: string | undefined;
}

/** What systemd puts before the id in the name of a scope. */
const SCOPES: readonly (readonly [prefix: string, runtime: Container["runtime"]])[] = [
  ["docker-", "docker"],
  ["cri-containerd-", "containerd"],
  ["crio-", "cri-o"],
  ["libpod-", "podman"],
];

/**
 * The container that a path such as `/system.slice/docker-0123....scope` belongs to. The last part with an id counts: a
 * container may run others. undefined for the host's own groups, and for the processes that watch over containers
 * (`crio-conmon-...`).
 */
export function containerOf(path: string): Container | undefined {
  const parts = path.split("/");
  for (let i = parts.length - 1; i >= 0; i--) {
    const found = partOf(parts[i]!, i > 0 ? parts[i - 1]! : "");
    if (found) return { ...found, podUid: podOf(parts.slice(0, i)) };
  }
  return undefined;
}

function partOf(part: string, parent: string): { id: string; runtime: Container["runtime"] } | undefined {
  // containerd without systemd: `kubepods-besteffort-pod....slice:cri-containerd:0123...`
  const name = part.slice(part.lastIndexOf(":") + 1);
  if (isId(name)) return { id: name, runtime: runtimeOf(part, parent) };
  const bare = name.endsWith(".scope") ? name.slice(0, -".scope".length) : name;
  for (const [prefix, runtime] of SCOPES) {
    if (!bare.startsWith(prefix)) continue;
    const id = bare.slice(prefix.length);
    return isId(id) ? { id, runtime } : undefined;
  }
  return undefined;
}

/** Of a part that is an id alone: by what stands around it. */
function runtimeOf(part: string, parent: string): Container["runtime"] {
  if (part.includes(":cri-containerd:")) return "containerd";
  if (parent === "docker") return "docker";
  if (parent === "libpod_parent") return "podman";
  // Of kubernetes without systemd: docker and containerd write the same.
  return "unknown";
}

/** `pod<uid>` among the parts; systemd writes it with underscores, as hyphens part its slices. */
function podOf(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const at = part.lastIndexOf("pod");
    const end = part.indexOf(".slice", at);
    const uid = at < 0 ? "" : part.slice(at + 3, end < 0 ? part.length : end).replaceAll("_", "-");
    if (uid.length === 36 && uid.split("-").length === 5) return uid;
  }
  return undefined;
}

function isId(text: string): boolean {
  if (text.length !== 64) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isDigit = unit >= 48 && unit <= 57;
    if (!isDigit && !(unit >= 97 && unit <= 102)) return false;
  }
  return true;
}
