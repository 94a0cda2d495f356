import type { PluginEvent } from "tsfalco";
import {
  capabilities,
  effectiveIds,
  hostPorts,
  repositories,
  required,
  security,
  words,
} from "./containers.js";
import { PodFields } from "./pod-fields.js";

/** Fields of the containers of a pod in a request: lists with a value a container, or by index that container's. */
export abstract class ContainerFields extends PodFields {
  /** Names of the containers. */
  "ka.req.pod.containers.name"(e: PluginEvent, index?: number): string[] {
    return required(e, "containers", index, "name");
  }

  /** Images of the containers. */
  "ka.req.pod.containers.image"(e: PluginEvent, index?: number): string[] {
    return required(e, "containers", index, "image");
  }

  /** Images of the containers without tag and digest. */
  "ka.req.pod.containers.image.repository"(e: PluginEvent, index?: number): string[] {
    return repositories(e, "containers", index);
  }

  /** Commands of the containers, their words joined by blanks. */
  "ka.req.pod.containers.command"(e: PluginEvent, index?: number): string[] {
    return words(e, "containers", index, "command");
  }

  /** Arguments of the containers, joined by blanks. */
  "ka.req.pod.containers.args"(e: PluginEvent, index?: number): string[] {
    return words(e, "containers", index, "args");
  }

  /** Ports of the host that the containers use, or for a port without one the container's own. */
  "ka.req.pod.containers.host_port"(e: PluginEvent, index?: number): string[] {
    return hostPorts(e, "containers", index);
  }

  /** Whether the containers ask to be privileged; only of those that say. */
  "ka.req.pod.containers.privileged"(e: PluginEvent, index?: number): string[] {
    return security(e, "containers", index, "privileged");
  }

  /** Whether processes in the containers may gain privileges; only of those that say. */
  "ka.req.pod.containers.allow_privilege_escalation"(e: PluginEvent, index?: number): string[] {
    return security(e, "containers", index, "allowPrivilegeEscalation");
  }

  /** Whether the root file systems of the containers are read-only; only of those that say. */
  "ka.req.pod.containers.read_only_fs"(e: PluginEvent, index?: number): string[] {
    return security(e, "containers", index, "readOnlyRootFilesystem");
  }

  /** User ids in the security contexts of the containers; only of those that say. */
  "ka.req.pod.containers.run_as_user"(e: PluginEvent, index?: number): string[] {
    return security(e, "containers", index, "runAsUser");
  }

  /** User ids of the containers with the default for those that set none outside of the security context. */
  "ka.req.pod.containers.eff_run_as_user"(e: PluginEvent, index?: number): string[] {
    return effectiveIds(e, "containers", index, "runAsUser");
  }

  /** Group ids in the security contexts of the containers; only of those that say. */
  "ka.req.pod.containers.run_as_group"(e: PluginEvent, index?: number): string[] {
    return security(e, "containers", index, "runAsGroup");
  }

  /** Group ids of the containers with the default for those that set none outside of the security context. */
  "ka.req.pod.containers.eff_run_as_group"(e: PluginEvent, index?: number): string[] {
    return effectiveIds(e, "containers", index, "runAsGroup");
  }

  /** How the containers mount /proc: Default or Unmasked; only of those that say. */
  "ka.req.pod.containers.proc_mount"(e: PluginEvent, index?: number): string[] {
    return security(e, "containers", index, "procMount");
  }

  /** Capabilities added to the containers, a JSON array each; only of those that add some. */
  "ka.req.pod.containers.add_capabilities"(e: PluginEvent, index?: number): string[] {
    return capabilities(e, "containers", index);
  }

  /** Names of the init containers. */
  "ka.req.pod.initContainers.name"(e: PluginEvent, index?: number): string[] {
    return required(e, "initContainers", index, "name");
  }

  /** Images of the init containers. */
  "ka.req.pod.initContainers.image"(e: PluginEvent, index?: number): string[] {
    return required(e, "initContainers", index, "image");
  }

  /** Images of the init containers without tag and digest. */
  "ka.req.pod.initContainers.image.repository"(e: PluginEvent, index?: number): string[] {
    return repositories(e, "initContainers", index);
  }

  /** Commands of the init containers, their words joined by blanks. */
  "ka.req.pod.initContainers.command"(e: PluginEvent, index?: number): string[] {
    return words(e, "initContainers", index, "command");
  }

  /** Arguments of the init containers, joined by blanks. */
  "ka.req.pod.initContainers.args"(e: PluginEvent, index?: number): string[] {
    return words(e, "initContainers", index, "args");
  }

  /** Ports of the host that the init containers use, or for a port without one the init container's own. */
  "ka.req.pod.initContainers.host_port"(e: PluginEvent, index?: number): string[] {
    return hostPorts(e, "initContainers", index);
  }

  /** Whether the init containers ask to be privileged; only of those that say. */
  "ka.req.pod.initContainers.privileged"(e: PluginEvent, index?: number): string[] {
    return security(e, "initContainers", index, "privileged");
  }

  /** Whether processes in the init containers may gain privileges; only of those that say. */
  "ka.req.pod.initContainers.allow_privilege_escalation"(e: PluginEvent, index?: number): string[] {
    return security(e, "initContainers", index, "allowPrivilegeEscalation");
  }

  /** Whether the root file systems of the init containers are read-only; only of those that say. */
  "ka.req.pod.initContainers.read_only_fs"(e: PluginEvent, index?: number): string[] {
    return security(e, "initContainers", index, "readOnlyRootFilesystem");
  }

  /** User ids in the security contexts of the init containers; only of those that say. */
  "ka.req.pod.initContainers.run_as_user"(e: PluginEvent, index?: number): string[] {
    return security(e, "initContainers", index, "runAsUser");
  }

  /** User ids of the init containers with the default for those that set none outside of the security context. */
  "ka.req.pod.initContainers.eff_run_as_user"(e: PluginEvent, index?: number): string[] {
    return effectiveIds(e, "initContainers", index, "runAsUser");
  }

  /** Group ids in the security contexts of the init containers; only of those that say. */
  "ka.req.pod.initContainers.run_as_group"(e: PluginEvent, index?: number): string[] {
    return security(e, "initContainers", index, "runAsGroup");
  }

  /** Group ids of the init containers with the default for those that set none outside of the security context. */
  "ka.req.pod.initContainers.eff_run_as_group"(e: PluginEvent, index?: number): string[] {
    return effectiveIds(e, "initContainers", index, "runAsGroup");
  }

  /** How the init containers mount /proc: Default or Unmasked; only of those that say. */
  "ka.req.pod.initContainers.proc_mount"(e: PluginEvent, index?: number): string[] {
    return security(e, "initContainers", index, "procMount");
  }

  /** Capabilities added to the init containers, a JSON array each; only of those that add some. */
  "ka.req.pod.initContainers.add_capabilities"(e: PluginEvent, index?: number): string[] {
    return capabilities(e, "initContainers", index);
  }

  /** Names of the ephemeral containers. */
  "ka.req.pod.ephemeralContainers.name"(e: PluginEvent, index?: number): string[] {
    return required(e, "ephemeralContainers", index, "name");
  }

  /** Images of the ephemeral containers. */
  "ka.req.pod.ephemeralContainers.image"(e: PluginEvent, index?: number): string[] {
    return required(e, "ephemeralContainers", index, "image");
  }

  /** Images of the ephemeral containers without tag and digest. */
  "ka.req.pod.ephemeralContainers.image.repository"(e: PluginEvent, index?: number): string[] {
    return repositories(e, "ephemeralContainers", index);
  }

  /** Commands of the ephemeral containers, their words joined by blanks. */
  "ka.req.pod.ephemeralContainers.command"(e: PluginEvent, index?: number): string[] {
    return words(e, "ephemeralContainers", index, "command");
  }

  /** Arguments of the ephemeral containers, joined by blanks. */
  "ka.req.pod.ephemeralContainers.args"(e: PluginEvent, index?: number): string[] {
    return words(e, "ephemeralContainers", index, "args");
  }

  /** Whether the ephemeral containers ask to be privileged; only of those that say. */
  "ka.req.pod.ephemeralContainers.privileged"(e: PluginEvent, index?: number): string[] {
    return security(e, "ephemeralContainers", index, "privileged");
  }

  /** Whether processes in the ephemeral containers may gain privileges; only of those that say. */
  "ka.req.pod.ephemeralContainers.allow_privilege_escalation"(e: PluginEvent, index?: number): string[] {
    return security(e, "ephemeralContainers", index, "allowPrivilegeEscalation");
  }

  /** Whether the root file systems of the ephemeral containers are read-only; only of those that say. */
  "ka.req.pod.ephemeralContainers.read_only_fs"(e: PluginEvent, index?: number): string[] {
    return security(e, "ephemeralContainers", index, "readOnlyRootFilesystem");
  }

  /** User ids in the security contexts of the ephemeral containers; only of those that say. */
  "ka.req.pod.ephemeralContainers.run_as_user"(e: PluginEvent, index?: number): string[] {
    return security(e, "ephemeralContainers", index, "runAsUser");
  }

  /** User ids of the ephemeral containers with the default for those that set none outside of the security context. */
  "ka.req.pod.ephemeralContainers.eff_run_as_user"(e: PluginEvent, index?: number): string[] {
    return effectiveIds(e, "ephemeralContainers", index, "runAsUser");
  }

  /** Group ids in the security contexts of the ephemeral containers; only of those that say. */
  "ka.req.pod.ephemeralContainers.run_as_group"(e: PluginEvent, index?: number): string[] {
    return security(e, "ephemeralContainers", index, "runAsGroup");
  }

  /** Group ids of the ephemeral containers with the default for those that set none outside of the security context. */
  "ka.req.pod.ephemeralContainers.eff_run_as_group"(e: PluginEvent, index?: number): string[] {
    return effectiveIds(e, "ephemeralContainers", index, "runAsGroup");
  }

  /** How the ephemeral containers mount /proc: Default or Unmasked; only of those that say. */
  "ka.req.pod.ephemeralContainers.proc_mount"(e: PluginEvent, index?: number): string[] {
    return security(e, "ephemeralContainers", index, "procMount");
  }

  /** Capabilities added to the ephemeral containers, a JSON array each; only of those that add some. */
  "ka.req.pod.ephemeralContainers.add_capabilities"(e: PluginEvent, index?: number): string[] {
    return capabilities(e, "ephemeralContainers", index);
  }
}
