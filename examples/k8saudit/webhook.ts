import { readFileSync } from "node:fs";
import { serve, type Address, type HttpRequest, type ResponseHeaders, type TimedEvent } from "tsfalco";
import { auditEvents, type Limits } from "./audit-log.js";
import type { Faults } from "./faults.js";
import { cleanPath, pathOf, type Endpoint } from "./url.js";

/**
 * The events that the API server posts, over HTTPS when the path of a certificate with its key is given. A request is answered when its events were taken: those of one that was not are sent
 * again. What is wrong with a body is told, and answered with 200: it would be no better the next time.
 */
export async function* receiveAuditEvents(
  endpoint: Endpoint,
  certificate: string | undefined,
  limits: Limits,
  faults: Faults,
): AsyncGenerator<TimedEvent, void, undefined> {
  const { hostname, port } = endpoint;
  const pem = certificate === undefined ? "" : readFileSync(certificate, "utf8");
  const server = await serve({
    hostname,
    port,
    tls: certificate === undefined ? undefined : { cert: pem, key: pem },
    maxBodyBytes: limits.document,
    onRefused: (refused) => {
      faults.tell(`${placeOf(refused.remote)}: ${refused.reason}`);
      if (refused.status === 413)
        refused.respond(400, "bad request: http: request body too large\n", plainText);
    },
  });
  for await (const request of server) {
    if (refuse(request, endpoint.path)) continue;
    const place = placeOf(request.remote);
    for (const event of auditEvents(request.text(), place, limits, faults)) yield event;
    request.respond(200);
  }
}

function placeOf({ hostname, port }: Address): string {
  return `${hostname} port ${port}`;
}

const plainText: ResponseHeaders = {
  "Content-Type": "text/plain; charset=utf-8",
  "X-Content-Type-Options": "nosniff",
};

/** Answers what is no request of an API server. */
function refuse(request: HttpRequest, wanted: string): boolean {
  const { url, method, headers } = request;
  const path = pathOf(url);
  if (path === undefined || !path.startsWith("/")) {
    request.respond(400, "400 Bad Request\n", plainText);
    return true;
  }
  const clean = cleanPath(path);
  const better = `${clean}/` === wanted ? wanted : clean;
  if (better !== path) {
    const mark = url.indexOf("?");
    request.respond(307, "", { Location: encodeURI(better) + (mark < 0 ? "" : url.slice(mark)) });
  } else if (path !== wanted && !(wanted.endsWith("/") && path.startsWith(wanted)))
    request.respond(404, "404 page not found\n", plainText);
  else if (method !== "POST") request.respond(405, `${method} method not allowed\n`, plainText);
  else if (!(headers.get("content-type") ?? "").includes("application/json"))
    request.respond(400, "wrong Content Type\n", plainText);
  else return false;
  return true;
}
