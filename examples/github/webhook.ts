import { createHmac, timingSafeEqual } from "node:crypto";
import { fromHex, parseJson, type HttpRequest, type JsonNode } from "tsfalco";

/** What a request to our URL brings. Throws for what was not signed with the secret, and for what is no event. */
export function deliveredBy(request: HttpRequest, secret: string): JsonNode {
  if (!isSigned(request, secret)) throw new Error("it is not signed with our secret");
  const type = request.headers.get("content-type");
  if (type !== "application/json" && type !== "application/x-www-form-urlencoded")
    throw new Error(`its content type is ${type ?? "not given"}`);
  const text = request.text();
  const event = parseJson(
    type === "application/json" ? text : (new URLSearchParams(text).get("payload") ?? ""),
  );
  if (event.kind !== "object") throw new Error("it is no JSON object");
  return event;
}

/** The stronger of the signatures that GitHub sends is looked at. */
function isSigned(request: HttpRequest, secret: string): boolean {
  const signature =
    request.headers.get("x-hub-signature-256") ?? request.headers.get("x-hub-signature") ?? "";
  const [, algorithm = "", digits = ""] =
    /^(sha1|sha256|sha512)=((?:[0-9a-fA-F]{2})+)$/.exec(signature) ?? [];
  if (algorithm === "") return false;
  const given = fromHex(digits);
  const right = createHmac(algorithm as "sha1" | "sha256" | "sha512", secret)
    .update(request.bytes())
    .digest();
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The JSON of an object with other values of ours, which count. */
export function withValues(event: JsonNode, values: Record<string, string>): string {
  const parts = Object.entries(values).map(([key, json]) => `${JSON.stringify(key)}:${json}`);
  const items = event.items();
  for (const [i, key] of event.keys().entries())
    if (values[key] === undefined) parts.push(`${JSON.stringify(key)}:${items[i]!.raw}`);
  return `{${parts.join(",")}}`;
}
