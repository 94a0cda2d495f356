import { Plugin, type PluginEvent } from "tsfalco";
import { coordinate, digits, targetNames, targetText, text, textOfFlag, unsigned } from "./log-event.js";
import { MfaFailures } from "./mfa-failures.js";

/** As in the official plugin, so that its configurations fit. */
export interface Config {
  /** Token of Okta's API, which may read logs. */
  api_token?: string;
  /** The organization: ORGANIZATION.okta.com. */
  organization?: string;
  /** Where its API is, if it is not at https://ORGANIZATION.okta.com. @format uri */
  url?: string;
  /** Seconds from one request to the next when there is nothing new. @minimum 1 @default 10 */
  refresh_interval?: number;
  /** A file that says how far the log was read, so that nothing is missed while Falco does not run. */
  cursor?: string;
  /** Seconds after which failed second factors of a user are forgotten. @minimum 1 @default 84600 */
  cache_expiration?: number;
  /** How many of them are counted for each user. @minimum 1 @default 200 */
  cache_usermaxsize?: number;
  /** Not used. */
  useAsync?: boolean;
}

/** The fields of log events, one a line. */
// prettier-ignore
export abstract class OktaFields extends Plugin<Config> {
  readonly #failures = new MfaFailures(this.config.cache_usermaxsize ?? 200, this.config.cache_expiration ?? 84_600);

  /** Application that the request is about: the part of its path after /app/. */
  "okta.app"(e: PluginEvent): string | undefined { return /^\/app\/([^/]*)/.exec(text(e, "debugcontext.debugdata.requesturi"))?.[1]; }
  /** What Okta found of the behaviour of the user. */
  "okta.behaviors"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.behaviors"); }
  /** The organization that is configured. */
  "okta.org"(_e: PluginEvent): string { return this.config.organization ?? ""; }
  /** Type of the event, such as user.session.start. */
  "okta.evt.type"(e: PluginEvent): string { return text(e, "eventtype"); }
  /** Its type in the old events API. */
  "okta.evt.legacytype"(e: PluginEvent): string { return text(e, "legacyeventtype"); }
  /** DEBUG, INFO, WARN or ERROR. */
  "okta.severity"(e: PluginEvent): string { return text(e, "severity"); }
  /** What happened, in words. */
  "okta.message"(e: PluginEvent): string { return text(e, "displaymessage"); }
  /** When it was published, as Okta wrote it. */
  "okta.published"(e: PluginEvent): string { return text(e, "published"); }
  /** What Okta knows of the security of the login, as JSON. */
  "okta.logonlysecuritydata"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.logonlysecuritydata"); }
  /** Id of who did it. */
  "okta.actor.id"(e: PluginEvent): string { return text(e, "actor.id"); }
  /** Type of who did it. */
  "okta.actor.Type"(e: PluginEvent): string { return text(e, "actor.type"); }
  /** Login of who did it. */
  "okta.actor.alternateid"(e: PluginEvent): string { return text(e, "actor.alternateid"); }
  /** Name of who did it. */
  "okta.actor.name"(e: PluginEvent): string { return text(e, "actor.displayname"); }
  /** Network zone of the client. */
  "okta.client.zone"(e: PluginEvent): string { return text(e, "client.zone"); }
  /** Address of the client. */
  "okta.client.ip"(e: PluginEvent): string { return text(e, "client.ipaddress"); }
  /** Kind of the client's device. */
  "okta.client.device"(e: PluginEvent): string { return text(e, "client.device"); }
  /** Id of the OAuth client. */
  "okta.client.id"(e: PluginEvent): string { return text(e, "client.id"); }
  /** City of the client. */
  "okta.client.geo.city"(e: PluginEvent): string { return text(e, "client.geographicalcontext.city"); }
  /** State of the client. */
  "okta.client.geo.state"(e: PluginEvent): string { return text(e, "client.geographicalcontext.state"); }
  /** Country of the client. */
  "okta.client.geo.country"(e: PluginEvent): string { return text(e, "client.geographicalcontext.country"); }
  /** Postal code of the client. */
  "okta.client.geo.postalcode"(e: PluginEvent): string { return text(e, "client.geographicalcontext.postalcode"); }
  /** Latitude of the client, 0 when it is not known. */
  "okta.client.geo.lat"(e: PluginEvent): string { return coordinate(e, "client.geographicalcontext.geolocation.lat"); }
  /** Longitude of the client, 0 when it is not known. */
  "okta.client.geo.lon"(e: PluginEvent): string { return coordinate(e, "client.geographicalcontext.geolocation.lon"); }
  /** Operating system of the client. */
  "okta.useragent.os"(e: PluginEvent): string { return text(e, "client.useragent.os"); }
  /** Browser of the client. */
  "okta.useragent.browser"(e: PluginEvent): string { return text(e, "client.useragent.browser"); }
  /** The client as it calls itself. */
  "okta.useragent.raw"(e: PluginEvent): string { return text(e, "client.useragent.rawuseragent"); }
  /** SUCCESS, FAILURE, ... */
  "okta.result"(e: PluginEvent): string { return text(e, "outcome.result"); }
  /** Why it had that result. */
  "okta.reason"(e: PluginEvent): string { return text(e, "outcome.reason"); }
  /** Id of the transaction. */
  "okta.transaction.id"(e: PluginEvent): string { return text(e, "transaction.id"); }
  /** Type of the transaction: WEB or JOB. */
  "okta.transaction.type"(e: PluginEvent): string { return text(e, "transaction.type"); }
  /** Path of the request. */
  "okta.requesturi"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.requesturi"); }
  /** Id of the user that the actor stands for. */
  "okta.principal.id"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.originalprincipal.id"); }
  /** Login of the user that the actor stands for. */
  "okta.principal.alternateid"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.originalprincipal.alternateid"); }
  /** Type of the user that the actor stands for. */
  "okta.principal.type"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.originalprincipal.type"); }
  /** Name of the user that the actor stands for. */
  "okta.principal.name"(e: PluginEvent): string { return text(e, "debugcontext.debugdata.originalprincipal.displayname"); }
  /** Step of the authentication. */
  "okta.authentication.step"(e: PluginEvent): string | undefined { return digits(e, "authenticationcontext.authenticationstep"); }
  /** Session of the user. */
  "okta.authentication.sessionid"(e: PluginEvent): string { return text(e, "authenticationcontext.externalsessionid"); }
  /** Who authenticated the user. */
  "okta.authentication.provider"(e: PluginEvent): string { return text(e, "authenticationcontext.authenticationprovider"); }
  /** Whose credential it was. */
  "okta.authentication.credentialprovider"(e: PluginEvent): string { return text(e, "authenticationcontext.credentialprovider"); }
  /** Number of the client's autonomous system. */
  "okta.security.asnumber"(e: PluginEvent): bigint | undefined { return unsigned(e, "securitycontext.asnumber"); }
  /** Organization of the client's autonomous system. */
  "okta.security.asorg"(e: PluginEvent): string { return text(e, "securitycontext.asorg"); }
  /** Provider of the client. */
  "okta.security.isp"(e: PluginEvent): string { return text(e, "securitycontext.isp"); }
  /** Domain of the client. */
  "okta.security.domain"(e: PluginEvent): string { return text(e, "securitycontext.domain"); }
  /** Whether the client is a proxy: true, false, or empty when it is not known. */
  "okta.security.isproxy"(e: PluginEvent): string { return textOfFlag(e, "securitycontext.isproxy"); }
  /** Id of the user that it was done to. */
  "okta.target.user.id"(e: PluginEvent): string | undefined { return targetText(e, "User", "id"); }
  /** Login of the user that it was done to. */
  "okta.target.user.alternateid"(e: PluginEvent): string | undefined { return targetText(e, "User", "alternateid"); }
  /** Name of the user that it was done to. */
  "okta.target.user.name"(e: PluginEvent): string | undefined { return targetText(e, "User", "displayname"); }
  /** Id of the group that it was done to. */
  "okta.target.group.id"(e: PluginEvent): string | undefined { return targetText(e, "UserGroup", "id"); }
  /** Alternate id of the group that it was done to. */
  "okta.target.group.alternateid"(e: PluginEvent): string | undefined { return targetText(e, "UserGroup", "alternateid"); }
  /** Name of the group that it was done to. */
  "okta.target.group.name"(e: PluginEvent): string | undefined { return targetText(e, "UserGroup", "displayname"); }
  /** Alternate id of the application that it was done to. */
  "okta.target.app.alternateid"(e: PluginEvent): string | undefined { return targetText(e, "AppInstance", "alternateid"); }
  /** Names of what it was done to, as (a,b), or the one at an index. */
  "okta.targets.displayName"(e: PluginEvent, index?: number): string | undefined { return targetNames(e, index); }
  /** How often in the last seconds the user failed a second factor. */
  "okta.mfa.failure.countlast"(e: PluginEvent, seconds: number): bigint | undefined { return this.#failures.count(e, seconds); }
  /** The same, under the name for denied ones: each is counted with those of its event's type. */
  "okta.mfa.deny.countlast"(e: PluginEvent, seconds: number): bigint | undefined { return this.#failures.count(e, seconds); }

  eventToString(e: PluginEvent): string { return e.text; }
}
