import { readFileSync } from "node:fs";
import { serve, type HttpRequest, type JsonNode } from "tsfalco";
import { GithubApi } from "./api.js";
import { minersOfWorkflow, secretsOfDiff } from "./diff.js";
import { GithubFields } from "./fields.js";
import { deliveredBy, withValues } from "./webhook.js";

/** As many bytes as Falco takes. */
const mostBytes = 262_144;
const noCommit = "0".repeat(40);

/** What happens in repositories of GitHub, from its webhooks. */
export default class Github extends GithubFields {
  static readonly id = 8;
  static readonly source = "github";

  /** `params` names repositories, `owner/name,owner/name`, or is `*` for all that the token's owner administrates. */
  async *open(params: string) {
    const { useHTTPs = true, port = useHTTPs ? 443 : 80, apiURL = "https://api.github.com" } = this.config;
    const api = new GithubApi(apiURL, this.#token());
    const names = params.split(",").map((name) => name.trim());
    const wrong = names.find((name) => params !== "*" && name.split("/").length !== 2);
    if (wrong !== undefined)
      throw new Error(`[github] invalid repository name ${wrong}. Wanted: owner/name, or * for all`);
    const tls = useHTTPs ? { cert: this.#secret("server.crt"), key: this.#secret("server.key") } : undefined;
    const server = await serve({ port, tls, maxBodyBytes: 26_214_400 });
    let failure: unknown = undefined;
    // GitHub sends a first event for each hook, and waits for its answer.
    const hooking = this.#hook(api, params === "*" ? undefined : names).catch((error: unknown) => {
      failure = error;
      server.close();
    });
    try {
      for await (const request of server) {
        const event = await this.#event(api, request);
        if (event !== undefined) yield event;
        request.respond(200);
      }
      await hooking;
      if (failure !== undefined) throw failure;
    } finally {
      await api.unhook();
    }
  }

  async #hook(api: GithubApi, names: string[] | undefined): Promise<void> {
    for (const name of names ?? (await api.repositories()))
      await api.hook(name, this.config.websocketServerURL ?? "");
  }

  /** The event of a request; undefined, and a line in the log, when it has none. */
  async #event(api: GithubApi, request: HttpRequest): Promise<Uint8Array | undefined> {
    try {
      const event = deliveredBy(request, api.secret);
      const type = request.headers.get("x-github-event") ?? "";
      const values: Record<string, string> = { webhook_type: JSON.stringify(type) };
      await this.#look(api, type, event, values);
      const data = new TextEncoder().encode(withValues(event, values));
      if (data.length <= mostBytes) return data;
      this.log.warning(`an event of ${data.length} bytes is too large: ${type}`);
    } catch (error) {
      this.log.warning(`a request from ${request.remote.hostname} is no event: ${String(error)}`);
    }
    return undefined;
  }

  /** Adds what was pushed, or is run; an event counts without that. */
  async #look(api: GithubApi, type: string, event: JsonNode, values: Record<string, string>): Promise<void> {
    const repository = event.get("repository", "full_name")?.string;
    if (repository === undefined) return;
    try {
      const commits = event.get("compare")?.string;
      const isNew = event.get("before")?.string === noCommit || event.get("after")?.string === noCommit;
      if (type === "push" && commits !== undefined && !isNew) {
        const files = await api.changes(repository, commits.slice(commits.lastIndexOf("/") + 1));
        const found = files.map((file) => ({
          name: file.get("filename")?.string ?? "",
          matches: secretsOf(file.get("patch")?.string),
        }));
        values["files"] = found.length === 0 ? "null" : JSON.stringify(found);
      }
      const name = event.get("workflow", "path")?.string;
      if (type === "workflow_run" && name !== undefined) {
        values["workflow_miner_detections"] = JSON.stringify({ name: "", matches: null });
        const matches = minersOfWorkflow(await api.file(repository, name));
        values["workflow_miner_detections"] = JSON.stringify({ name, matches });
      }
    } catch (error) {
      this.log.warning(`a ${type} in ${repository} was not looked at: ${String(error)}`);
    }
  }

  /** From the environment, the configuration, or the last line of a file that is no comment. */
  #token(): string {
    const given = process.env["GITHUB_PLUGIN_TOKEN"] ?? this.config.token ?? "";
    if (given !== "") return given;
    const lines = this.#secret("github.token").split("\n");
    const token = lines.map((line) => line.trim()).findLast((line) => line !== "" && !line.startsWith("#"));
    if (token === undefined) throw new Error("GitHub token missing: there is none in github.token");
    return token;
  }

  #secret(name: string): string {
    const folder = (this.config.secretsDir ?? "~/.ghplugin").replace(/^~/, () => process.env["HOME"] ?? "");
    return readFileSync(`${folder}/${name}`, "utf8");
  }
}

function secretsOf(diff: string | undefined): ReturnType<typeof secretsOfDiff> {
  return diff === undefined ? null : secretsOfDiff(diff);
}
