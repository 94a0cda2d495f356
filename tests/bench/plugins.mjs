import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bench, buildDrive, compile, orSkip, root, run, scratch } from "./tools.mjs";

const include = join(root, "runtime-c");

/** The tick plugin: tick.ts compiled, against tick.c. */
export function benchTick(rounds) {
  const title = "The tick plugin: compiled against C by hand (ns)";
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
  const title = "The k8saudit plugin: compiled against C++ with simdjson by hand (ns)";
  return orSkip(title, () => {
    const { compiled, hand } = buildAudit();
    const { file, about } = auditEvents();
    return {
      ...compare(title, compiled, hand, auditFields, ["--open", file, "--events", "20000"], rounds),
      about,
    };
  });
}

/** The k8saudit example, and its rival. */
export function buildAudit() {
  const hand = join(scratch, "libk8saudit-hand.so");
  const flags = ["-O2", "-std=c++17", "-fPIC", "-shared", "-fvisibility=hidden", "-I", include];
  run("g++", [...flags, join(bench, "k8saudit_hand.cpp"), "-lsimdjson", "-o", hand]);
  const source = join(root, "examples", "k8saudit", "k8saudit.ts");
  return { compiled: compile(source, join(scratch, "libk8saudit.so")), hand };
}

const auditFields = [
  ..."auditid stage verb uri useragent user.name user.groups target.name target.namespace".split(" "),
  ..."target.resource target.subresource response.code auth.decision req.pod.containers.image".split(" "),
].map((name) => `ka.${name}`);

/** A file of 20,000 events, one a line: of the captures beside the repository, or else of the example's log. */
function auditEvents() {
  const captures = join(root, "..", "shared", "data", "k8saudit", "captures");
  const sample = join(root, "examples", "k8saudit", "sample-audit.jsonl");
  const files = existsSync(captures) ? readdirSync(captures).map((name) => join(captures, name)) : [sample];
  const events = files.flatMap((file) => eventsOf(readFileSync(file, "utf8")));
  const lines = events.map((event) => JSON.stringify(event));
  const file = join(scratch, "events.jsonl");
  writeFileSync(file, `${lines.join("\n")}\n`.repeat(Math.ceil(20_000 / lines.length)));
  const bytes = Math.round(lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / lines.length);
  const origin = existsSync(captures) ? "real captures" : "the example's sample log";
  return { file, about: `${lines.length} different events of ${origin}, ${bytes} bytes each on average.` };
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
