import type { JsonNode } from "tsfalco";
import { text } from "./event.js";

/** Who made the request, by the type of the identity. */
export function userOf(record: JsonNode): string | undefined {
  const identity = record.get("userIdentity");
  const type = identity?.get("type")?.string;
  switch (type) {
    case "Root":
    case "IAMUser":
      return text(identity?.get("userName"));
    case "AWSService":
      return text(identity?.get("invokedBy"));
    case "AssumedRole":
      return text(identity?.get("sessionContext", "sessionIssuer", "userName")) ?? type;
    case "AWSAccount":
    case "FederatedUser":
      return type;
    default:
      return undefined;
  }
}

/** Who stands behind an assumed role: the name of the session; of other identities their user name. */
export function originalUserOf(record: JsonNode): string | undefined {
  const identity = record.get("userIdentity");
  if (identity?.get("type")?.string !== "AssumedRole") return text(identity?.get("userName"));
  const arn = text(identity.get("arn"))?.split("/") ?? [];
  if (arn.length === 3) return arn[2];
  const principal = text(identity.get("principalId"))?.split(":") ?? [];
  return principal.length === 2 ? principal[1] : undefined;
}
