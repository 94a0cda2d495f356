/** Closures: filter, map, reduce, some and flatMap over events, with rules that are functions. */
import { measure } from "./measure.js";

interface Event {
  type: string;
  pid: number;
  path: string;
  bytes: number;
}

type Rule = (event: Event) => boolean;

const both = (...rules: Rule[]): Rule => {
  return (event) => rules.every((rule) => rule(event));
};
const ofType = (type: string): Rule => {
  return (event) => event.type === type;
};
const below = (folder: string): Rule => {
  return (event) => event.path.startsWith(folder);
};
const larger = (bytes: number): Rule => {
  return (event) => event.bytes > bytes;
};

const TYPES = ["open", "close", "read", "write", "exec"];
const FOLDERS = ["/etc/", "/usr/bin/", "/tmp/", "/home/user/"];
const events: Event[] = [];
for (let i = 0; i < 20_000; i++)
  events.push({
    type: TYPES[i % 5]!,
    pid: (i * 7) % 331,
    path: `${FOLDERS[i % 4]!}file${i % 53}`,
    bytes: (i * 7919) % 4096,
  });
const rules = [both(ofType("write"), below("/etc/")), both(ofType("read"), larger(2000)), below("/tmp/")];

measure(() => {
  const suspicious = events.filter((event) => rules.some((rule) => rule(event)));
  const total = suspicious.map(({ bytes }) => bytes / 2).reduce((sum, bytes) => sum + bytes, 0);
  const pids = suspicious
    .map((event, i) => ({ pid: event.pid, i }))
    .filter(({ pid, i }) => (pid + i) % 3 !== 0)
    .flatMap(({ pid }) => (pid % 2 === 0 ? [pid, pid + 1] : [pid]));
  let checksum = total + suspicious.length;
  pids.forEach((pid, i) => {
    checksum = (checksum + pid * i) % 1000003;
  });
  return checksum;
});
