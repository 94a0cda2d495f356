import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, SourceHost } from "./source-host.mjs";
import { bench, buildSourceDrive, compile, root, run, scratch } from "./tools.mjs";

function buildLoad() {
  const load = join(scratch, "http-load");
  run("gcc", ["-O2", join(bench, "http_load.c"), "-o", load]);
  return load;
}

/** Requests of one event, and of fifty. */
function writeBodies() {
  const events = readFileSync(join(root, "examples/k8saudit/sample-audit.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith('{"kind":"Event",'));
  const many = Array.from({ length: 50 }, (_, i) => events[i % events.length]).join(",");
  const files = { single: join(scratch, "single.txt"), fifty: join(scratch, "fifty.txt") };
  writeFileSync(files.single, `${events.join("\n")}\n`);
  writeFileSync(files.fifty, `{"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":[${many}]}\n`);
  return files;
}

async function measure(side, { drive, load }, bodies, requests) {
  const port = await freePort();
  const host = new SourceHost(drive, side.library, side.config, `http://127.0.0.1:${port}/k8s-audit`);
  await sleep(500);
  const ask = (n) => JSON.parse(run(load, [String(port), "/k8s-audit", "32", String(n), bodies]));
  ask(Math.ceil(requests / 20));
  const before = await host.look();
  const { ns, good } = ask(requests);
  if (good !== requests) throw new Error(`${requests - good} of ${requests} requests were refused`);
  await sleep(300);
  const after = await host.end();
  return {
    rate: (requests / ns) * 1e9,
    cpuUs: (after.cpuNs - before.cpuNs) / requests / 1e3,
    rssKiB: after.rssKiB,
    events: after.events - before.events,
  };
}

const shown = (kib) => `${(kib / 1024).toFixed(1)} MiB`;

/** Against the official plugin, when TSFALCO_OFFICIAL_K8SAUDIT has the path of its library. */
export async function benchWebhook(rounds) {
  const title = "The k8saudit webhook: what 32 API servers post, against the official plugin (Go)";
  const tools = { drive: buildSourceDrive(), load: buildLoad() };
  const library = compile(join(root, "examples/k8saudit/k8saudit.ts"), join(scratch, "libk8saudit.so"));
  const official = process.env.TSFALCO_OFFICIAL_K8SAUDIT;
  const sides = [{ name: "compiled", library, config: "" }];
  if (official) sides.push({ name: "official", library: official, config: "{}" });
  const bodies = writeBodies();
  const rows = [];
  for (const [what, file, requests] of [
    ["one event a request", bodies.single, 50_000],
    ["50 events a request", bodies.fifty, 3_000],
  ]) {
    const best = new Map();
    for (let i = 0; i < Math.min(rounds, 3); i++)
      for (const side of sides) {
        const got = await measure(side, tools, file, requests);
        const had = best.get(side.name) ?? got;
        best.set(side.name, {
          rate: Math.max(got.rate, had.rate),
          cpuUs: Math.min(got.cpuUs, had.cpuUs),
          rssKiB: Math.min(got.rssKiB, had.rssKiB),
        });
      }
    const [ours, theirs] = [best.get("compiled"), best.get("official")];
    const row = (unit, key, show) => [
      `${what}: ${unit}`,
      show(ours[key]),
      theirs ? show(theirs[key]) : "",
      theirs ? (ours[key] / theirs[key]).toFixed(2) : "",
    ];
    rows.push(row("requests a second", "rate", (v) => v.toFixed(0)));
    rows.push(row("processor time of a request, us", "cpuUs", (v) => v.toFixed(1)));
    rows.push(row("memory of the whole host", "rssKiB", shown));
  }
  return { title, columns: ["", "compiled", "official", "ratio"], rows };
}

/** What sources cost while nothing comes, over five seconds: the host asks for events all the time. */
export async function benchIdle() {
  const drive = buildSourceDrive();
  const log = join(scratch, "idle.log");
  writeFileSync(log, "a line\n");
  const k8saudit = compile(join(root, "examples/k8saudit/k8saudit.ts"), join(scratch, "libk8saudit.so"));
  const follow = compile(join(bench, "follow.ts"), join(scratch, "libfollow.so"));
  const official = process.env.TSFALCO_OFFICIAL_K8SAUDIT;
  const rows = [];
  for (const [name, library, config, params] of [
    ["a webhook", k8saudit, "", `http://127.0.0.1:${await freePort()}/a`],
    ["a file that is followed", follow, "", JSON.stringify({ file: log })],
    ...(official
      ? [["the official webhook (Go)", official, "{}", `http://127.0.0.1:${await freePort()}/a`]]
      : []),
  ]) {
    const host = new SourceHost(drive, library, config, params);
    await sleep(1000);
    const before = await host.look();
    await sleep(5000);
    const after = await host.end();
    const seconds = (after.ns - before.ns) / 1e9;
    const part = (after.cpuNs - before.cpuNs) / (after.ns - before.ns);
    rows.push([
      name,
      ((after.waits - before.waits) / seconds).toFixed(0),
      `${(part * 100).toFixed(2)} %`,
      shown(after.rssKiB),
    ]);
  }
  return {
    title: "Sources to which nothing comes, for five seconds",
    columns: ["", "wake-ups a second", "of a processor", "memory of the whole host"],
    rows,
  };
}
