import type { PluginEvent, SourceInstance, TimedEvent } from "tsfalco";
import { findAuditFiles, readAuditFiles } from "./audit-files.js";
import type { Limits } from "./audit-log.js";
import { followAuditLog } from "./audit-tail.js";
import { ContainerFields } from "./container-fields.js";
import { Faults } from "./faults.js";
import { endpointOf, logOf, schemeOf, urlFault } from "./url.js";
import { receiveAuditEvents } from "./webhook.js";

/** Kubernetes audit events: posted by API servers or read from files, and the fields that rules need of them. */
export default class K8sAudit extends ContainerFields {
  static readonly id = 1;
  static readonly source = "k8s_audit";

  /**
   * `params` is the path of a file of audit events, one JSON document a line, or of a directory of such files; or
   * `file://PATH` for a log that is being written, `http://HOST:PORT/PATH` or `https://HOST:PORT/PATH` to be posted to.
   */
  open(params: string, instance: SourceInstance): AsyncGenerator<TimedEvent, void, undefined> {
    const fault = urlFault(params);
    if (fault !== undefined) throw new Error(`parse "${params}": ${fault}`);
    const { maxEventSize = 262144, webhookMaxBatchSize = 12582912 } = this.config;
    const { sslCertificate = "/etc/falco/falco.pem" } = this.config;
    const limits: Limits = { event: maxEventSize, document: webhookMaxBatchSize };
    const faults = new Faults(this.log);
    const scheme = schemeOf(params);
    switch (scheme) {
      case "":
        return readAuditFiles(findAuditFiles(params, this.log), limits, faults, instance);
      case "file":
        return followAuditLog(logOf(params), limits, faults);
      case "http":
        return receiveAuditEvents(endpointOf(params), undefined, limits, faults);
      case "https":
        return receiveAuditEvents(endpointOf(params), sslCertificate, limits, faults);
      default:
        throw new Error(`scheme "${scheme}" is not supported`);
    }
  }

  eventToString(e: PluginEvent): string {
    return e.text;
  }
}
