// Request and Response without a network: bodies, what they are made of, how often they are read.
function attempt(what: string, work: () => unknown): void {
  try {
    console.log(what, work());
  } catch (e) {
    console.log(what, String(e), (e as Error).cause !== undefined);
  }
}
async function later(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    console.log(what, await work());
  } catch (e) {
    console.log(what, String(e));
  }
}
const show = (headers: Headers): string => [...headers].map(([name, value]) => `${name}=${value}`).join("|");

interface Item {
  id: number;
  tags: string[];
}

async function bodies(): Promise<void> {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62]);
  const made = new Response(bytes);
  bytes[3] = 0x7a;
  console.log(JSON.stringify(await made.text()), made.bodyUsed, show(made.headers));
  await later("twice", () => made.text());
  await later("params", () => new Response(new URLSearchParams({ a: "b c", d: "é" })).text());
  await later("buffer", () => new Response(new Uint8Array([1, 2, 3]).buffer).text());
  await later("json", async () => ((await new Response('{"id":1,"tags":["x"]}').json()) as Item).tags[0]);
  await later("no json", () => new Response("{").json());
  await later("empty", () => new Response().json());
  await later("none", async () => {
    const none = new Response(null);
    return `${none.body === null} ${await none.text()}|${none.bodyUsed} ${await none.text()}|`;
  });
  await later("pieces", async () => {
    const whole = new Response("abc");
    const stream = whole.body!;
    console.log(whole.bodyUsed, stream === whole.body);
    for await (const piece of stream) {
      console.log(piece.length, whole.bodyUsed);
      await later("meanwhile", () => whole.text());
    }
    for await (const piece of stream) console.log("again", piece.length);
    return whole.bodyUsed;
  });
  await later("read, then pieces", async () => {
    const whole = new Response("abc");
    await whole.text();
    for await (const piece of whole.body!) console.log("never", piece.length);
    return "done";
  });
  await later("bytes", async () => new Uint8Array(await new Response("é").arrayBuffer()).join());
  const item = Response.json({ id: 2, tags: ["a"], none: undefined }, { status: 201, headers: { "X-Y": "z" } });
  console.log(item.status, show(item.headers), await item.text());
}

function responses(): void {
  for (const status of [200, 299, 300, 404, 599, 199, 600, 0, 200.9, NaN, 65736])
    attempt(`status ${status}`, () => {
      const one = new Response(null, { status });
      return `${one.status} ${one.ok}`;
    });
  for (const status of [204, 205, 304]) attempt(`a body with ${status}`, () => new Response("", { status }).status);
  for (const statusText of ["Fine", "", "a\tb", "a\nb", "é", "€"])
    attempt(JSON.stringify(statusText), () => new Response(null, { statusText }).statusText);
  const plain = new Response("x", { headers: [["Content-Type", "text/html"]] });
  console.log(show(plain.headers), plain.type, plain.url === "", plain.redirected);
  plain.headers.set("a", "b");
  console.log(plain.headers.get("a"), String(plain), JSON.stringify(plain), plain instanceof Response);
  attempt("nothing as JSON", () => Response.json(undefined).status);
}

async function requests(): Promise<void> {
  const get = new Request("http://a:80/b/../c?d e#f");
  console.log(get.method, get.url, get.redirect, get.body === null, show(get.headers));
  for (const method of ["get", "pOST", "patch", "PATCH", "x-own", "delete"])
    attempt(method, () => new Request("http://a/", { method }).method);
  for (const method of ["", "a b", "connect", "TRACE", "track", "é"])
    attempt(JSON.stringify(method), () => new Request("http://a/", { method }).method);
  attempt("relative", () => new Request("/a").url);
  attempt("credentials", () => new Request("http://me:secret@a/").url);
  attempt("a body of GET", () => new Request("http://a/", { body: "x" }).url);
  attempt("a body of HEAD", () => new Request("http://a/", { method: "head", body: "" }).url);
  const first = new Request(new URL("http://a/"), { method: "POST", body: "text", headers: { "X-A": "b" } });
  const second = new Request(first);
  console.log(first.bodyUsed, second.bodyUsed, show(second.headers), second.method);
  attempt("used", () => new Request(first).url);
  const third = new Request(second, { headers: { c: "d" }, redirect: "error" });
  console.log(show(third.headers), third.redirect, await third.text(), third.bodyUsed);
  const fourth = new Request(new Request("http://a/", { method: "PUT", body: "one" }), { body: "two" });
  console.log(await fourth.text(), show(fourth.headers), String(fourth));
}

async function refusals(): Promise<void> {
  for (const url of ["/relative", "ftp://a/", "file:///a", "about:blank", "http://127.0.0.1:6000/", "gopher:a"])
    await later(url, async () => (await fetch(url)).status);
  await later("aborted", async () => (await fetch("http://a.invalid/", { signal: AbortSignal.abort() })).status);
  const reason = new RangeError("mine");
  await later("with a reason", async () => {
    try {
      return (await fetch("http://a.invalid/", { signal: AbortSignal.abort(reason) })).status;
    } catch (e) {
      return e === reason;
    }
  });
}

async function main(): Promise<void> {
  await bodies();
  responses();
  await requests();
  await refusals();
}
void main();
