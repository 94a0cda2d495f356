import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAudit } from "./plugins.mjs";
import { buildDrive, orSkip, run, scratch } from "./tools.mjs";

const KIB = 1024;
const SIZES = [1, 2, 4, 8, 16, 64, 256, 1024].map((kib) => kib * KIB);
/** Bytes of events a round: read from a file that the page cache holds. */
const ROUND = 24 * KIB * KIB;
/** What the example takes is 256 KiB an event unless told otherwise. */
const CONFIG = JSON.stringify({ maxEventSize: 4 * KIB * KIB });

/** What a KiB of an event costs in k8saudit's source, by the size of the events, which differ in nothing else. */
export function benchSizes(rounds) {
  const title = "The k8saudit plugin's source by the size of events (ns a KiB)";
  return orSkip(title, () => {
    const drive = buildDrive();
    const { compiled, hand } = buildAudit();
    const measured = SIZES.map((size) => {
      const { file, events, bytes } = eventsOfSize(size);
      const options = ["--config", CONFIG, "--open", file, "--events", String(events)];
      const output = run(drive, [compiled, hand, ...options, "--rounds", String(Math.min(rounds, 7))]);
      const { libraries, ratio } = JSON.parse(output);
      return { size, perKiB: libraries.map(({ nextNs }) => (nextNs * KIB) / bytes), ratio: ratio.next };
    });
    const first = measured[0].perKiB[0];
    return {
      title,
      about:
        "Events of one kind, with more or fewer containers. The last column is the cost of a byte against 1 KiB's.",
      columns: ["event", "compiled", "by hand", "ratio", "to 1 KiB"],
      rows: measured.map(({ size, perKiB, ratio }) => [
        `${size / KIB} KiB`,
        ...perKiB.map((ns) => ns.toFixed(0)),
        ratio.toFixed(2),
        (perKiB[0] / first).toFixed(2),
      ]),
    };
  });
}

/** A file of events of about `size` bytes, one a line. */
function eventsOfSize(size) {
  const containers = [];
  const line = () => JSON.stringify(auditEvent(containers));
  while (line().length + JSON.stringify(container(0)).length < size)
    for (let more = Math.max(1, containers.length >> 3); more > 0; more--)
      containers.push(container(containers.length));
  while (containers.length > 1 && line().length > size) containers.pop();
  const text = `${line()}\n`;
  const events = Math.round(ROUND / text.length);
  const file = join(scratch, `events-${size}.jsonl`);
  writeFileSync(file, text.repeat(events));
  return { file, events, bytes: text.length };
}

function auditEvent(containers) {
  return {
    kind: "Event",
    apiVersion: "audit.k8s.io/v1",
    level: "RequestResponse",
    auditID: "6b0b8e0e-2b7e-4c3e-9f0a-1f6a6c1b9a51",
    stage: "ResponseComplete",
    requestURI: "/api/v1/namespaces/shop/pods?fieldManager=kubectl-create",
    verb: "create",
    user: { username: "dana@shop.example", groups: ["developers", "system:authenticated"] },
    objectRef: { resource: "pods", namespace: "shop", name: "checkout-5d8f", apiVersion: "v1" },
    responseStatus: { metadata: {}, code: 201 },
    requestObject: { kind: "Pod", apiVersion: "v1", spec: { containers } },
    stageTimestamp: "2024-05-14T09:21:07.331245Z",
  };
}

function container(i) {
  return {
    name: `worker-${i % 97}`,
    image: `registry.shop.example:5000/team/worker:${i % 89}.4.1`,
    args: ["--listen", ":8080", "--mode=checkout"],
    ports: [{ containerPort: 8080, protocol: "TCP" }],
    securityContext: { runAsUser: 10001, privileged: false },
  };
}
