/** JSON: parse audit events, read some of each, build and stringify an answer. */
import { measure } from "./measure.js";

interface Audit {
  auditID: string;
  stage: string;
  verb: string;
  user: { username: string; groups: string[] };
  objectRef?: { resource: string; namespace?: string; name?: string };
  responseStatus: { code: number };
  annotations: Record<string, string>;
}

const VERBS = ["get", "list", "watch", "create", "delete"];
const RESOURCES = ["pods", "secrets", "configmaps", "deployments"];

function makeLine(i: number): string {
  return JSON.stringify({
    kind: "Event",
    auditID: `b2c5-${i}-fe17`,
    stage: "ResponseComplete",
    requestURI: `/api/v1/namespaces/team-${i % 13}/${RESOURCES[i % 4]}?limit=500`,
    verb: VERBS[i % 5],
    user: {
      username: `system:serviceaccount:team-${i % 13}:bot`,
      groups: ["system:authenticated", `g${i % 3}`],
    },
    sourceIPs: [`10.0.${i % 7}.${i % 250}`],
    objectRef: { resource: RESOURCES[i % 4], namespace: `team-${i % 13}`, name: `name-${i % 101}` },
    responseStatus: { metadata: {}, code: i % 9 === 0 ? 403 : 200 },
    annotations: { "authorization.k8s.io/decision": i % 9 === 0 ? "forbid" : "allow" },
  });
}

const lines: string[] = [];
for (let i = 0; i < 1000; i++) lines.push(makeLine(i));

measure(() => {
  let checksum = 0;
  for (const line of lines) {
    const event = JSON.parse(line) as Audit;
    const decision = event.annotations["authorization.k8s.io/decision"];
    const answer = JSON.stringify({
      id: event.auditID,
      what: `${event.verb} ${event.objectRef?.resource ?? "?"}`,
      user: event.user.username,
      groups: event.user.groups,
      denied: decision === "forbid",
      code: event.responseStatus.code,
    });
    checksum = (checksum * 31 + answer.length + answer.charCodeAt(20)) % 1000003;
  }
  return checksum;
});
