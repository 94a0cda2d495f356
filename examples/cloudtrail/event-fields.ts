import { Plugin, type JsonNode, type PluginEvent } from "tsfalco";
import type { Config } from "./config.js";
import { flag, record, shortSource, text, top } from "./event.js";
import { summaryOf } from "./summary.js";

/** Fields that every event has. */
export abstract class EventFields extends Plugin<Config> {
  /**
   * Unique id of the event.
   * @display Event ID
   */
  "ct.id"(e: PluginEvent): string | undefined {
    return top(e, "eventID");
  }

  /**
   * Why the request failed; no value when it did not.
   * @display Error Code
   */
  "ct.error"(e: PluginEvent): string | undefined {
    return top(e, "errorCode");
  }

  /**
   * The same in words.
   * @display Error Message
   */
  "ct.errormessage"(e: PluginEvent): string | undefined {
    return top(e, "errorMessage");
  }

  /**
   * When the request was made, as it stands in the event.
   * @display Timestamp
   * @properties hidden
   */
  "ct.time"(e: PluginEvent): string | undefined {
    return top(e, "eventTime");
  }

  /**
   * The service that was asked, such as s3.amazonaws.com.
   * @display AWS Service
   */
  "ct.src"(e: PluginEvent): string | undefined {
    return top(e, "eventSource");
  }

  /**
   * The service without its domain: s3.
   * @display AWS Service
   */
  "ct.shortsrc"(e: PluginEvent): string | undefined {
    return short(top(e, "eventSource"));
  }

  /**
   * What was asked for: the API's action.
   * @display Event Name
   */
  "ct.name"(e: PluginEvent): string | undefined {
    return top(e, "eventName");
  }

  /**
   * The region that the request was made to.
   * @display Region
   */
  "ct.region"(e: PluginEvent): string | undefined {
    return top(e, "awsRegion");
  }

  /**
   * Where the request came from: an address, or the name of a service.
   * @display Source IP
   * @properties conversation
   */
  "ct.srcip"(e: PluginEvent): string | undefined {
    return top(e, "sourceIPAddress");
  }

  /**
   * Program that made the request, as it calls itself.
   * @display User Agent
   */
  "ct.useragent"(e: PluginEvent): string | undefined {
    return top(e, "userAgent");
  }

  /**
   * The event in a few words.
   * @display Info
   * @properties info
   */
  "ct.info"(e: PluginEvent): string {
    return summaryOf(record(e));
  }

  /**
   * Whether it is a management event: true or false.
   * @display Management Event
   */
  "ct.managementevent"(e: PluginEvent): string | undefined {
    return flag(record(e).get("managementEvent"));
  }

  /**
   * Whether the request only reads: true or false.
   * @display Read Only
   */
  "ct.readonly"(e: PluginEvent): string | undefined {
    return flag(record(e).get("readOnly"));
  }

  /**
   * Id of the request.
   * @display Request ID
   */
  "ct.requestid"(e: PluginEvent): string | undefined {
    return top(e, "requestID");
  }

  /**
   * Kind of event: AwsApiCall, AwsServiceEvent, AwsConsoleSignIn, ...
   * @display Event Type
   */
  "ct.eventtype"(e: PluginEvent): string | undefined {
    return top(e, "eventType");
  }

  /**
   * Version of the API.
   * @display API Version
   */
  "ct.apiversion"(e: PluginEvent): string | undefined {
    return top(e, "apiVersion");
  }

  /**
   * The resources that were used, each as JSON, with commas between them.
   * @display Resources
   */
  "ct.resources"(e: PluginEvent): string | undefined {
    return resources(record(e).get("resources"));
  }

  /**
   * Account that got the event.
   * @display Recipient Account Id
   */
  "ct.recipientaccountid"(e: PluginEvent): string | undefined {
    return top(e, "recipientAccountId");
  }

  /**
   * What a service says of its event.
   * @display Service Event Details
   */
  "ct.serviceeventdetails"(e: PluginEvent): string | undefined {
    return top(e, "serviceEventDetails");
  }

  /**
   * Id that the events of several accounts share that come of one request.
   * @display Shared Event ID
   */
  "ct.sharedeventid"(e: PluginEvent): string | undefined {
    return top(e, "sharedEventID");
  }

  /**
   * VPC endpoint that the request came through.
   * @display VPC Endpoint ID
   */
  "ct.vpcendpointid"(e: PluginEvent): string | undefined {
    return top(e, "vpcEndpointId");
  }

  /**
   * Category of the event: Management, Data, ...
   * @display Event Category
   */
  "ct.eventcategory"(e: PluginEvent): string | undefined {
    return top(e, "eventCategory");
  }

  /**
   * Why the event was sent again or late.
   * @display Reason
   */
  "ct.addendum.reason"(e: PluginEvent): string | undefined {
    return text(record(e).get("addendum", "reason"));
  }

  /**
   * What the addendum changes.
   * @display Updated Fields
   */
  "ct.addendum.updatedfields"(e: PluginEvent): string | undefined {
    return text(record(e).get("addendum", "updatedFields"));
  }

  /**
   * Id of the request that the addendum is for.
   * @display Original Request ID
   */
  "ct.addendum.originalrequestid"(e: PluginEvent): string | undefined {
    return text(record(e).get("addendum", "originalRequestID"));
  }

  /**
   * Id of the event that the addendum is for.
   * @display Original Event ID
   */
  "ct.addendum.originaleventid"(e: PluginEvent): string | undefined {
    return text(record(e).get("addendum", "originalEventID"));
  }

  /**
   * Whether the request came out of the console: true or false.
   * @display Session Credential From Console
   */
  "ct.sessioncredentialfromconsole"(e: PluginEvent): string | undefined {
    return flag(record(e).get("sessionCredentialFromConsole"));
  }

  /**
   * Edge devices that the request is about.
   * @display Edge Device Details
   */
  "ct.edgedevicedetails"(e: PluginEvent): string | undefined {
    return top(e, "edgeDeviceDetails");
  }

  /**
   * Version of TLS.
   * @display TLS Version
   */
  "ct.tlsdetails.tlsversion"(e: PluginEvent): string | undefined {
    return text(record(e).get("tlsDetails", "tlsVersion"));
  }

  /**
   * Ciphers of TLS.
   * @display TLS Cipher Suite
   */
  "ct.tlsdetails.ciphersuite"(e: PluginEvent): string | undefined {
    return text(record(e).get("tlsDetails", "cipherSuite"));
  }

  /**
   * Host that the client asked for.
   * @display Client Provided Host Header
   */
  "ct.tlsdetails.clientprovidedhostheader"(e: PluginEvent): string | undefined {
    return text(record(e).get("tlsDetails", "clientProvidedHostHeader"));
  }

  /**
   * What belongs neither to the request nor to the response, as JSON.
   * @display Additional Event Data
   */
  "ct.additionaleventdata"(e: PluginEvent): string | undefined {
    return record(e).get("additionalEventData")?.raw;
  }
}

function short(source: string | undefined): string | undefined {
  return source === undefined ? undefined : shortSource(source);
}

function resources(list: JsonNode | undefined): string | undefined {
  if (list?.kind !== "array" || list.size === 0) return undefined;
  return list
    .items()
    .map((item) => item.raw)
    .join(",");
}
