import { readFileSync } from "node:fs";

/** What `gcloud auth application-default login` writes. */
interface CredentialsFile {
  type: string;
  client_id?: string;
  client_secret?: string;
  refresh_token?: string;
  token_uri?: string;
}
interface Token {
  access_token: string;
  expires_in: number;
}

/** Tokens for Google's APIs: of the user in a file, or of the machine (of the pod, with Workload Identity). */
export class Credentials {
  readonly #file: string | undefined;
  #token = "";
  /** Milliseconds since 1970. */
  #newAt = 0;

  constructor(file: string | undefined) {
    this.#file = file;
  }

  /** The header of a request, with a token that is good for a minute at least. */
  async authorization(): Promise<string> {
    if (Date.now() >= this.#newAt) {
      const response = await fetch(this.#request(), { signal: AbortSignal.timeout(30_000) });
      const text = await response.text();
      if (!response.ok)
        throw new Error(`no token: ${response.status} ${response.statusText}: ${text.slice(0, 200)}`);
      const { access_token, expires_in } = JSON.parse(text) as Token;
      this.#token = access_token;
      this.#newAt = Date.now() + (expires_in - 60) * 1000;
    }
    return `Bearer ${this.#token}`;
  }

  #request(): Request {
    if (this.#file === undefined) {
      const host = process.env["GCE_METADATA_HOST"] ?? "metadata.google.internal";
      const path = "/computeMetadata/v1/instance/service-accounts/default/token";
      return new Request(`http://${host}${path}`, { headers: { "Metadata-Flavor": "Google" } });
    }
    const { type, client_id, client_secret, refresh_token, token_uri } = JSON.parse(
      readFileSync(this.#file, "utf8"),
    ) as CredentialsFile;
    if (type !== "authorized_user")
      throw new Error(
        `${this.#file} has credentials of type ${type}, and only authorized_user can be used: ` +
          "a service account's key needs an RSA signature. Where this runs in Google Cloud, leave credentials_file out",
      );
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: client_id ?? "",
      client_secret: client_secret ?? "",
      refresh_token: refresh_token ?? "",
    });
    return new Request(token_uri ?? "https://oauth2.googleapis.com/token", { method: "POST", body });
  }
}
