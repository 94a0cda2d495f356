import { Plugin, type PluginEvent } from "tsfalco";
import { annotation, audit, texts } from "./audit-event.js";
import type { Config } from "./config.js";
import { queryParameter } from "./url.js";

/** Fields of every audit event: who asked for what, and what came of it. */
export abstract class EventFields extends Plugin<Config> {
  /** Unique id of the request; its events at all stages share it. */
  "ka.auditid"(e: PluginEvent): string | undefined {
    return audit(e).get("auditID")?.text;
  }

  /** Stage of the request: RequestReceived, ResponseStarted, ResponseComplete or Panic. */
  "ka.stage"(e: PluginEvent): string | undefined {
    return audit(e).get("stage")?.text;
  }

  /** Whether the request was authorized: allow or forbid. */
  "ka.auth.decision"(e: PluginEvent): string | undefined {
    return annotation(e, "authorization.k8s.io/decision");
  }

  /** Why the request was authorized or not. */
  "ka.auth.reason"(e: PluginEvent): string | undefined {
    return annotation(e, "authorization.k8s.io/reason");
  }

  /** Outcome of the login, as OpenShift notes it: allow, deny or error. */
  "ka.auth.openshift.decision"(e: PluginEvent): string | undefined {
    return annotation(e, "authentication.openshift.io/decision");
  }

  /** User name given at the login, as OpenShift notes it. */
  "ka.auth.openshift.username"(e: PluginEvent): string | undefined {
    return annotation(e, "authentication.openshift.io/username");
  }

  /** The validating admission policies that the request failed, as JSON text. */
  "ka.validations.admission.policy.failure"(e: PluginEvent): string | undefined {
    return annotation(e, "validation.policy.admission.k8s.io/validation_failure");
  }

  /** The rules of the Pod Security Standards that the request violates, in words. */
  "ka.security.pod.violations"(e: PluginEvent): string | undefined {
    return annotation(e, "pod-security.kubernetes.io/audit-violations");
  }

  /** Name of the cluster, from the annotation cluster_name. */
  "ka.cluster.name"(e: PluginEvent): string | undefined {
    return annotation(e, "cluster_name");
  }

  /** User who made the request. */
  "ka.user.name"(e: PluginEvent): string | undefined {
    return audit(e).get("user", "username")?.text;
  }

  /** Groups of the user who made the request. */
  "ka.user.groups"(e: PluginEvent): string[] {
    return texts(audit(e).get("user", "groups"));
  }

  /** User on whose behalf the request was made (impersonation). */
  "ka.impuser.name"(e: PluginEvent): string | undefined {
    return audit(e).get("impersonatedUser", "username")?.text;
  }

  /** What is to be done: get, list, watch, create, update, patch, delete, ... */
  "ka.verb"(e: PluginEvent): string | undefined {
    return audit(e).get("verb")?.text;
  }

  /** Path and query of the request, as sent to the API server. */
  "ka.uri"(e: PluginEvent): string | undefined {
    return audit(e).get("requestURI")?.text;
  }

  /** A parameter of the request's query by name, decoded; the first where it is given more than once. */
  "ka.uri.param"(e: PluginEvent, name: string): string | undefined {
    const uri = audit(e).get("requestURI")?.text;
    return uri === undefined ? undefined : queryParameter(uri, name);
  }

  /** Program that made the request, as it calls itself. */
  "ka.useragent"(e: PluginEvent): string | undefined {
    return audit(e).get("userAgent")?.text;
  }

  /** Name of the object that the request is about. */
  "ka.target.name"(e: PluginEvent): string | undefined {
    return audit(e).get("objectRef", "name")?.text;
  }

  /** Namespace of the object that the request is about. */
  "ka.target.namespace"(e: PluginEvent): string | undefined {
    return audit(e).get("objectRef", "namespace")?.text;
  }

  /** Kind of the object that the request is about, in the plural: pods, secrets, ... */
  "ka.target.resource"(e: PluginEvent): string | undefined {
    return audit(e).get("objectRef", "resource")?.text;
  }

  /** Part of the object that the request is about: exec, attach, log, status, ... */
  "ka.target.subresource"(e: PluginEvent): string | undefined {
    return audit(e).get("objectRef", "subresource")?.text;
  }

  /** Name of the pod that the request made or changed, from the response; not for its subresources. */
  "ka.target.pod.name"(e: PluginEvent): string | undefined {
    const target = audit(e).get("objectRef");
    if (target?.get("resource")?.text !== "pods" || (target.get("subresource")?.text ?? "") !== "")
      return undefined;
    return audit(e).get("responseObject", "metadata", "name")?.text;
  }

  /** Name of the object in the response. */
  "ka.resp.name"(e: PluginEvent): string | undefined {
    return audit(e).get("responseObject", "metadata", "name")?.text;
  }

  /** HTTP status code of the response. */
  "ka.response.code"(e: PluginEvent): string | undefined {
    return audit(e).get("responseStatus", "code")?.text;
  }

  /** Reason given with a response that reports a failure. */
  "ka.response.reason"(e: PluginEvent): string | undefined {
    return audit(e).get("responseStatus", "reason")?.text;
  }
}
