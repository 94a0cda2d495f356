import { join } from "node:path";
import { bench, compile, orSkip, root, run, scratch } from "./tools.mjs";

/** A task that emits, against a thread of C by hand that does. */
export function benchAsync(rounds) {
  const title = "Asynchronous events: a task against a thread of C by hand (ns)";
  return orSkip(title, () => {
    const include = ["-I", join(root, "runtime-c")];
    const hand = join(scratch, "libasync-hand.so");
    const shared = ["-O2", "-fPIC", "-shared", "-fvisibility=hidden", ...include];
    run("gcc", [...shared, join(bench, "async_hand.c"), "-lpthread", "-o", hand]);
    const drive = join(scratch, "async-drive");
    run("gcc", ["-O2", ...include, join(bench, "async_drive.c"), "-ldl", "-lpthread", "-o", drive]);
    const compiled = compile(join(bench, "async.ts"), join(scratch, "libasync.so"));
    const [ours, theirs] = JSON.parse(run(drive, [compiled, hand, "--rounds", String(rounds)]));
    const row = (name, key) => [
      name,
      ours[key].toFixed(1),
      theirs[key].toFixed(1),
      (ours[key] / theirs[key]).toFixed(2),
    ];
    return {
      title: ours.bytes === theirs.bytes ? title : `${title}: THE EVENTS DIFFER`,
      columns: ["", "compiled", "by hand", "ratio"],
      rows: [
        row("throughput: an event of many (its text is made)", "emitNs"),
        row("latency: from asking another thread to its event, half of them", "medianNs"),
        row("latency, 99 of 100", "lateNs"),
      ],
    };
  });
}
