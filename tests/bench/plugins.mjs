import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bench, buildDrive, compile, orSkip, root, run, scratch } from "./tools.mjs";

const include = join(root, "runtime-c");

/** The tick plugin: tick.ts compiled, against tick.c. */
export function benchTick(rounds) {
  const title = "The tick plugin: compiled against C by hand (ns, lower is better)";
  return orSkip(title, () => {
    const hand = join(scratch, "libtick-hand.so");
    const flags = ["-O2", "-fPIC", "-shared", "-fvisibility=hidden", "-I", include];
    run("gcc", [...flags, join(bench, "tick.c"), "-o", hand]);
    const compiled = compile(join(bench, "tick.ts"), join(scratch, "libtick.so"));
    const fields = ["tick.n", "tick.name", "tick.value", "tick.parity", "tick.text"];
    return compare(title, compiled, hand, fields, ["--open", "300000", "--events", "300000"], rounds);
  });
}

/** The k8saudit example compiled, against fourteen of its fields in C++ on simdjson's DOM. */
export function benchK8saudit(rounds) {
  const title = "The k8saudit plugin: compiled against C++ with simdjson by hand (ns, lower is better)";
  const source = ["plugin.ts", "k8saudit.ts", "index.ts"]
    .map((file) => join(root, "examples", "k8saudit", file))
    .find((file) => existsSync(file));
  if (source === undefined) return { title, skipped: "examples/k8saudit is not there" };
  const events = auditEvents();
  if (events === undefined)
    return { title, skipped: "no audit events: ../shared/data/k8saudit is not there" };
  return orSkip(title, () => {
    const hand = join(scratch, "libk8saudit-hand.so");
    const flags = ["-O2", "-std=c++17", "-fPIC", "-shared", "-fvisibility=hidden", "-I", include];
    run("g++", [...flags, join(bench, "k8saudit_hand.cpp"), "-lsimdjson", "-o", hand]);
    const compiled = compile(source, join(scratch, "libk8saudit.so"));
    return compare(title, compiled, hand, auditFields, ["--open", events, "--events", "20000"], rounds);
  });
}

const auditFields = [
  ..."auditid stage verb uri useragent user.name user.groups target.name target.namespace".split(" "),
  ..."target.resource target.subresource response.code auth.decision req.pod.containers.image".split(" "),
].map((name) => `ka.${name}`);

/** A file of some 20 MB with one event a line, from the captures; undefined without them. */
function auditEvents() {
  const captures = join(root, "..", "shared", "data", "k8saudit", "captures");
  if (!existsSync(captures)) return undefined;
  const texts = readdirSync(captures).map((file) => readFileSync(join(captures, file), "utf8"));
  const lines = texts.flatMap(eventsOf).map((event) => JSON.stringify(event));
  const file = join(scratch, "events.jsonl");
  writeFileSync(file, `${lines.join("\n")}\n`.repeat(Math.ceil(20_000 / lines.length)));
  return file;
}

/** The events of a capture: one JSON value, or one a line; a list stands for its items. */
function eventsOf(text) {
  const values = tryParse(text) ?? text.split("\n").flatMap((line) => tryParse(line) ?? []);
  return values.flatMap((value) => value.items ?? [value]);
}

function tryParse(text) {
  try {
    return [JSON.parse(text)].flat();
  } catch {
    return undefined;
  }
}

/** Drives both libraries in one process, round by round in turn. */
function compare(title, compiled, hand, fields, options, rounds) {
  const asked = fields.flatMap((field) => ["--field", field]);
  const output = run(buildDrive(), [compiled, hand, ...options, ...asked, "--rounds", String(rounds)]);
  const { libraries, ratio, sameValues } = JSON.parse(output);
  const [ours, theirs] = libraries;
  const row = (name, key, factor) => [
    name,
    ours[key].toFixed(1),
    theirs[key].toFixed(1),
    factor?.toFixed(2) ?? "",
  ];
  const memory = ({ rssBeforeKiB, rssAfterKiB }) => `${rssAfterKiB - rssBeforeKiB} KiB`;
  return {
    title: sameValues ? title : `${title}: THE VALUES DIFFER`,
    columns: ["", "compiled", "by hand", "ratio"],
    rows: [
      row("an event from the source", "nextNs", ratio.next),
      row(`an event with ${fields.length} fields`, "eventWithFieldsNs", ratio.eventWithFields),
      row("a field", "fieldNs", ratio.field),
      ["memory for all of it", memory(ours), memory(theirs), ""],
    ],
  };
}
