import type { PluginEvent } from "tsfalco";
import { spec, texts } from "./audit-event.js";
import { anyPrivileged, repository } from "./containers.js";
import { ObjectFields } from "./object-fields.js";
import { anyHostPath, volumeTypes } from "./volumes.js";
import { walkTexts } from "./walk.js";

/** Fields of requests about pods, for the pod as a whole. */
export abstract class PodFields extends ObjectFields {
  /** Image of the first container. */
  "ka.req.container.image"(e: PluginEvent): string | undefined {
    return spec(e)?.get("containers", "0", "image")?.text;
  }

  /** Image of the first container without tag and digest. */
  "ka.req.container.image.repository"(e: PluginEvent): string | undefined {
    const image = spec(e)?.get("containers", "0", "image")?.text;
    return image === undefined ? undefined : repository(image);
  }

  /** Whether a container asks to be privileged: true or false. */
  "ka.req.container.privileged"(e: PluginEvent): string | undefined {
    return anyPrivileged(e);
  }

  /** Whether the pod uses the host's network; the same as ka.req.pod.host_network. */
  "ka.req.container.host_network"(e: PluginEvent): string | undefined {
    return spec(e)?.get("hostNetwork")?.text;
  }

  /** Whether the pod shares the host's IPC namespace. */
  "ka.req.pod.host_ipc"(e: PluginEvent): string | undefined {
    return spec(e)?.get("hostIPC")?.text;
  }

  /** Whether the pod uses the host's network. */
  "ka.req.pod.host_network"(e: PluginEvent): string | undefined {
    return spec(e)?.get("hostNetwork")?.text;
  }

  /** Whether the pod shares the host's process ids. */
  "ka.req.pod.host_pid"(e: PluginEvent): string | undefined {
    return spec(e)?.get("hostPID")?.text;
  }

  /** User id of the pod's containers, from the pod's security context. */
  "ka.req.pod.run_as_user"(e: PluginEvent): string | undefined {
    return spec(e)?.get("securityContext", "runAsUser")?.text;
  }

  /** Group id of the pod's containers, from the pod's security context. */
  "ka.req.pod.run_as_group"(e: PluginEvent): string | undefined {
    return spec(e)?.get("securityContext", "runAsGroup")?.text;
  }

  /** Group that owns the pod's volumes. */
  "ka.req.pod.fs_group"(e: PluginEvent): string | undefined {
    return spec(e)?.get("securityContext", "fsGroup")?.text;
  }

  /** Further groups of the pod's containers. */
  "ka.req.pod.supplemental_groups"(e: PluginEvent): string[] {
    return texts(spec(e)?.get("securityContext", "supplementalGroups"));
  }

  /** Paths of the host that the pod mounts; with an index only of the volume at it. */
  "ka.req.pod.volumes.hostpath"(e: PluginEvent, index?: number): string[] {
    return walkTexts(spec(e), index, ["volumes", "hostPath", "path"]);
  }

  /** Whether a volume mounts the given path of the host, or with a * at the end one that starts so: true or false. */
  "ka.req.volume.hostpath"(e: PluginEvent, path: string): string | undefined {
    return anyHostPath(e, path);
  }

  /** Drivers of the flex volumes; with an index only of the volume at it. */
  "ka.req.pod.volumes.flexvolume_driver"(e: PluginEvent, index?: number): string[] {
    return walkTexts(spec(e), index, ["volumes", "flexVolume", "driver"]);
  }

  /** Types of the volumes: hostPath, secret, configMap, ...; with an index only of the volume at it. */
  "ka.req.pod.volumes.volume_type"(e: PluginEvent, index?: number): string[] {
    return volumeTypes(e, index);
  }
}
