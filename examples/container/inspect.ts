import { parseRfc3339 } from "tsfalco";
import type { Metadata, Mount } from "./metadata.js";

/** What `GET /containers/ID/json` answers, as far as it is used; Podman leaves out more than Docker. */
export interface Inspected {
  readonly Id: string;
  readonly Name?: string;
  readonly Created?: string;
  /** Its id. */
  readonly Image?: string;
  readonly Config?: {
    readonly Image?: string;
    readonly User?: string;
    readonly Env?: string[] | null;
    readonly Labels?: Record<string, string> | null;
  } | null;
  readonly HostConfig?: {
    readonly Privileged?: boolean;
    readonly NetworkMode?: string;
    readonly PidMode?: string;
    readonly IpcMode?: string;
  } | null;
  readonly NetworkSettings?: {
    readonly IPAddress?: string;
    readonly Networks?: Record<string, { readonly IPAddress?: string } | null> | null;
  } | null;
  readonly Mounts?: Partial<Mount>[] | null;
}

/** What `GET /images/ID/json` answers. */
export interface InspectedImage {
  readonly RepoTags?: string[] | null;
  readonly RepoDigests?: string[] | null;
}

/** Labels with longer values are left out. */
export function metadataOf(
  type: number,
  { Id, Name = "", Created = "", Image = "", ...more }: Inspected,
  image: InspectedImage,
  longestLabel: number,
): Metadata {
  const labels: Record<string, string> = {};
  for (const [key, value] of Object.entries(more.Config?.Labels ?? {}))
    if (value.length <= longestLabel) labels[key] = value;
  const host = more.HostConfig;
  return {
    type,
    id: Id.slice(0, 12),
    full_id: Id,
    name: Name.startsWith("/") ? Name.slice(1) : Name,
    imageid: withoutAlgorithm(Image),
    ...imageParts(more.Config?.Image ?? "", image),
    User: more.Config?.User ?? "",
    created_time: Number((parseRfc3339(Created) ?? 0n) / 1_000_000_000n),
    env: more.Config?.Env ?? [],
    host_ipc: host?.IpcMode === "host",
    host_network: host?.NetworkMode === "host",
    host_pid: host?.PidMode === "host",
    ip: addressOf(more.NetworkSettings),
    is_pod_sandbox: labels["io.kubernetes.container.name"] === "POD",
    pod_sandbox_id: labels["io.kubernetes.sandbox.id"] ?? "",
    labels,
    privileged: host?.Privileged ?? false,
    Mounts: (more.Mounts ?? []).map(
      ({ Source = "", Destination = "", Mode = "", RW = false, Propagation = "" }) => ({
        Source,
        Destination,
        Mode,
        RW,
        Propagation,
      }),
    ),
  };
}

function addressOf(settings: Inspected["NetworkSettings"]): string {
  const own = settings?.IPAddress ?? "";
  if (own !== "") return own;
  for (const network of Object.values(settings?.Networks ?? {})) {
    const address = network?.IPAddress ?? "";
    if (address !== "") return address;
  }
  return "";
}

/** `registry:5000/name:tag@sha256:...`; what is started by the id of its image has the image's first name. */
function imageParts(
  written: string,
  { RepoTags, RepoDigests }: InspectedImage,
): Pick<Metadata, "image" | "imagerepo" | "imagetag" | "imagedigest"> {
  const image = isId(withoutAlgorithm(written)) ? (RepoTags?.[0] ?? RepoDigests?.[0] ?? written) : written;
  if (isId(withoutAlgorithm(image))) return { image, imagerepo: "", imagetag: "", imagedigest: "" };
  const [name = "", digest = ""] = image.split("@");
  const colon = name.indexOf(":", name.lastIndexOf("/") + 1);
  const imagerepo = colon < 0 ? name : name.slice(0, colon);
  const pulled = (RepoDigests ?? []).find((one) => one.startsWith(`${imagerepo}@`));
  return {
    image,
    imagerepo,
    imagetag: colon < 0 ? "latest" : name.slice(colon + 1),
    imagedigest: digest !== "" ? digest : (pulled?.slice(imagerepo.length + 1) ?? ""),
  };
}

function withoutAlgorithm(id: string): string {
  return id.startsWith("sha256:") ? id.slice("sha256:".length) : id;
}

/** 12 hexadecimal digits or more. */
function isId(text: string): boolean {
  for (const digit of text) if (!"0123456789abcdef".includes(digit)) return false;
  return text.length >= 12;
}
