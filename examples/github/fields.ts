import { parseJson, Plugin, type JsonNode, type PluginEvent } from "tsfalco";

/** As in the official plugin, so that its configurations fit. */
export interface Config {
  /** The URL at which GitHub reaches this plugin. @format uri */
  websocketServerURL?: string;
  /** Folder of `github.token`, `server.crt` and `server.key`. @default ~/.ghplugin */
  secretsDir?: string;
  /** Serve HTTPS, on port 443, and not HTTP, on port 80. @default true */
  useHTTPs?: boolean;
  /** Another port, for one behind a proxy. @minimum 0 @maximum 65535 */
  port?: number;
  /** Where GitHub's API is: `https://HOST/api/v3` for an Enterprise Server. @format uri @default https://api.github.com */
  apiURL?: string;
  /** Token of the API, if it is neither in GITHUB_PLUGIN_TOKEN nor in `github.token`. */
  token?: string;
  /** Not used. */
  useAsync?: boolean;
}

/** The fields of webhook events. */
export abstract class GithubFields extends Plugin<Config> {
  /** Type of the event: push, star, repository, workflow_run, ... */
  "github.type"(e: PluginEvent): string {
    return text(e, "webhook_type");
  }

  /** What was done: created, deleted, ... */
  "github.action"(e: PluginEvent): string {
    return text(e, "action");
  }

  /** Who did it. */
  "github.user"(e: PluginEvent): string {
    return text(e, "sender", "login");
  }

  /** URL of the repository. */
  "github.repo"(e: PluginEvent): string {
    return text(e, "repository", "html_url");
  }

  /** The same. */
  "github.repo.url"(e: PluginEvent): string {
    return text(e, "repository", "html_url");
  }

  /** The repository as owner/name. */
  "github.repo.name"(e: PluginEvent): string {
    return text(e, "repository", "html_url").replace(/^https:\/\/github\.com\//, "");
  }

  /** Description of the repository. */
  "github.repo.description"(e: PluginEvent): string {
    return text(e, "repository", "description");
  }

  /** Organization of the repository. */
  "github.org"(e: PluginEvent): string {
    return text(e, "organization", "login");
  }

  /** Owner of the repository. */
  "github.owner"(e: PluginEvent): string {
    return text(e, "repository", "owner", "login");
  }

  /** Whether the repository is public: true or false. */
  "github.repo.public"(e: PluginEvent): string | undefined {
    const root = event(e);
    const repository = root.get("repository");
    if (root.kind === "object" && repository?.kind !== "object") return undefined;
    return repository?.get("private")?.boolean === true ? "false" : "true";
  }

  /** The collaborator that was added or removed. */
  "github.collaborator.name"(e: PluginEvent): string {
    return text(e, "member", "login");
  }

  /** Role that the collaborator got. */
  "github.collaborator.role"(e: PluginEvent): string {
    return text(e, "changes", "permission", "to");
  }

  /** Id of the webhook; 0 when the event is of none. */
  "github.webhook.id"(e: PluginEvent): string {
    return unsigned(event(e).get("hook", "id"));
  }

  /** Type of the webhook: Repository, Organization, ... */
  "github.webhook.type"(e: PluginEvent): string {
    return text(e, "hook", "type");
  }

  /** Files that the pushed commits have added, with commas between them. */
  "github.commit.added"(e: PluginEvent): string {
    return filesOf(e, "added");
  }

  /** Files that they have modified. */
  "github.commit.modified"(e: PluginEvent): string {
    return filesOf(e, "modified");
  }

  /** Files that they have removed. */
  "github.commit.removed"(e: PluginEvent): string {
    return filesOf(e, "removed");
  }

  /** Whether secrets were pushed: true or false; empty for what is no push. */
  "github.diff.has_secrets"(e: PluginEvent): string {
    const files = event(e).get("files");
    if (files?.kind !== "array" && files?.kind !== "null") return "";
    return matchesOf(e).length > 0 ? "true" : "false";
  }

  /** Kinds of the secrets. */
  "github.diff.committed_secrets.desc"(e: PluginEvent): string | undefined {
    return listed(e, (match) => match.desc);
  }

  /** Files of the secrets. */
  "github.diff.committed_secrets.files"(e: PluginEvent): string | undefined {
    return listed(e, (match) => match.file);
  }

  /** Lines of the secrets. */
  "github.diff.committed_secrets.lines"(e: PluginEvent): string | undefined {
    return listed(e, (match) => match.line);
  }

  /** Where the secrets can be looked at. */
  "github.diff.committed_secrets.links"(e: PluginEvent): string {
    const commit = `${text(e, "repository", "html_url")}/blob/${text(e, "head_commit", "id")}`;
    return listed(e, (match) => `${commit}/${match.file}/#L${match.line}`) ?? "";
  }

  /** Whether the workflow speaks of crypto miners: true or false. */
  "github.workflow.has_miners"(e: PluginEvent): string | undefined {
    const found = event(e).get("workflow_miner_detections");
    if (found?.kind !== "object") return undefined;
    return elements(found.get("matches")).length > 0 ? "true" : "false";
  }

  /** Words by which they are known, with commas between them. */
  "github.workflow.miners.type"(e: PluginEvent): string | undefined {
    const matches = elements(event(e).get("workflow_miner_detections", "matches"));
    const types = new Set(matches.map((match) => match.get("type")?.string ?? ""));
    return types.size === 0 ? undefined : [...types].join(",");
  }

  /** File of the workflow. */
  "github.workflow.filename"(e: PluginEvent): string {
    return text(e, "workflow", "path");
  }

  eventToString(e: PluginEvent): string {
    const root = event(e);
    let text = `github ${root.get("webhook_type")?.string ?? ""}`;
    for (const [name, value] of [
      ["user", root.get("sender", "login")],
      ["repo", root.get("repository", "html_url")],
      ["action", root.get("action")],
    ] as const)
      if (value?.string !== undefined) text += ` ${name}:${value.string}`;
    return text;
  }
}

function event(e: PluginEvent): JsonNode {
  return e.memo(readEvent);
}
const readEvent = (e: PluginEvent): JsonNode => parseJson(e.text);

/** "" when there is no text. */
function text(e: PluginEvent, ...path: string[]): string {
  return event(e).get(...path)?.string ?? "";
}

function elements(list: JsonNode | undefined): JsonNode[] {
  return list?.kind === "array" ? list.items() : [];
}

/** The digits of an integer of 64 bits without a sign, "0" for everything else. */
function unsigned(node: JsonNode | undefined): string {
  if (node?.kind !== "number" || !/^\d{1,20}$/.test(node.raw)) return "0";
  return node.raw.padStart(20, "0") <= "18446744073709551615" ? node.raw : "0";
}

function filesOf(e: PluginEvent, what: string): string {
  const files = elements(event(e).get("commits")).flatMap((commit) => elements(commit.get(what)));
  return files.map((file) => file.string ?? "").join(",");
}

/** A secret that was pushed. */
interface Match {
  file: string;
  line: string;
  desc: string;
}

function matchesOf(e: PluginEvent): Match[] {
  return elements(event(e).get("files")).flatMap((file) =>
    elements(file.get("matches")).map((match) => ({
      file: file.get("name")?.string ?? "",
      line: unsigned(match.get("line")),
      desc: match.get("desc")?.string ?? "",
    })),
  );
}

/** Undefined when there are no files. */
function listed(e: PluginEvent, what: (match: Match) => string): string | undefined {
  if (elements(event(e).get("files")).length === 0) return undefined;
  return matchesOf(e).map(what).join(",");
}
