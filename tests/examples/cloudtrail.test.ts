/** examples/cloudtrail: its fields, and its sources, files and a small S3 and SQS that break in many ways. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InstanceUnderTest, type PluginUnderTest, testEvent, type TestEvent } from "tsfalco/testing";
import CloudTrail from "../../examples/cloudtrail/cloudtrail.js";
import manifest from "../../examples/cloudtrail/package.json" with { type: "json" };
import { hasLibcurl } from "../http/both-ways.js";
import { accessKeyId, FakeAws, type Fault, secretAccessKey } from "./aws-fake.js";
import { drivers, type Example, officialData } from "./drivers.js";
import { hasMoto, type Moto, startMoto } from "./moto.js";

const cloudtrail: Example = { name: "cloudtrail", pluginClass: CloudTrail, manifest };
const aws = new FakeAws();
/** Both ways share it. */
let moto: Promise<Moto> | undefined;
const data = officialData("cloudtrail");
let folder: string;
let plugin: PluginUnderTest;

beforeAll(() => aws.start());
afterAll(async () => {
  aws.close();
  (await moto)?.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfalco-cloudtrail-"));
  // Nothing of the machine that this runs on.
  process.env["AWS_CONFIG_FILE"] = join(folder, "config");
  process.env["AWS_SHARED_CREDENTIALS_FILE"] = join(folder, "credentials");
  process.env["AWS_EC2_METADATA_DISABLED"] = "true";
  delete process.env["AWS_ACCESS_KEY_ID"];
  delete process.env["AWS_PROFILE"];
  delete process.env["AWS_WEB_IDENTITY_TOKEN_FILE"];
  aws.clear();
});
afterEach(async () => {
  await plugin.close();
  rmSync(folder, { recursive: true });
  expect(aws.refused).toEqual([]);
});

const record = (id: string, more: object = {}): string =>
  JSON.stringify({ eventID: id, eventTime: "2024-01-31T10:00:00Z", eventType: "AwsApiCall", ...more });
const file = (...records: string[]): string => `{"Records":[${records.join(",")}]}`;
const config = (more: object = {}, awsMore: object = {}): object => ({
  aws: { endpoint: aws.endpoint, region: "eu-west-1", accessKeyId, secretAccessKey, ...awsMore },
  ...more,
});

async function ids(events: TestEvent[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const event of events) found.push(await plugin.extract(event, "ct.id"));
  return found;
}
async function take(source: InstanceUnderTest, count: number): Promise<TestEvent[]> {
  const events: TestEvent[] = [];
  while (events.length < count) events.push(...(await source.next(count - events.length)));
  return events;
}
const messages = (): string[] =>
  plugin.logs.filter(({ severity }) => severity !== "debug").map(({ message }) => message);

describe.each(drivers)("cloudtrail in $name", (driver) => {
  // It is compiled by the first.
  beforeAll(async () => {
    await (await driver.load(cloudtrail)).close();
  });
  describe.skipIf(!data)("against the official values", () => {
    it("has the same fields, and the rules' ones among them", async () => {
      plugin = await driver.load(cloudtrail);
      const fields = JSON.parse(readFileSync(join(data!, "fields.json"), "utf8")) as { name: string }[];
      expect([...plugin.fields].sort()).toEqual(fields.map(({ name }) => name).sort());
      const rules = readFileSync(join(officialData("rules")!, "aws_cloudtrail_rules.yaml"), "utf8");
      const used = new Set(
        rules
          .match(/\b(?:ct|s3|ec2|ecr|iam)\.[a-z][a-z0-9.]*[a-z0-9]/g)!
          .filter((name) => !name.includes("amazonaws")),
      );
      expect(used.size).toBeGreaterThan(15);
      expect([...used].filter((name) => !plugin.fields.includes(name))).toEqual([]);
    });

    it("gives the same values", async () => {
      plugin = await driver.load(cloudtrail);
      const events = await (await plugin.open(join(data!, "alice_start_instances.json"))).readAll();
      const path = join(data!, "alice_start_instances.expected.json");
      interface Expected {
        ts: string;
        payload: string;
        fields: Record<string, (string | number)[]>;
      }
      const [expected] = JSON.parse(readFileSync(path, "utf8")) as [Expected];
      expect(events).toHaveLength(1);
      const [payload, line] = expected.payload.split("\n  str=");
      expect(events[0]!.text).toBe(payload);
      expect(await plugin.eventToString(events[0]!)).toBe(line);
      expect(String(events[0]!.time)).toBe(expected.ts);
      const values: Record<string, unknown> = {};
      for (const name of plugin.fields) {
        const value = await plugin.extract(events[0]!, name);
        if (value !== undefined) values[name] = [typeof value === "bigint" ? Number(value) : value];
      }
      expect(values).toEqual(expected.fields);
    });
  });

  it("says what it is", async () => {
    plugin = await driver.load(cloudtrail);
    expect(plugin.info).toMatchObject({
      name: "cloudtrail",
      version: "0.17.1",
      id: 2,
      source: "aws_cloudtrail",
    });
    expect(plugin.fields).toHaveLength(73);
    await expect(driver.load(cloudtrail, { s3DownloadConcurrency: 0 })).rejects.toThrow(
      "s3DownloadConcurrency",
    );
  });

  it("reads what records say", async () => {
    plugin = await driver.load(cloudtrail);
    const valuesOf = async (names: string[], event: object): Promise<unknown[]> => {
      const e = testEvent({ text: JSON.stringify(event) });
      const values: unknown[] = [];
      for (const name of names) {
        const [, field, index] = /^([^[]*)(?:\[(.*)\])?$/.exec(name)!;
        values.push(await plugin.extract(e, field!, index === undefined ? undefined : Number(index)));
      }
      return values;
    };
    const user = (identity: object) => valuesOf(["ct.user", "ct.originaluser"], { userIdentity: identity });
    const session = { sessionContext: { sessionIssuer: { userName: "Admin" } } };
    const arn = "arn:aws:sts::123456789012:assumed-role/Admin/alice";
    expect(await user({ type: "IAMUser", userName: "bob" })).toEqual(["bob", "bob"]);
    expect(await user({ type: "Root" })).toEqual([undefined, undefined]);
    expect(await user({ type: "AWSService", invokedBy: "ec2.amazonaws.com" })).toEqual([
      "ec2.amazonaws.com",
      undefined,
    ]);
    expect(await user({ type: "AssumedRole", arn, ...session })).toEqual(["Admin", "alice"]);
    expect(await user({ type: "AssumedRole", arn: "x", principalId: "AROA:carol" })).toEqual([
      "AssumedRole",
      "carol",
    ]);
    expect(await user({ type: "AWSAccount" })).toEqual(["AWSAccount", undefined]);
    expect(await user({ type: "SAMLUser", userName: "dan" })).toEqual([undefined, "dan"]);

    const names = [
      "ct.error",
      "ct.serviceeventdetails",
      "ct.readonly",
      "ct.sessioncredentialfromconsole",
      "ct.request.documentname",
      "ct.request",
      "ct.response",
      "ct.resources",
      "ct.user.accountid",
      "ct.shortsrc",
    ];
    const event = {
      errorCode: null,
      serviceEventDetails: { a: [1] },
      readOnly: false,
      sessionCredentialFromConsole: "true",
      requestParameters: { documentName: "doc" },
      responseElements: null,
      resources: [{ ARN: "a" }, { ARN: "b" }],
      recipientAccountId: "123456789012",
      eventSource: "example.com",
    };
    expect(await valuesOf(names, event)).toEqual([
      ...[
        undefined,
        '{"a":[1]}',
        "false",
        "true",
        "doc",
        '{"documentName":"doc"}',
        "null",
        '{"ARN":"a"},{"ARN":"b"}',
      ],
      ...["123456789012", "example.com"],
    ]);

    const bytes = [
      "s3.bytes",
      "s3.bytes.in",
      "s3.bytes.out",
      "s3.uri",
      "s3.cnt.get",
      "s3.cnt.put",
      "s3.cnt.other",
    ];
    const moved = (data: object) =>
      valuesOf(bytes, {
        eventName: "GetObject",
        requestParameters: { bucketName: "b", key: "k" },
        additionalEventData: data,
      });
    expect(await moved({ bytesTransferredIn: 5, bytesTransferredOut: 33.9 })).toEqual([
      38n,
      5n,
      33n,
      "s3://b/k",
      1n,
      undefined,
      undefined,
    ]);
    expect(await moved({ bytesTransferredIn: -5, bytesTransferredOut: "7" })).toEqual([
      0n,
      0n,
      0n,
      "s3://b/k",
      1n,
      undefined,
      undefined,
    ]);
    expect((await moved({})).slice(0, 3)).toEqual([undefined, undefined, undefined]);

    const images = ["ec2.imageid", "ec2.imageids", "ec2.imageids[1]", "ec2.imageids[2]"];
    const items = [{ imageId: "ami-1" }, { imageId: "ami-2" }, {}];
    expect(await valuesOf(images, { responseElements: { instancesSet: { items } } })).toEqual([
      "ami-1",
      ["ami-1", "ami-2"],
      ["ami-2"],
      undefined,
    ]);
    expect(
      await valuesOf(images, { requestParameters: { launchSpecification: { imageId: "ami-3" } } }),
    ).toEqual(["ami-3", ["ami-3"], undefined, undefined]);
    const tags = [
      {
        resourceType: "instance",
        tags: [
          { key: "a", value: "b" },
          { key: "Name", value: "web" },
        ],
      },
      { resourceType: "volume", tags: [{ key: "Name", value: "no" }] },
    ];
    expect(
      await valuesOf(["ec2.name"], { requestParameters: { tagSpecificationSet: { items: tags } } }),
    ).toEqual(["web"]);

    const line = (more: object): Promise<string> =>
      plugin.eventToString(
        testEvent({
          text: JSON.stringify({
            eventSource: "s3.amazonaws.com",
            awsRegion: "us-east-1",
            eventName: "PutObject",
            sourceIPAddress: "192.0.2.1",
            userIdentity: { type: "IAMUser", userName: "bob" },
            ...more,
          }),
        }),
      );
    expect(
      await line({
        errorCode: "AccessDenied",
        readOnly: false,
        requestParameters: { bucketName: "b", key: "k" },
        additionalEventData: { bytesTransferredIn: 3 },
      }),
    ).toBe("us-east-1 bob s3 PutObject bob via 192.0.2.1 !→ PutObject Size=3 URI=s3://b/k");
    expect(await line({ userIdentity: { type: "Unknown" } })).toBe(
      "us-east-1 s3 PutObject <invalid cloudtrail event: userIdentity field missing>",
    );
    expect(
      await line({
        eventName: "PutBucketPublicAccessBlock",
        sourceIPAddress: "bob",
        requestParameters: { PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
      }),
    ).toBe(
      "us-east-1 bob s3 PutBucketPublicAccessBlock bob ← PutBucketPublicAccessBlock BlockPublicAcls=true BlockPublicPolicy=false IgnorePublicAcls=false RestrictPublicBuckets=false ",
    );
    expect(await line({ awsRegion: 5 })).toBe("<invalid JSON: event did not contain an awsRegion>");
    expect(plugin.errors).toEqual([]);
  });

  it("reads files, those in directories too, byte for byte and over the ends of pieces", async () => {
    const put = (name: string, content: string | Buffer): void => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    };
    const odd = `{ "eventID": "odd \\"}{\\\\", "eventType":"AwsApiCall",\n "eventTime" : "2024-01-31T10:00:00.5+01:00", "x":{"y":[{}]} }`;
    const many = Array.from({ length: 300 }, (_, i) => record(`m${i}`, { pad: "é".repeat((i * 37) % 900) }));
    const damaged = gzipSync(
      file(
        record("before"),
        ...Array.from({ length: 400 }, (_, i) => record(`x${i}`, { pad: Math.random() })),
      ),
    );
    put(
      "a/1.json",
      file(odd, record("plain"), "{not json}", record("insight", { eventType: "AwsCloudTrailInsight" })),
    );
    put(
      "a/2.json.gz",
      Buffer.concat([
        gzipSync(`{"any key":[${many.slice(0, 150).join(",\n")},`),
        gzipSync(`${many.slice(150).join()}]}`),
      ]),
    );
    put("a/3.txt", file(record("no log")));
    put("b.json.gz", damaged.subarray(0, damaged.length - 9));
    put(
      "c.json",
      file(
        record("large", { pad: "x".repeat(70_000) }),
        record("time", { eventTime: "now" }),
        record("type", { eventType: 1 }),
        record("last"),
      ),
    );
    put("d.json", `[${record("array")}]`);
    put("e.json", `${file(record("whole"))}{"Records":[{"eventID":"half`);
    plugin = await driver.load(cloudtrail, { maxEventSize: 66_000 });
    const source = await plugin.open(folder);
    const events = await source.readAll();
    expect(events[0]!.text).toBe(odd);
    expect(events[0]!.time).toBe(1706691600500000000n);
    const found = await ids(events);
    expect(found.slice(0, 2)).toEqual(['odd "}{\\', "plain"]);
    expect(found.slice(2, 302)).toEqual(many.map((_, i) => `m${i}`));
    expect(found.slice(302, 304)).toEqual(["before", "x0"]);
    expect(new Set(found).size).toBe(found.length);
    expect(found.slice(-2)).toEqual(["last", "whole"]);
    expect(messages()).toEqual([
      `'${join(folder, "b.json.gz")}' is damaged: it ends too early`,
      expect.stringMatching(/c\.json: a record of 70\d\d\d bytes is larger than maxEventSize/),
      `${join(folder, "e.json")} ends in the middle of a record`,
    ]);
    expect(await source.progress()).toMatchObject({ percent: 100, detail: "100.00% - 6/6 files" });
    for (const [params, why] of [
      ["", "cloudtrail plugin error: missing input directory argument"],
      [join(folder, "nothing"), `cloudtrail plugin error: cannot open ${join(folder, "nothing")}`],
      [join(folder, "a/3.txt"), "cloudtrail plugin error: no json files found in"],
      ["s3://", "cloudtrail plugin error: missing bucket name"],
    ] as const)
      await expect(plugin.open(params)).rejects.toThrow(why);
  });

  describe.skipIf(!hasLibcurl)("from S3", () => {
    const put = (key: string, content: string | Buffer): void =>
      void aws.objects.set(`/logs/${key}`, typeof content === "string" ? Buffer.from(content) : content);
    const read = async (params: string, more: object = {}, awsMore: object = {}): Promise<unknown[]> => {
      plugin = await driver.load(cloudtrail, config(more, awsMore));
      return ids(await (await plugin.open(params)).readAll());
    };

    it("reads a bucket's objects in their order, several at a time", async () => {
      const keys = Array.from({ length: 9 }, (_, i) => `p/é ${i}+.json.gz`);
      for (const key of keys) put(key, gzipSync(file(record(`${key} 1`), record(`${key} 2`))));
      put("p/other.txt", "no log");
      aws.pageSize = 4;
      aws.gate = 3;
      put("q/1.json", file(record("elsewhere")));
      expect(await read("s3://logs/p/", { s3DownloadConcurrency: 3 })).toEqual(
        keys.flatMap((key) => [`${key} 1`, `${key} 2`]),
      );
      expect(aws.mostRunning).toBe(3);
      expect(aws.log.filter((line) => line === "GET /logs/")).toHaveLength(3);
      expect(messages()).toEqual([]);
    });

    it("reads of an organization's trail the accounts and times that are asked for", async () => {
      const key = (account: string, region: string, day: string, time: string): string =>
        `AWSLogs/o-abcdefghij/${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${time}Z_x.json`;
      const all: [string, string, string, string][] = [
        ["111111111111", "eu-west-1", "2024/01/30", "20240130T2355"],
        ["111111111111", "eu-west-1", "2024/01/31", "20240131T0900"],
        ["111111111111", "us-east-1", "2024/01/31", "20240131T1000"],
        ["111111111111", "us-east-1", "2024/02/01", "20240201T0000"],
        ["222222222222", "us-east-1", "2024/01/31", "20240131T1000"],
      ];
      for (const place of all) put(key(...place), file(record(`${place[0][0]} ${place[3]}`)));
      put("AWSLogs/o-abcdefghij/222222222222/CloudTrail-Digest/eu-west-1/x.json", file(record("digest")));
      const s3Interval = "2024-01-31T08:00:00Z-2024-01-31T23:00:00Z";
      expect(await read("s3://logs/AWSLogs/o-abcdefghij/", { s3Interval })).toEqual([
        "1 20240131T0900",
        "1 20240131T1000",
        "2 20240131T1000",
      ]);
      await plugin.close();
      expect(await read("s3://logs/AWSLogs/o-abcdefghij", { s3AccountList: "222222222222 ," })).toEqual([
        "2 20240131T1000",
      ]);
      await plugin.close();
      await expect(read("s3://logs/x", { s3Interval: "yesterday" })).rejects.toThrow(
        'cloudtrail invalid interval: "yesterday"',
      );
      await expect(plugin.open("s3://logs/")).rejects.toThrow("invalid interval");
    });

    it("gives each event once whatever breaks", async () => {
      const faults: Fault[] = ["reset", "cut", "cut", "SlowDown", "ExpiredToken", "SlowDown"];
      for (let i = 0; i < 6; i++) {
        put(`${i}.json.gz`, gzipSync(file(...Array.from({ length: 50 }, (_, n) => record(`${i}.${n}`)))));
        aws.faults.push({ path: `/logs/${i}`, fault: faults[i]! });
      }
      put(
        "6.json.gz",
        gzipSync(file(record("6.0"), record("6.1", { pad: "x".repeat(200_000) }))).subarray(0, 200),
      );
      put("7.json", file(record("7.0")));
      put("8.json", file(record("8.0")));
      put("9.json", file(record("9.0")));
      aws.faults.push(
        { path: "/logs/", fault: "SlowDown" },
        { path: "/logs/7", fault: "vanish" },
        { path: "/logs/8", fault: "AccessDenied" },
      );
      const found = await read("s3://logs");
      expect(found).toEqual([
        ...Array.from({ length: 300 }, (_, i) => `${Math.floor(i / 50)}.${i % 50}`),
        "6.0",
        "9.0",
      ]);
      expect(messages()).toEqual([
        "'s3://logs/6.json.gz' is damaged: it ends too early",
        "s3://logs/7.json: NoSuchKey: no & no",
        "s3://logs/8.json: AccessDenied: no & no",
      ]);
    });

    it("ends with an error when it cannot list, or has no keys", async () => {
      for (let i = 0; i < 3; i++) aws.faults.push({ path: "/logs/", fault: "SlowDown" });
      await expect(read("s3://logs", {}, { maxAttempts: 3 })).rejects.toThrow(
        "s3://logs/: SlowDown: no & no",
      );
      await plugin.close();
      await expect(read("s3://logs", {}, { accessKeyId: "" })).rejects.toThrow("no credentials for AWS");
      await plugin.close();
      await expect(read("s3://logs", {}, { accessKeyId: "", profile: "nobody" })).rejects.toThrow(
        "there is no profile 'nobody'",
      );
    });

    it("takes keys from the shared files, and objects that fetch inflates", async () => {
      const credentials = join(folder, "my credentials");
      writeFileSync(
        credentials,
        `# keys\n[default]\naws_access_key_id = no\n\n[ logs ]\naws_access_key_id=${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
      );
      writeFileSync(
        process.env["AWS_CONFIG_FILE"]!,
        "[profile logs]\nregion = ap-south-1\ns3 =\n  addressing_style = path\n",
      );
      put("1.json.gz", gzipSync(file(record("1"))));
      aws.isEncoded = true;
      plugin = await driver.load(cloudtrail, {
        aws: { endpoint: aws.endpoint, credentials, profile: "logs" },
      });
      expect(await ids(await (await plugin.open("s3://logs")).readAll())).toEqual(["1"]);
    });

    it("takes keys from the token of a pod", async () => {
      process.env["AWS_WEB_IDENTITY_TOKEN_FILE"] = join(folder, "token");
      process.env["AWS_ROLE_ARN"] = "arn:aws:iam::123456789012:role/logs";
      writeFileSync(join(folder, "token"), "jwt\n");
      put("1.json", file(record("1")));
      plugin = await driver.load(cloudtrail, { aws: { endpoint: aws.endpoint } });
      expect(await ids(await (await plugin.open("s3://logs")).readAll())).toEqual(["1"]);
      writeFileSync(join(folder, "token"), "another");
      await expect((await plugin.open("s3://logs")).readAll()).rejects.toThrow(
        "role/logs: InvalidIdentityToken: no & no",
      );
    });

    it("takes keys from an instance's metadata, anew when they are refused", async () => {
      let given = 0;
      const metadata = createServer((request, response) => {
        if (request.method === "PUT") return void response.end("token");
        if (request.headers["x-aws-ec2-metadata-token"] !== "token")
          return void response.writeHead(401).end();
        if (!request.url!.endsWith("/role"))
          return void response.end(request.url!.endsWith("/region") ? "eu-central-1" : "role\n");
        given++;
        const Expiration = new Date(Date.now() + 3_600_000).toISOString();
        response.end(
          JSON.stringify({
            AccessKeyId: accessKeyId,
            SecretAccessKey: secretAccessKey,
            Token: `t${given}`,
            Expiration,
          }),
        );
      });
      await new Promise<void>((resolve) => metadata.listen(0, "127.0.0.1", resolve));
      try {
        process.env["AWS_EC2_METADATA_DISABLED"] = "false";
        process.env["AWS_EC2_METADATA_SERVICE_ENDPOINT"] =
          `http://127.0.0.1:${(metadata.address() as AddressInfo).port}`;
        put("1.json", file(record("1")));
        put("2.json", file(record("2")));
        aws.faults.push({ path: "/logs/1", fault: "ExpiredToken" });
        plugin = await driver.load(cloudtrail, { aws: { endpoint: aws.endpoint }, s3DownloadConcurrency: 1 });
        expect(await ids(await (await plugin.open("s3://logs")).readAll())).toEqual(["1", "2"]);
        expect(given).toBe(2);
      } finally {
        metadata.close();
      }
    });
  });

  describe.skipIf(!hasLibcurl)("from SQS", () => {
    const put = (key: string, ...names: string[]): void =>
      void aws.objects.set(`/logs/${key}`, gzipSync(file(...names.map((name) => record(name)))));
    const notify = (...keys: string[]): string =>
      JSON.stringify({
        Type: "Notification",
        Message: JSON.stringify({ s3Bucket: "logs", s3ObjectKey: keys }),
      });
    const open = async (more: object = {}): Promise<InstanceUnderTest> => {
      plugin = await driver.load(cloudtrail, config(more));
      return plugin.open("sqs://logs");
    };
    /** Asks for more until something has happened. */
    const until = async (source: InstanceUnderTest, isSo: () => boolean): Promise<TestEvent[]> => {
      const events: TestEvent[] = [];
      while (!isSo()) events.push(...(await source.next()));
      return events;
    };

    it("deletes a message when its events were taken, and keeps those that it could not read", async () => {
      put("1.json.gz", "1a", "1b");
      put("2.json.gz", "2a");
      put("3.json.gz", "3a");
      put("5.json.gz", "5a");
      aws.send(notify("1.json.gz", "2.json.gz"));
      aws.send("{}");
      aws.send(notify("3.json.gz", "4.json.gz"));
      aws.send(notify("2.json.gz"));
      aws.send(notify("5.json.gz"));
      aws.send(notify("1.json.gz"));
      aws.faults.push(
        { path: "/logs/5", fault: "AccessDenied" },
        { path: "ReceiveMessage", fault: "SlowDown" },
      );
      const source = await open();
      const first = await take(source, 3);
      expect(await ids(first)).toEqual(["1a", "1b", "2a"]);
      expect(aws.log.filter((line) => line.startsWith("Delete"))).toEqual([]);
      expect(await ids(await until(source, () => aws.messages.length === 2))).toEqual(["3a"]);
      expect(aws.log.filter((line) => line.startsWith("Delete"))).toEqual(
        [1, 3, 4, 6].map((id) => `DeleteMessage ${id}`),
      );
      expect(messages()).toEqual([
        "a message is no notification of logs: {}",
        "s3://logs/4.json.gz: NoSuchKey: no & no",
        "s3://logs/5.json.gz: AccessDenied: no & no",
      ]);
    });

    it("reads S3's notifications, and deletes nothing when it must not", async () => {
      put("a b.json.gz", "1");
      const records = [{ s3: { bucket: { name: "logs" }, object: { key: "a+b.json.gz", size: 100 } } }];
      aws.send(JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent" }));
      aws.send(JSON.stringify({ Records: records }));
      const source = await open({ useS3SNS: true, sqsDelete: false });
      expect(await ids(await take(source, 1))).toEqual(["1"]);
      await until(source, () => aws.log.filter((line) => line === "ReceiveMessage").length === 2);
      expect(aws.messages).toHaveLength(2);
      // It waits for messages; closing ends that at once.
      await source.close();
      expect(plugin.errors).toEqual([]);
      expect(messages()).toEqual([]);
    });

    it("says that there is no such queue", async () => {
      plugin = await driver.load(cloudtrail, config());
      await expect((await plugin.open("sqs://nothing")).readAll()).rejects.toThrow(
        "sqs://nothing: AWS.SimpleQueueService.NonExistentQueue",
      );
    });
  });

  it.skipIf(!hasMoto || !hasLibcurl)("reads from moto", { timeout: 300_000 }, async () => {
    moto ??= startMoto();
    const server = await moto;
    const keys = Array.from(
      { length: 12 },
      (_, i) => `AWSLogs/123456789012/CloudTrail/eu-west-1/2024/01/31/é ${i}.json.gz`,
    );
    await server.putObjects(
      "trail",
      keys.map((key, i) => [key, gzipSync(file(record(`${i}`)))]),
    );
    const place = {
      aws: {
        endpoint: server.endpoint,
        region: "us-east-1",
        accessKeyId: "testing",
        secretAccessKey: "testing",
      },
    };
    plugin = await driver.load(cloudtrail, place);
    const all = await ids(await (await plugin.open("s3://trail/AWSLogs/123456789012")).readAll());
    expect([...all].sort()).toEqual(keys.map((_, i) => `${i}`).sort());
    const queue = `q-${driver.name}`;
    await server.createQueue(queue);
    await server.sendMessage(
      queue,
      JSON.stringify({
        Type: "Notification",
        Message: JSON.stringify({ s3Bucket: "trail", s3ObjectKey: keys.slice(0, 2) }),
      }),
    );
    const source = await plugin.open(`sqs://${queue}`);
    expect(await ids(await take(source, 2))).toEqual(["0", "1"]);
    while ((await server.messagesIn(queue)) > 0) await source.next();
    await source.close();
    expect(messages()).toEqual([]);
  });
});
