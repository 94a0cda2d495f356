import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadInNode, testEvent, type PluginUnderTest, type TestEvent } from "tsfalco/testing";
import { drivers, inRepository } from "./drivers.js";
import { k8saudit } from "./k8saudit.js";

const sample = inRepository("examples/k8saudit/sample-audit.jsonl");
const takesIndex =
  /^ka\.(req\.pod\.(containers|initContainers|ephemeralContainers|volumes)\.|req\.role\.rules\.|req\.service\.ports|sourceips)/;
const takesKey = /^ka\.(uri\.param|req\.volume\.hostpath|req\.binding\.subject\.has_name)$/;

/** Arguments to try a field with. */
function argumentsOf(field: string): (string | number | undefined)[] {
  if (takesKey.test(field)) return ["command", "/var/log*"];
  return takesIndex.test(field) ? [undefined, 0, 1] : [undefined];
}

describe.each(drivers)("the fields of k8saudit in $name", (driver) => {
  let plugin: PluginUnderTest;
  beforeEach(async () => {
    plugin = await driver.load(k8saudit);
  });
  afterEach(() => plugin.close());

  function auditEvent(properties: object): TestEvent {
    return testEvent({ text: JSON.stringify({ auditID: "id", ...properties }), source: "k8s_audit" });
  }

  /** The values of fields, `name` or `name[argument]`, of one event. */
  async function valuesOf(event: TestEvent, fields: string[]): Promise<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const label of fields) {
      const [, name, text] = /^([^[]*)(?:\[(.*)\])?$/.exec(label)!;
      const arg = text === undefined ? undefined : /^\d+$/.test(text) ? Number(text) : text;
      values[label] = await plugin.extract(event, name!, arg);
    }
    return values;
  }

  async function expectValues(event: TestEvent, expected: Record<string, unknown>): Promise<void> {
    expect(await valuesOf(event, Object.keys(expected))).toEqual(expected);
    expect(plugin.errors).toEqual([]);
  }

  /** A field without a value is told of when that is because of what the event holds. */
  async function expectFailure(
    event: TestEvent,
    field: string,
    arg: string | number | undefined,
    message: string,
  ) {
    const before = plugin.errors.length;
    expect(await plugin.extract(event, field, arg)).toBeUndefined();
    expect(plugin.errors.slice(before).join()).toContain(message);
  }

  it("give for the sample what they give in Node", async () => {
    const inNode = await loadInNode(k8saudit.pluginClass);
    const events = await (await inNode.open(sample)).readAll();
    for (const event of events) {
      for (const field of inNode.fields) {
        for (const arg of argumentsOf(field)) {
          const value = await plugin.extract(event, field, arg);
          expect(value, `${field}[${arg}]`).toEqual(await inNode.extract(event, field, arg));
        }
      }
    }
  });

  it("read who asked for what", async () => {
    const event = auditEvent({
      verb: "get",
      user: { username: "ines", groups: ["ops", "all"] },
      impersonatedUser: { username: "root" },
      objectRef: { resource: "pods", subresource: "exec", name: "web" },
      responseObject: { metadata: { name: "web" } },
      responseStatus: { code: 403, reason: "Forbidden" },
      annotations: { cluster_name: "eu", "authorization.k8s.io/decision": "forbid" },
      sourceIPs: ["10.0.0.1"],
    });
    await expectValues(event, {
      "ka.user.name": "ines",
      "ka.user.groups": ["ops", "all"],
      "ka.impuser.name": "root",
      "ka.verb": "get",
      "ka.target.pod.name": undefined,
      "ka.resp.name": "web",
      "ka.response.code": "403",
      "ka.response.reason": "Forbidden",
      "ka.cluster.name": "eu",
      "ka.auth.decision": "forbid",
      "ka.auth.reason": undefined,
      "ka.sourceips": undefined,
      "ka.req.binding.subject.has_name[x]": "true",
    });
  });

  it("name the pod only where the request is about the pod itself", async () => {
    const responseObject = { metadata: { name: "web" } };
    const pods = auditEvent({ objectRef: { resource: "pods", subresource: "" }, responseObject });
    await expectValues(pods, { "ka.target.pod.name": "web" });
    const services = auditEvent({ objectRef: { resource: "services" }, responseObject });
    await expectValues(services, { "ka.target.pod.name": undefined });
  });

  it.each([
    ["/exec?command=ls&command=-l&tty=", { "ka.uri.param[command]": "ls", "ka.uri.param[tty]": "" }],
    [
      "/exec?command=echo+a%20b%2Bc&caf%C3%A9=%E2%98%95",
      { "ka.uri.param[command]": "echo a b+c", "ka.uri.param[café]": "☕" },
    ],
    ["/exec?tty#?command=ls", { "ka.uri.param[tty]": "", "ka.uri.param[command]": undefined }],
    ["/exec", { "ka.uri.param[tty]": undefined }],
  ])("read the query of %s", async (requestURI, expected) => {
    await expectValues(auditEvent({ requestURI }), expected);
  });

  it.each([
    ["/exec?command=%zz&tty=1", `invalid URL escape "%zz"`],
    ["/exec?a=1;b=2&tty=1", "invalid semicolon separator in query"],
    ["/ex%zec?tty=1", `invalid URL escape "%ze"`],
  ])("fail on the query of %s", async (requestURI, message) => {
    await expectFailure(auditEvent({ requestURI }), "ka.uri.param", "tty", message);
  });

  it("read a binding's subjects", async () => {
    const subjects = [
      { kind: "User", name: "u" },
      { kind: "Group", name: "g" },
      { kind: "ServiceAccount", name: "a", namespace: "n" },
      { kind: "ServiceAccount", name: "b" },
      { kind: "User" },
    ];
    await expectValues(auditEvent({ requestObject: { subjects, roleRef: { name: "admin" } } }), {
      "ka.req.binding.subjects": subjects.map((subject) => JSON.stringify(subject)),
      "ka.req.binding.subjects.user_names": ["u"],
      "ka.req.binding.subjects.group_names": ["g"],
      "ka.req.binding.subjects.serviceaccount_names": ["a", "b"],
      "ka.req.binding.subjects.serviceaccount_ns_names": ["n:a"],
      "ka.req.binding.role": "admin",
    });
    await expectValues(auditEvent({ requestObject: { subjects: "none" } }), {
      "ka.req.binding.subjects": ["none"],
      "ka.req.binding.subjects.user_names": undefined,
    });
  });

  it("keep what stands where a list should, and what holds U+0000", async () => {
    const subjects = { kind: "User", name: "u" };
    await expectValues(auditEvent({ user: { groups: "system:masters" }, requestObject: { subjects } }), {
      "ka.user.groups": ["system:masters"],
      "ka.req.binding.subjects.user_names": ["u"],
    });
    await expectValues(auditEvent({ user: { username: "\0", groups: ["a\0b", "system:masters", 7] } }), {
      "ka.user.name": "\ufffd",
      "ka.user.groups": ["a\ufffdb", "system:masters", "7"],
    });
    await expectValues(auditEvent({ user: { groups: null } }), { "ka.user.groups": undefined });
  });

  it("read a role's rules", async () => {
    const rules = [{ verbs: ["get", "list"], resources: ["pods"] }, { verbs: ["*"] }, { verbs: "all" }];
    await expectValues(auditEvent({ requestObject: { rules } }), {
      "ka.req.role.rules": rules.map((rule) => JSON.stringify(rule)),
      "ka.req.role.rules.verbs": ["get", "list", "*", "all"],
      "ka.req.role.rules.verbs[1]": ["*"],
      "ka.req.role.rules.verbs[2]": ["all"],
      "ka.req.role.rules.verbs[7]": undefined,
      "ka.req.role.rules.resources": ["pods"],
      "ka.req.role.rules.resources[1]": undefined,
    });
  });

  it("read containers, all or one", async () => {
    const containers = [
      {
        name: "a",
        image: "reg:5000/x/a:1",
        command: ["sh", "-c"],
        ports: [{ hostPort: 1, containerPort: 2 }, { containerPort: 3 }, {}],
        securityContext: { runAsUser: 5, capabilities: { add: ["SYS_ADMIN", "NET_RAW"] } },
      },
      { name: "b", image: "b@sha256:00", args: [], securityContext: { privileged: true }, runAsUser: 9 },
    ];
    await expectValues(auditEvent({ requestObject: { spec: { containers, ephemeralContainers: [] } } }), {
      "ka.req.pod.containers.name": ["a", "b"],
      "ka.req.pod.containers.name[1]": ["b"],
      "ka.req.pod.containers.name[2]": undefined,
      "ka.req.pod.containers.image.repository": ["reg:5000/x/a", "b"],
      "ka.req.container.image": "reg:5000/x/a:1",
      "ka.req.container.image.repository": "reg:5000/x/a",
      "ka.req.pod.containers.command": ["sh -c"],
      "ka.req.pod.containers.command[1]": undefined,
      "ka.req.pod.containers.args": [""],
      "ka.req.pod.containers.host_port": ["1", "3"],
      "ka.req.pod.containers.run_as_user": ["5"],
      "ka.req.pod.containers.eff_run_as_user": ["0", "9"],
      "ka.req.pod.containers.eff_run_as_user[0]": undefined,
      "ka.req.pod.containers.privileged": ["true"],
      "ka.req.pod.containers.privileged[0]": undefined,
      "ka.req.container.privileged": "true",
      "ka.req.pod.containers.add_capabilities": [`["SYS_ADMIN","NET_RAW"]`],
      "ka.req.pod.initContainers.name": undefined,
      "ka.req.pod.ephemeralContainers.name": undefined,
    });
  });

  it("have no value where a container lacks what each must have, or has nonsense", async () => {
    const containers = [
      { name: "a", command: ["x"], args: null },
      { image: "b", command: [1], args: ["y"] },
    ];
    const event = auditEvent({ requestObject: { spec: { containers } } });
    await expectValues(event, {
      "ka.req.pod.containers.name[0]": ["a"],
      "ka.req.pod.containers.command[0]": ["x"],
      "ka.req.pod.containers.args": ["y"],
      "ka.req.container.privileged": "false",
    });
    await expectFailure(event, "ka.req.pod.containers.name", undefined, "one of the containers has no name");
    await expectFailure(
      event,
      "ka.req.pod.containers.image",
      undefined,
      "one of the containers has no image",
    );
    const repository = "ka.req.pod.containers.image.repository";
    await expectFailure(event, repository, undefined, "one of the containers has no image");
    const command = "ka.req.pod.containers.command";
    await expectFailure(
      event,
      command,
      undefined,
      "command of one of the containers is not an array of strings",
    );
  });

  it("read volumes", async () => {
    const volumes = [
      { name: "a", secret: {} },
      { name: "b", hostPath: { path: "/etc/ssl" } },
      { name: "c", flexVolume: { driver: "d" } },
    ];
    await expectValues(auditEvent({ requestObject: { spec: { volumes } } }), {
      "ka.req.pod.volumes.hostpath": ["/etc/ssl"],
      "ka.req.pod.volumes.hostpath[1]": ["/etc/ssl"],
      "ka.req.pod.volumes.hostpath[0]": undefined,
      "ka.req.pod.volumes.flexvolume_driver": ["d"],
      "ka.req.pod.volumes.volume_type": ["secret", "hostPath", "flexVolume"],
      "ka.req.pod.volumes.volume_type[2]": ["flexVolume"],
      "ka.req.volume.hostpath[/etc/ssl]": "true",
      "ka.req.volume.hostpath[/etc]": "false",
      "ka.req.volume.hostpath[/etc*]": "true",
      "ka.req.volume.hostpath[*]": "true",
    });
    await expectValues(auditEvent({ requestObject: { spec: { volumes: [{ name: "a", secret: {} }] } } }), {
      "ka.req.volume.hostpath[/etc]": undefined,
    });
  });

  it("read services and config maps", async () => {
    const ports = [{ port: 80 }, { port: 443 }];
    await expectValues(
      auditEvent({ requestObject: { spec: { type: "NodePort", ports }, data: { k: "v" } } }),
      {
        "ka.req.service.type": "NodePort",
        "ka.req.service.ports": [JSON.stringify(ports)],
        "ka.req.service.ports[1]": [JSON.stringify(ports)],
        "ka.req.configmap.obj": `{"k":"v"}`,
      },
    );
  });

  it("fail without an auditID", async () => {
    const event = testEvent({ text: `{"verb":"get"}` });
    await expectFailure(event, "ka.verb", undefined, "payload has no auditID");
    await expectFailure(event, "ka.req.binding.subject.has_name", "x", "payload has no auditID");
    await expectFailure(testEvent({ text: `[{"auditID":"x"}]` }), "ka.auditid", undefined, "has no auditID");
  });

  it.each(["", "hello", ` {"auditID":"x"}`, `{"auditID":`])("fail on the payload %j", async (text) => {
    expect(await plugin.extract(testEvent({ text }), "ka.auditid")).toBeUndefined();
    expect(plugin.errors).toHaveLength(1);
  });
});
