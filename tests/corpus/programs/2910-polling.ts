// Polling: a server that answers as it is told, and what is made of that.
import { existsSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { poll, PollError, serve, type HttpRequest, type PolledResponse, type PollOptions, type PollRequest } from "tsfalco";

type Answer = readonly [status: number, headers?: Record<string, string>, body?: string];

/** What is answered next; the last one again and again. */
let answers: Answer[] = [];
let asked: string[] = [];

function answer(request: HttpRequest): void {
  const of = (name: string): string => (request.headers.has(name) ? ` ${name}=${request.headers.get(name)!}` : "");
  const shown = `${request.method} ${request.url}${of("authorization")}${of("if-none-match")}${of("if-modified-since")}`;
  asked.push(shown + (request.text() === "" ? "" : ` ${request.text()}`));
  const [status, headers = {}, body = ""] = answers.length > 1 ? answers.shift()! : answers[0]!;
  if (status === 0) return; // Nothing, ever.
  request.respond(status, body, headers);
}

const quick: PollOptions = { every: 1, backoff: { min: 1, max: 4 } };

/** Takes so many responses, and prints them and what was asked. */
async function take(
  title: string,
  count: number,
  request: PollRequest,
  told: Answer[],
  options: PollOptions = {},
  each: (response: PolledResponse) => void = () => undefined,
): Promise<void> {
  answers = told;
  asked = [];
  const given: string[] = [];
  try {
    if (count > 0)
      for await (const response of poll(request, { ...quick, ...options })) {
        each(response);
        const next = response.next === undefined ? "-" : response.next.replace(/:\d+/, ":PORT");
        given.push(`${response.status} ${response.text()} ${next} ${response.hasMore}`);
        if (given.length === count) break;
      }
  } catch (e) {
    const status = e instanceof PollError ? ` ${e.status}` : "";
    given.push(`${String(e)}${status}`.replace(/:\d{4,5}/g, ":PORT"));
  }
  console.log(`${title}: ${given.join(" | ")}`);
  console.log(`  ${asked.join(" | ").replace(/:\d{4,5}/g, ":PORT")}`);
}

const link = (url: string, more = ""): Record<string, string> => ({ Link: `<${url}>; rel="next"${more}` });

async function pages(url: string): Promise<void> {
  await take("rounds", 3, url, [[200, {}, "a"], [200, {}, "b"], [200, {}, "c"]]);
  await take("pages", 5, url, [
    [200, link("/p?page=2"), "1"],
    [200, { Link: '<?page=1>; rel="prev first", </p?a=b,c;d&page=3>; title="x, <y>; rel=next"; REL=Next' }, "2"],
    [200, { Link: '<?page=2>; rel="prev"' }, "3"],
    [200, link("/p?page=2"), "4"],
    [200, {}, "5"],
  ]);
  await take("a link that stays", 4, url, [[200, link("?after=1"), "[1]"], [200, link("?after=1"), "[]"], [200, link("?after=2"), "[2]"], [200, link("?after=2"), "[]"]], {}, (response) => {
    response.hasMore = response.text() !== "[]";
  });
  const elsewhere: PollOptions = { headers: { Authorization: "secret" } };
  await take("a link elsewhere", 2, url, [[200, link("http://user@127.0.0.2:1//other?x#y"), "1"], [200, {}, "2"]], elsewhere);
  await take("no page", 3, url, [[200, link("http://[bad"), "1"], [200, link("file:///etc/passwd"), "2"], [200, {}, "3"]]);
  const begin = performance.now();
  await take("a circle", 4, url, [[200, link("/a"), "1"], [200, link("/b"), "2"], [200, link("/a"), "3"], [200, {}, "4"]], { every: 100 });
  await take("itself", 3, url, [[200, link("/p"), "1"], [200, link("/p"), "2"], [200, {}, "3"]], { every: 100 });
  console.log(performance.now() - begin > 180);
  await take("no request", 1, "http://127.0.0.1:1/", [[200]]);
  await take("redirected", 2, url, [[302, { Location: "/to/here" }], [200, link("there"), "1"], [200, {}, "2"]]);
}

async function unchanged(url: string): Promise<void> {
  const etag = { ETag: '"one"', "Last-Modified": "Sun, 06 Nov 1994 08:49:37 GMT" };
  await take("304", 3, url, [[200, etag, "a"], [304, etag], [304], [200, { ETag: 'W/"two"' }, "b"], [304], [200, {}, "c"]]);
  await take("304 and pages", 3, url, [[200, { ...etag, ...link("/2") }, "a"], [200, { ETag: '"other"' }, "b"], [304], [200, {}, "c"]]);
  await take("204", 1, url, [[204], [204], [200, {}, "a"]]);
}

async function failures(url: string): Promise<void> {
  await take("500 and more", 1, url, [[500], [502], [503], [504], [529], [408], [425], [429], [200, {}, "a"]]);
  for (const status of [400, 401, 403, 404, 405, 410, 422, 501])
    await take(`${status}`, 1, url, [[status, {}, `{"error":\t"no\u0007\r\n  way"}`]]);
  await take("300", 1, url, [[300, {}, "x".repeat(400)]]);
  await take("retries", 1, url, [[503, {}, "busy"]], { retries: 2 });
  await take("no retries", 1, `${url}?token=secret`, [[503]], { retries: 0 });
  await take("a limit of GitHub's", 1, url, [[403, { "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "0" }], [403, { "Retry-After": "0" }], [200, {}, "a"]]);
  // How often depends on how fast the machine is.
  await take("a long one", 1, url, [[200, {}, "x".repeat(100_001)], [200, {}, "y".repeat(1001)], [200, {}, "z".repeat(1000)]], { maxBytes: 1000 }, (response) => {
    console.log(response.bytes().length);
  });
  await take("always", 1, `${url}?token=secret`, [[200, {}, "xx"]], { maxBytes: 1, retries: 1 });
  await take("with an error", 1, url, [[404, {}, "xx"]], { maxBytes: 1, retries: 0 });
  await take("no answer", 1, url, [[0], [200, {}, "a"]], { timeout: 200 }, () => {
    console.log(asked.length > 1);
    asked = [];
  });
  await take("refused", 1, "http://127.0.0.1:2/x?y", [[200]], { retries: 1 });
  await take("no host", 1, "http://no.such.name.invalid/", [[200]], { retries: 0 });
  const faulty = ["ftp://127.0.0.1/", "no url"];
  for (const one of faulty) await take(one, 1, one, [[200]]);
}

/** Those that are long pass with a short limit, and are seen by the clock. */
async function waits(url: string): Promise<void> {
  const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();
  const asks: [string, Record<string, string>, isLong: boolean][] = [
    ["seconds", { "Retry-After": "3600" }, true],
    ["a date", { "Retry-After": soon(3600) }, true],
    ["Okta's reset", { "X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Reset": String(Math.floor(Date.now() / 1000) + 3600) }, true],
    ["the draft's reset", { "RateLimit-Remaining": "0", "RateLimit-Reset": "50" }, true],
    ["a date that has gone", { "Retry-After": soon(-3600) }, false],
    ["none", { "Retry-After": "soon" }, false],
    ["a reset that is not needed", { "X-RateLimit-Remaining": "5", "X-RateLimit-Reset": "3600" }, false],
  ];
  for (const [what, headers, isLong] of asks) {
    const started = performance.now();
    await take(what, 1, url, [[429, headers], [200, {}, "a"]], { maxWait: 100 });
    if (isLong) console.log(performance.now() - started >= 100);
  }
  const started = performance.now();
  await take("used up", 2, url, [[200, { ...asks[3]![1], ...link("/2") }, "a"], [200, {}, "b"]], { maxWait: 100 });
  await take("an interval", 2, url, [[200, { "X-Poll-Interval": "60" }, "a"], [200, {}, "b"]], { maxWait: 100 });
  console.log(performance.now() - started >= 200);
}

async function functions(url: string): Promise<void> {
  const page = (next: string | undefined) => `${url}?page=${next ?? "1"}`;
  await take("a function", 3, page, [[200, {}, "a"], [200, {}, "b"], [200, {}, "c"]], { headers: { Authorization: "x" } }, (response) => {
    response.next = String(Number(response.cursor ?? "1") + 1);
    response.hasMore = response.next === "2";
  });
  let tokens = 0;
  const post = async (next: string | undefined): Promise<Request> => {
    if (tokens++ === 0) await fetch("http://127.0.0.1:2/token");
    return new Request(`${url}:pull`, { method: "POST", headers: { Authorization: `token ${tokens}` }, body: `{"at":${next ?? "0"}}` });
  };
  await take("requests", 2, post, [[503], [200, { ETag: '"x"' }, "a"], [200, {}, "b"]]);
  await take("a function that throws", 1, () => { throw new RangeError("no more"); }, [[200]]);
}

async function restarts(url: string): Promise<void> {
  const file = `/tmp/tsfalco-poll-${process.pid}-${Math.random()}`;
  const cursor = { cursor: file };
  const kept = (): void => console.log(`  ${existsSync(file) ? readFileSync(file, "utf8").trim().replaceAll(/:\d{4,5}/g, ":PORT") : "none"}`);
  await take("a cursor: the first is not taken", 1, url, [[200, { ...link("/2"), ETag: '"e"' }, "a"]], cursor);
  kept();
  await take("the second is not", 2, url, [[200, { ...link("/2"), ETag: '"e"' }, "a"], [200, link("/3"), "b"]], cursor);
  kept();
  await take("goes on", 3, url, [[200, link("/3"), "b"], [200, { ETag: '"last"' }, "c"], [200, { ETag: '"f"' }, "d"]], cursor);
  kept();
  await take("an error keeps it", 2, url, [[200, { ETag: '"f"' }, "d"], [404]], cursor);
  kept();
  await take("what was taken is known", 1, url, [[304], [200, {}, "e"]], cursor);
  for (const text of ["", "{", '{"version":2}', '{"version":1,"next":1}', '{"version":1,"seen":{"url":1}}']) {
    writeFileSync(file, text);
    await take(`no cursor ${text}`, 1, url, [[200, {}, "a"]], cursor);
  }
  unlinkSync(file);
  await take("nowhere to write", 2, url, [[200, {}, "a"]], { cursor: "/no/such/folder/cursor" });
}

async function options(url: string): Promise<void> {
  const wrong: PollOptions[] = [{ every: -1 }, { every: NaN }, { every: 2 ** 31 }, { timeout: 0 }, { retries: -1 }, { backoff: { min: 0 } }, { backoff: { min: 5, max: 4 } }, { maxWait: -1 }, { maxBytes: 0 }, { maxBytes: 2 ** 31 }];
  for (const one of wrong) await take("options", 1, url, [[200]], one);
}

async function main(): Promise<void> {
  const server = await serve({ port: 0, hostname: "127.0.0.1" });
  const serving = (async () => {
    for await (const request of server) answer(request);
  })();
  const url = `http://127.0.0.1:${server.address.port}/p`;
  await pages(url);
  await unchanged(url);
  await failures(url);
  await waits(url);
  await functions(url);
  await restarts(url);
  await options(url);
  server.close();
  await serving;
}
void main();
