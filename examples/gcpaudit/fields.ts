import { parseJson, Plugin, type JsonNode, type PluginEvent } from "tsfalco";

/** As in the official plugin, so that its configurations fit. */
export interface Config {
  /** The project of the subscription. */
  project_id?: string;
  /** A file of credentials, if they are not those of the machine. */
  credentials_file?: string;
  /** A file that says how far log files were read, so that nothing is missed while Falco does not run. */
  cursor?: string;
  /** Not used: messages are asked for one batch after the other. @default 10 */
  num_goroutines?: number;
  /** How many messages may come at once. @minimum 1 @maximum 1000 @default 1000 */
  max_outstanding_messages?: number;
  /** Not used. */
  useAsync?: boolean;
}

/** The fields of entries of audit logs. */
export abstract class GcpAuditFields extends Plugin<Config> {
  /** Who asked. */
  "gcp.user"(e: PluginEvent): string | undefined {
    return text(e, "protoPayload", "authenticationInfo", "principalEmail");
  }

  /** Address of who asked. */
  "gcp.callerIP"(e: PluginEvent): string | undefined {
    return text(e, "protoPayload", "requestMetadata", "callerIp");
  }

  /** Program of who asked, as it calls itself. */
  "gcp.userAgent"(e: PluginEvent): string | undefined {
    return text(e, "protoPayload", "requestMetadata", "callerSuppliedUserAgent");
  }

  /** What was allowed, as JSON. */
  "gcp.authorizationInfo"(e: PluginEvent): string | undefined {
    return entry(e).get("protoPayload", "authorizationInfo")?.text;
  }

  /** The service, such as compute.googleapis.com. */
  "gcp.serviceName"(e: PluginEvent): string | undefined {
    return text(e, "protoPayload", "serviceName");
  }

  /** What was changed in a policy, as JSON. */
  "gcp.policyDelta"(e: PluginEvent): string | undefined {
    const payload = entry(e).get("protoPayload");
    const isBucket = entry(e).get("resource", "type")?.string === "gcs_bucket";
    const change = isBucket
      ? payload?.get("serviceData", "policyDelta")
      : payload?.get("metadata", "datasetChange");
    return change?.get("bindingDeltas")?.text;
  }

  /** The request, as JSON. */
  "gcp.request"(e: PluginEvent): string | undefined {
    return entry(e).get("protoPayload", "request")?.text;
  }

  /** The method, such as v1.compute.instances.insert. */
  "gcp.methodName"(e: PluginEvent): string | undefined {
    return text(e, "protoPayload", "methodName");
  }

  /** Name of the cloud function. */
  "gcp.cloudfunctions.function"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "function_name");
  }

  /** Id of the database. */
  "gcp.cloudsql.databaseId"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "database_id");
  }

  /** Id of the virtual machine. */
  "gcp.compute.instanceId"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "instance_id");
  }

  /** Id of the network. */
  "gcp.compute.networkId"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "network_id");
  }

  /** Name of the subnetwork. */
  "gcp.compute.subnetwork"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "subnetwork_name");
  }

  /** Id of the subnetwork. */
  "gcp.compute.subnetworkId"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "subnetwork_id");
  }

  /** Name of the DNS zone. */
  "gcp.dns.zone"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "zone_name");
  }

  /** Mail address of the service account. */
  "gcp.iam.serviceAccount"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "email_id");
  }

  /** Id of the service account. */
  "gcp.iam.serviceAccountId"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "unique_id");
  }

  /** Location, region, or region of the zone. */
  "gcp.location"(e: PluginEvent): string | undefined {
    const labels = entry(e).get("resource", "labels");
    const place = labels?.get("location") ?? labels?.get("region");
    if (place) return place.string ?? "";
    return regionOf(labels?.get("zone")?.string ?? "");
  }

  /** Name of the sink of a log. */
  "gcp.logging.sink"(e: PluginEvent): string | undefined {
    if (entry(e).get("resource", "type")?.string !== "logging_sink") return undefined;
    return text(e, "resource", "labels", "name");
  }

  /** Id of the project. */
  "gcp.projectId"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "project_id");
  }

  /** Name of the resource. */
  "gcp.resourceName"(e: PluginEvent): string | undefined {
    return text(e, "protoPayload", "resourceName");
  }

  /** Type of the resource, such as gce_instance. */
  "gcp.resourceType"(e: PluginEvent): string | undefined {
    return text(e, "resource", "type");
  }

  /** Labels of the resource, as JSON. */
  "gcp.resourceLabels"(e: PluginEvent): string | undefined {
    return entry(e).get("resource", "labels")?.raw;
  }

  /** Name of the bucket. */
  "gcp.storage.bucket"(e: PluginEvent): string | undefined {
    return text(e, "resource", "labels", "bucket_name");
  }

  /** When it was logged, as it is written there. */
  "gcp.time"(e: PluginEvent): string | undefined {
    return text(e, "timestamp");
  }

  eventToString(e: PluginEvent): string {
    return e.text;
  }
}

function entry(e: PluginEvent): JsonNode {
  return e.memo(readEntry);
}
const readEntry = (e: PluginEvent): JsonNode => parseJson(e.text);

/** Undefined when there is nothing, "" when it is no text. */
function text(e: PluginEvent, ...path: string[]): string | undefined {
  const node = entry(e).get(...path);
  return node && (node.string ?? "");
}

/** Without the two bytes after it: us-central1-a is in us-central1. */
function regionOf(zone: string): string | undefined {
  const bytes = new TextEncoder().encode(zone);
  if (bytes.length > 2) return new TextDecoder().decode(bytes.subarray(0, -2));
  return zone === "" ? undefined : zone;
}
