import type { PluginEvent } from "tsfalco";
import { audit, request, spec, texts } from "./audit-event.js";
import { EventFields } from "./event-fields.js";
import { ruleValues, serviceAccounts, subjectNames } from "./access.js";

/** Fields of requests about roles, bindings, config maps and services. */
export abstract class ObjectFields extends EventFields {
  /** Subjects of a role binding, each as JSON. */
  "ka.req.binding.subjects"(e: PluginEvent): string[] {
    return texts(request(e)?.get("subjects"));
  }

  /** Names of the users that a role binding is for. */
  "ka.req.binding.subjects.user_names"(e: PluginEvent): string[] {
    return subjectNames(e, "User");
  }

  /** Names of the service accounts that a role binding is for. */
  "ka.req.binding.subjects.serviceaccount_names"(e: PluginEvent): string[] {
    return subjectNames(e, "ServiceAccount");
  }

  /** Service accounts that a role binding is for, as namespace:name. */
  "ka.req.binding.subjects.serviceaccount_ns_names"(e: PluginEvent): string[] {
    return serviceAccounts(e);
  }

  /** Names of the groups that a role binding is for. */
  "ka.req.binding.subjects.group_names"(e: PluginEvent): string[] {
    return subjectNames(e, "Group");
  }

  /** Name of the role that a binding gives. */
  "ka.req.binding.role"(e: PluginEvent): string | undefined {
    return request(e)?.get("roleRef", "name")?.text;
  }

  /** Always true. Kept for old rules: use ka.req.binding.subjects.user_names and the like. @properties deprecated */
  "ka.req.binding.subject.has_name"(e: PluginEvent, _name: string): string | undefined {
    audit(e);
    return "true";
  }

  /** Name of the object that the request is about, for rules on config maps. */
  "ka.req.configmap.name"(e: PluginEvent): string | undefined {
    return audit(e).get("objectRef", "name")?.text;
  }

  /** The data of a config map as JSON. */
  "ka.req.configmap.obj"(e: PluginEvent): string | undefined {
    return request(e)?.get("data")?.text;
  }

  /** Rules of a role, each as JSON. */
  "ka.req.role.rules"(e: PluginEvent): string[] {
    return texts(request(e)?.get("rules"));
  }

  /** API groups in the rules of a role; with an index only of the rule at it. */
  "ka.req.role.rules.apiGroups"(e: PluginEvent, index?: number): string[] {
    return ruleValues(e, index, "apiGroups");
  }

  /** Paths that are not resources in the rules of a role; with an index only of the rule at it. */
  "ka.req.role.rules.nonResourceURLs"(e: PluginEvent, index?: number): string[] {
    return ruleValues(e, index, "nonResourceURLs");
  }

  /** Verbs in the rules of a role; with an index only of the rule at it. */
  "ka.req.role.rules.verbs"(e: PluginEvent, index?: number): string[] {
    return ruleValues(e, index, "verbs");
  }

  /** Resources in the rules of a role; with an index only of the rule at it. */
  "ka.req.role.rules.resources"(e: PluginEvent, index?: number): string[] {
    return ruleValues(e, index, "resources");
  }

  /** The sourceIPs in the rules of the object in the request, as the official plugin reads them: in practice none. */
  "ka.sourceips"(e: PluginEvent, index?: number): string[] {
    return ruleValues(e, index, "sourceIPs");
  }

  /** Type of a service: ClusterIP, NodePort, LoadBalancer or ExternalName. */
  "ka.req.service.type"(e: PluginEvent): string | undefined {
    return spec(e)?.get("type")?.text;
  }

  /** The ports of a service: one value, the JSON of all of them, whatever the index. */
  "ka.req.service.ports"(e: PluginEvent, _index?: number): string[] {
    const ports = spec(e)?.get("ports");
    return ports === undefined ? [] : [ports.text];
  }
}
