import { randomBytes } from "node:crypto";
import { fromBase64, parseJson, poll, toHex, type JsonNode } from "tsfalco";

/** Milliseconds that GitHub may take for an answer: it waits for ours meanwhile. */
const timeout = 5000;

/** What is asked of GitHub's API. */
export class GithubApi {
  /** Every request to our URL is signed with it. */
  readonly secret = toHex(randomBytes(16));
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #hooks: string[] = [];

  constructor(url: string, token: string) {
    this.#url = url;
    this.#headers = {
      Authorization: `Bearer ${token}`,
      Accept: "application/vnd.github.v3+json",
      "User-Agent": "tsfalco",
    };
  }

  /** Those that the token's owner administrates and that are not archived. */
  async repositories(): Promise<string[]> {
    const names: string[] = [];
    const page = (n = "1"): string => `${this.#url}/user/repos?type=all&per_page=100&page=${n}`;
    for await (const response of poll(page, { headers: this.#headers, retries: 3, timeout })) {
      const found = parseJson(response.text()).items();
      for (const repository of found) {
        const name = repository.get("full_name")?.string;
        const isOurs = repository.get("permissions", "admin")?.boolean === true;
        if (name !== undefined && isOurs && repository.get("archived")?.boolean !== true) names.push(name);
      }
      if (found.length < 100) break;
      response.next = String(Number(response.cursor ?? "1") + 1);
      response.hasMore = true;
    }
    return names;
  }

  /** Has the events of a repository sent to a URL; what sent them there before is removed. */
  async hook(repository: string, url: string): Promise<void> {
    const hooks = `/repos/${repository}/hooks`;
    for (const hook of (await this.#json("GET", hooks)).items())
      if (hook.get("config", "url")?.string === url)
        await this.#ask("DELETE", `${hooks}/${hook.get("id")?.raw ?? ""}`);
    const { secret } = this;
    const config = { content_type: "form", insecure_ssl: 0, secret, url };
    const body = JSON.stringify({ name: "web", url, events: ["*"], active: true, config });
    const made = await this.#json("POST", hooks, body);
    this.#hooks.push(`${hooks}/${made.get("id")?.raw ?? ""}`);
  }

  /** Removes all that were made. */
  async unhook(): Promise<void> {
    await Promise.allSettled(this.#hooks.map((hook) => this.#ask("DELETE", hook)));
  }

  /** The files that a push has changed. */
  async changes(repository: string, commits: string): Promise<JsonNode[]> {
    const compared = await this.#json("GET", `/repos/${repository}/compare/${encodeURI(commits)}`);
    return compared.get("files")?.items() ?? [];
  }

  /** The text of a file. */
  async file(repository: string, path: string): Promise<string> {
    const content = await this.#json("GET", `/repos/${repository}/contents/${encodeURI(path)}`);
    return new TextDecoder().decode(fromBase64(content.get("content")?.string ?? ""));
  }

  async #json(method: string, path: string, body?: string): Promise<JsonNode> {
    return parseJson(await this.#ask(method, path, body));
  }

  async #ask(method: string, path: string, body?: string): Promise<string> {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(this.#url + path, {
      method,
      headers: this.#headers,
      body: body ?? null,
      signal,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${response.statusText}`);
    return text;
  }
}
