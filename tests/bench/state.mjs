import { join } from "node:path";
import { bench, compile, orSkip, root, run, scratch } from "./tools.mjs";

const rows = [
  ["parse", "parse: three numbers of an event, a field written"],
  ["parseText", "parse: a text, a number, flags; a text written"],
  ["read", "table read: 16 threads up to the first, in one event"],
  ["write", "table write: a field of 16 entries, in one event"],
  ["iterate", "table iterate: a field of 64 entries, in one event"],
  ["metrics", "metrics read: get_metrics of two"],
  ["own", "a table of the plugin's, read by another: an entry, two fields"],
];

/** Parsing, tables and metrics: state.ts compiled, against state_hand.c. */
export function benchState(rounds) {
  const title = "Parsing, tables and metrics: compiled against C by hand, on the same small host (ns)";
  return orSkip(title, () => {
    const include = ["-I", join(root, "runtime-c")];
    const hand = join(scratch, "libstate-hand.so");
    run("gcc", [
      ...["-O2", "-fPIC", "-shared", "-fvisibility=hidden", ...include],
      ...[join(bench, "state_hand.c"), "-o", hand],
    ]);
    const drive = join(scratch, "state-drive");
    run("gcc", ["-O2", ...include, join(bench, "state_drive.c"), "-ldl", "-o", drive]);
    const compiled = compile(join(bench, "state.ts"), join(scratch, "libstate.so"));
    const [ours, theirs] = JSON.parse(run(drive, [compiled, hand, "--rounds", String(rounds)]));
    return {
      title: ours.sum === theirs.sum ? title : `${title}: WHAT THEY LEAVE BEHIND DIFFERS`,
      about:
        "The host's tables are plain hash tables of 64 entries, whose functions are in both times: in libsinsp each takes longer.",
      columns: ["", "compiled", "by hand", "ratio"],
      rows: rows.map(([key, name]) => [
        name,
        ours[key].toFixed(1),
        theirs[key].toFixed(1),
        (ours[key] / theirs[key]).toFixed(2),
      ]),
    };
  });
}
