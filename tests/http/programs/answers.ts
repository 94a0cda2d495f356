const base = `http://127.0.0.1:${process.env["PORT"]}`;
async function show(name: string, work: () => Promise<unknown>) {
  try {
    console.log(name, await work());
  } catch (e) {
    const error = e as Error;
    console.log(name, "throws", String(error));
    if (error.cause !== undefined) {
      const cause = error.cause as NodeJS.ErrnoException;
      console.log("   ", String(cause), cause.code, cause.syscall, cause.errno);
    }
  }
}
async function main() {
  await show("get", async () => (await fetch(base + "/echo?a=b c&d=é%20#frag")).text());
  await show("post", async () =>
    (
      await fetch(base + "/echo", { method: "POST", body: "hallo é", headers: { "X-Y": "z", Accept: "a/b" } })
    ).text(),
  );
  await show("post2", async () => (await fetch(base + "/echo", { method: "post" })).text());
  await show("params", async () =>
    (await fetch(base + "/echo", { method: "PUT", body: new URLSearchParams({ a: "b", c: "d e" }) })).text(),
  );
  await show("bytes", async () =>
    (await fetch(base + "/echo", { method: "PATCH", body: new Uint8Array([1, 2, 255]) })).text(),
  );
  await show("delete", async () => (await fetch(base + "/echo", { method: "delete" })).text());
  await show("empty header", async () =>
    (await fetch(base + "/echo", { headers: { "X-Empty": "", "x-l": "\u00e9" } })).text(),
  );
  await show("head", async () => {
    const r = await fetch(base + "/echo", { method: "HEAD" });
    return `${r.status} ${r.headers.get("content-type")} ${await r.text()}|`;
  });
  for (const c of ["gzip", "deflate", "rawdeflate", "br"])
    await show(c, async () => {
      const r = await fetch(`${base}/${c}`);
      const t = await r.text();
      return `${t.length} ${r.headers.get("content-encoding")}`;
    });
  await show("big", async () => (await (await fetch(base + "/big?n=5000000")).text()).length);
  await show("stream", async () => {
    let n = 0;
    for await (const c of (await fetch(base + "/big?n=3000000")).body!) n += c.length;
    return n;
  });
  await show("break", async () => {
    for await (const c of (await fetch(base + "/big?n=300000000")).body!) return c.length > 0;
    return 0;
  });
  for (const code of [301, 302, 303, 307, 308])
    for (const method of ["GET", "POST", "PUT"])
      await show(`redirect ${code} ${method}`, async () => {
        const r = await fetch(
          `${base}/redirect?n=2&code=${code}`,
          method === "GET" ? {} : { method, body: "b", headers: { "content-language": "x" } },
        );
        return `${r.url.slice(base.length)} ${r.redirected} ${r.status} ${r.type} ${await r.text()}`;
      });
  await show("cross", async () => {
    const r = await fetch(`${base}/cross`, {
      headers: { authorization: "secret", cookie: "a=b", "x-a": "b" },
    });
    return `${r.type} ${await r.text()}`;
  });
  await show("manual", async () => {
    const r = await fetch(`${base}/redirect?n=2`, { redirect: "manual" });
    return `${r.url.slice(base.length)} ${r.redirected} ${r.status} ${r.headers.get("location")} ${await r.text()}`;
  });
  await show("error", async () => (await fetch(`${base}/redirect?n=2`, { redirect: "error" })).text());
  await show("loop", async () => (await fetch(`${base}/loop`)).text());
  for (const s of [200, 201, 204, 304, 404, 500, 599, 799])
    await show(`status ${s}`, async () => {
      const r = await fetch(`${base}/status?s=${s}&b=body&m=My%20Reason`);
      return `${r.status} ${r.ok} ${r.statusText} ${r.headers.get("set-cookie")} ${r.headers.getSetCookie().length} ${r.body === null} ${await r.text()}`;
    });
  await show("json error", async () => (await fetch(base + "/gzip")).json());
  await show("refused", async () => (await fetch("http://127.0.0.1:2/")).text());
  await show("bad port", async () => (await fetch("http://127.0.0.1:6000/")).text());
  await show("no host", async () => (await fetch("http://nothing.invalid/")).text());
  await show("scheme", async () => (await fetch("ftp://x/")).text());
  await show("file", async () => (await fetch("file:///etc/passwd")).text());
  await show("about", async () => (await fetch("about:blank")).text());
  await show("credentials", async () => (await fetch("http://a:b@127.0.0.1/")).text());
  await show("relative", async () => (await fetch("/x")).text());
  await show("get body", async () => (await fetch(base, { body: "x" })).text());
  await show("timeout", async () =>
    (await fetch(base + "/hang", { signal: AbortSignal.timeout(50) })).text(),
  );
  await show("aborted", async () => (await fetch(base + "/hang", { signal: AbortSignal.abort() })).text());
  await show("aborted with", async () =>
    (await fetch(base + "/hang", { signal: AbortSignal.abort(new RangeError("mine")) })).text(),
  );
  await show("abort body", async () => {
    const c = new AbortController();
    const r = await fetch(base + "/drip", { signal: c.signal });
    setTimeout(() => c.abort(), 50);
    return r.text();
  });
  await show("immutable", async () => (await fetch(base + "/echo")).headers.set("a", "b"));
  await show("parallel", async () =>
    (
      await Promise.all(
        [1, 2, 3, 4, 5, 6, 7, 8].map(
          async (i) => (await (await fetch(`${base}/slow?ms=${i * 10}`)).text()) + i,
        ),
      )
    ).join(),
  );
  for (const [k, v] of [
    ["transfer-encoding", "chunked"],
    ["keep-alive", "1"],
    ["upgrade", "x"],
    ["connection", "x"],
    ["connection", "close"],
    ["expect", "x"],
    ["content-length", "5"],
    ["content-length", "x"],
    ["host", "example.com"],
    ["x-c", "\u0001"],
    ["range", "bytes=0-1"],
    ["accept-encoding", "gzip"],
    ["user-agent", "me"],
    ["sec-fetch-mode", "x"],
  ] as const)
    await show(`header ${k} ${v}`, async () => (await fetch(base + "/echo", { headers: { [k]: v } })).text());
  await show("content-length ok", async () =>
    (
      await fetch(base + "/echo", { method: "POST", body: "12345", headers: { "content-length": "5" } })
    ).text(),
  );
  await show("methods", async () => (await fetch(base + "/echo", { method: "tRaCe" })).text());
  await show("method", async () => (await fetch(base + "/echo", { method: "a b" })).text());
  await show("request", async () => {
    const q = new Request(base + "/echo", { method: "POST", body: "q" });
    const r = await fetch(q, { headers: { a: "b" } });
    return `${q.bodyUsed} ${await r.text()}`;
  });
}
void main();
