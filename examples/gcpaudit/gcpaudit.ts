import { follow } from "tsfalco";
import { GcpAuditFields } from "./fields.js";
import { Subscription } from "./subscription.js";

/** As many bytes as Falco takes. */
const mostBytes = 262_144;

/** The audit logs of Google Cloud. */
export default class GcpAudit extends GcpAuditFields {
  static readonly id = 12;
  static readonly source = "gcp_auditlog";

  /** `params` is a subscription of Pub/Sub, or the path of files with an entry of the log a line: `/var/log/gcp/*.jsonl`. */
  async *open(params: string) {
    const { project_id, credentials_file, max_outstanding_messages = 1000, cursor } = this.config;
    if (params === "") throw new Error("no subscriptionID provided");
    if (params.startsWith("/")) {
      for await (const { text } of follow(params, { from: "start", cursor })) if (text !== "") yield text;
      return;
    }
    if (project_id === undefined) throw new Error("init_config has no project_id");
    const subscription = new Subscription(project_id, params, credentials_file, max_outstanding_messages);
    for await (const { id, data } of subscription.messages()) {
      if (data.length <= mostBytes) yield data;
      else this.log.warning(`message ${id} is too large, it has ${data.length} bytes`);
    }
  }
}
