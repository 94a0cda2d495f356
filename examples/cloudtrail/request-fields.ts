import type { PluginEvent } from "tsfalco";
import { parameter, record, text, top } from "./event.js";
import { EventFields } from "./event-fields.js";
import { originalUserOf, userOf } from "./user.js";

/** Who asked, for what, and what the answer was. */
export abstract class RequestFields extends EventFields {
  /**
   * Who made the request: a user, a role, a service.
   * @display User Name
   * @properties conversation
   */
  "ct.user"(e: PluginEvent): string | undefined {
    return userOf(record(e));
  }

  /**
   * Who stands behind an assumed role: the name of its session.
   * @display Original User Name
   */
  "ct.originaluser"(e: PluginEvent): string | undefined {
    return originalUserOf(record(e));
  }

  /**
   * Account of who made the request.
   * @display User Account ID
   */
  "ct.user.accountid"(e: PluginEvent): string | undefined {
    return text(record(e).get("userIdentity", "accountId")) ?? top(e, "recipientAccountId");
  }

  /**
   * Kind of identity: Root, IAMUser, AssumedRole, ...
   * @display User Identity Type
   */
  "ct.user.identitytype"(e: PluginEvent): string | undefined {
    return text(record(e).get("userIdentity", "type"));
  }

  /**
   * Id of who made the request.
   * @display User Principal Id
   */
  "ct.user.principalid"(e: PluginEvent): string | undefined {
    return text(record(e).get("userIdentity", "principalId"));
  }

  /**
   * ARN of who made the request.
   * @display User ARN
   */
  "ct.user.arn"(e: PluginEvent): string | undefined {
    return text(record(e).get("userIdentity", "arn"));
  }

  /**
   * The request's parameters as JSON.
   * @display Request Parameters
   */
  "ct.request"(e: PluginEvent): string | undefined {
    return record(e).get("requestParameters")?.raw;
  }

  /**
   * Availability zone in the request.
   * @display Request Availability Zone
   */
  "ct.request.availabilityzone"(e: PluginEvent): string | undefined {
    return parameter(e, "availabilityZone");
  }

  /**
   * Cluster in the request.
   * @display Request Cluster
   */
  "ct.request.cluster"(e: PluginEvent): string | undefined {
    return parameter(e, "cluster");
  }

  /**
   * Function in the request.
   * @display Request Function Name
   */
  "ct.request.functionname"(e: PluginEvent): string | undefined {
    return parameter(e, "functionName");
  }

  /**
   * Group in the request.
   * @display Request Group Name
   */
  "ct.request.groupname"(e: PluginEvent): string | undefined {
    return parameter(e, "groupName");
  }

  /**
   * Host in the request.
   * @display Request Host Name
   */
  "ct.request.host"(e: PluginEvent): string | undefined {
    return parameter(e, "Host");
  }

  /**
   * Name in the request.
   * @display Host Name
   */
  "ct.request.name"(e: PluginEvent): string | undefined {
    return parameter(e, "name");
  }

  /**
   * Policy in the request.
   * @display Host Policy
   */
  "ct.request.policy"(e: PluginEvent): string | undefined {
    return parameter(e, "policy");
  }

  /**
   * Reason in the request.
   * @display Request Reason
   */
  "ct.request.reason"(e: PluginEvent): string | undefined {
    return parameter(e, "reason");
  }

  /**
   * Target in the request.
   * @display Request Target
   */
  "ct.request.target"(e: PluginEvent): string | undefined {
    return parameter(e, "target");
  }

  /**
   * Document in the request.
   * @display Request Document Name
   */
  "ct.request.documentname"(e: PluginEvent): string | undefined {
    return parameter(e, "documentName");
  }

  /**
   * Serial number in the request.
   * @display Request Serial Number
   */
  "ct.request.serialnumber"(e: PluginEvent): string | undefined {
    return parameter(e, "serialNumber");
  }

  /**
   * Service in the request.
   * @display Request Service
   */
  "ct.request.servicename"(e: PluginEvent): string | undefined {
    return parameter(e, "serviceName");
  }

  /**
   * Subnet in the request.
   * @display Request Subnet ID
   */
  "ct.request.subnetid"(e: PluginEvent): string | undefined {
    return parameter(e, "subnetId");
  }

  /**
   * Task definition in the request.
   * @display Request Task Definition
   */
  "ct.request.taskdefinition"(e: PluginEvent): string | undefined {
    return parameter(e, "taskDefinition");
  }

  /**
   * User in the request.
   * @display Request User Name
   */
  "ct.request.username"(e: PluginEvent): string | undefined {
    return parameter(e, "userName");
  }

  /**
   * The response as JSON.
   * @display Response Elements
   */
  "ct.response"(e: PluginEvent): string | undefined {
    return record(e).get("responseElements")?.raw;
  }

  /**
   * Subnet in the response.
   * @display Response Subnet ID
   */
  "ct.response.subnetid"(e: PluginEvent): string | undefined {
    return text(record(e).get("responseElements", "subnetId"));
  }

  /**
   * Reservation in the response.
   * @display Response Reservation ID
   */
  "ct.response.reservationid"(e: PluginEvent): string | undefined {
    return text(record(e).get("responseElements", "reservationId"));
  }
}
