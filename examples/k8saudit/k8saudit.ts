import type { PluginEvent, SourceInstance } from "tsfalco";
import { AuditFiles, findAuditFiles } from "./audit-files.js";
import { ContainerFields } from "./container-fields.js";

/** Kubernetes audit events: read from files, and the fields that rules need of them. */
export default class K8sAudit extends ContainerFields {
  static readonly id = 1;
  static readonly source = "k8s_audit";

  /** `params` is the path of a file of audit events, one JSON document a line, or of a directory of such files. */
  open(params: string, instance: SourceInstance): AuditFiles {
    const maxEventSize = this.config.maxEventSize ?? 262144;
    const maxLineSize = Math.max(maxEventSize, this.config.webhookMaxBatchSize ?? 12582912);
    return new AuditFiles(findAuditFiles(params, this.log), maxLineSize, maxEventSize, this.log, instance);
  }

  eventToString(e: PluginEvent): string {
    return e.text;
  }
}
