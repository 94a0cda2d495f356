/** fetch and poll through nginx, which breaks, cuts, delays and repacks what a server behind it answers, itself broken. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, nginxConfiguration, peer, startNginx } from "../examples/peers.js";
import { hasGcc } from "../host/c-plugin.js";
import { compileTo, hasLibcurl, linkPackage, runCompiled, runInNode } from "./both-ways.js";

const program = join(import.meta.dirname, "programs", "proxied.ts");
const nginx = peer("nginx", "nginx-light");

/** What the path's last part, a number, says of. */
function answer({ url }: IncomingMessage, response: ServerResponse, asked: number): void {
  const [, how = "", size = ""] = url!.split("/");
  const body = Buffer.alloc(Number(size) || 3000, "some text of the answer\n");
  const cut = (): unknown => response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  switch (how) {
    case "whole":
      return void response.setHeader("content-length", body.length).end(body);
    case "cut":
      response.setHeader("content-length", body.length);
      return void cut();
    case "chunked-cut":
      return void cut();
    // Its first three answers end too early.
    case "flaky":
      response.setHeader("content-length", body.length);
      return void (asked % 4 === 3 ? response.end(body) : cut());
    case "silent":
      return;
    case "late":
      return void setTimeout(() => response.end("late"), 3000);
    case "long-header":
      return void response.setHeader("x-long", "x".repeat(10_000)).end("long");
    case "moved":
      return void response.writeHead(302, { location: "/whole/20" }).end();
    default:
      return void response.writeHead(404).end("no such thing");
  }
}

/** @param folder Where the proxy has its files. */
function configuration(folder: string, doors: number, shut: number, behind: number, nobody: number): string {
  const to = (port: number, more = ""): string => `{ ${more} proxy_pass http://127.0.0.1:${port}; }`;
  return nginxConfiguration(
    folder,
    `access_log off;
      limit_req_zone $server_name zone=slow:64k rate=120r/m;
      proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_buffers 4 4k; proxy_buffer_size 4k; proxy_busy_buffers_size 4k; proxy_max_temp_file_size 0;
      proxy_next_upstream off; proxy_read_timeout 400ms; keepalive_requests 3;
      server {
        listen 127.0.0.1:${doors};
        location / ${to(behind)}
        location /zipped/ ${to(behind, "rewrite ^/zipped/(.*) /whole/$1 break; gzip on; gzip_types *; gzip_proxied any;")}
        location /zipped-cut/ ${to(behind, "rewrite ^/zipped-cut/(.*) /chunked-cut/$1 break; gzip on; gzip_types *; gzip_proxied any;")}
        location /slow/ ${to(behind, "rewrite ^/slow/(.*) /whole/$1 break; limit_rate 100k;")}
        location /door/ ${to(behind, "rewrite ^/door(/.*) $1 break; proxy_redirect / /slow/../;")}
        location /nobody ${to(nobody)}
        location /small/ ${to(behind, "client_max_body_size 1k;")}
        location /rationed/ ${to(behind, "rewrite ^/rationed(/.*) $1 break; limit_req zone=slow; limit_req_status 429;")}
      }
      server { listen 127.0.0.1:${shut}; return 444; }`,
  );
}

describe.skipIf(!nginx || !hasLibcurl)("nginx between", () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-proxied-"));
  let asked = 0;
  const behind: Server = createServer((request, response) => {
    answer(request, response, request.url!.startsWith("/flaky") ? asked++ : 0);
  });
  let stop: (() => Promise<void>) | undefined;
  let env: Record<string, string>;
  beforeAll(async () => {
    linkPackage(folder);
    await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", () => resolve()));
    const [doors, shut, nobody] = [await freePort(), await freePort(), await freePort()];
    const conf = configuration(folder, doors, shut, (behind.address() as AddressInfo).port, nobody);
    stop = await startNginx(nginx!, folder, conf);
    env = { DOORS: String(doors), SHUT: String(shut) };
  });
  afterAll(async () => {
    await stop?.();
    behind.closeAllConnections();
    behind.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ways = [...(["shipped"] as const), ...(hasGcc ? (["stressed"] as const) : [])];
  it.each(ways)("what is cut is never taken for whole, and the rest is Node's (%s)", async (how) => {
    const output = join(folder, how);
    await compileTo(output, program, how);
    asked = 0;
    const expected = await runInNode(program, folder, env);
    expect(expected).toContain("polled until it answers 200");
    asked = 0;
    expect(await runCompiled(output, env)).toBe(expected);
  });
});
