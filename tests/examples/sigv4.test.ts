/** AWS Signature Version 4 against the signatures that AWS has published for its test suite and in the documentation of S3. */
import { expect, it } from "vitest";
import { encodedPath, signed, type SigningRequest } from "../../examples/cloudtrail/aws/sigv4.js";

const suite = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const s3 = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};
const get: SigningRequest = {
  method: "GET",
  host: "example.amazonaws.com",
  path: "/",
  query: [],
  headers: {},
  body: "",
};
const bucket: SigningRequest = { ...get, host: "examplebucket.s3.amazonaws.com" };
const form = { "content-type": "application/x-www-form-urlencoded" };
const unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const ofSuite: Record<string, [Partial<SigningRequest>, string]> = {
  "get-vanilla": [{}, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"],
  "get-vanilla-query-order-key-case": [
    {
      query: [
        ["Param2", "value2"],
        ["Param1", "value1"],
      ],
    },
    "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
  ],
  "get-vanilla-query-unreserved": [
    { query: [[unreserved, unreserved]] },
    "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
  ],
  "get-vanilla-utf8-query": [
    { query: [["\u1234", "bar"]] },
    "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
  ],
  "post-vanilla": [{ method: "POST" }, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"],
  "post-x-www-form-urlencoded": [
    { method: "POST", headers: form, body: "Param1=value1" },
    "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
  ],
  "get-header-value-trim": [
    { headers: { "my-header1": " value1", "my-header2": ' "a   b   c"' } },
    "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
  ],
};
const ofS3: Record<string, [Partial<SigningRequest>, string]> = {
  "an object's first bytes": [
    { path: "/test.txt", headers: { range: "bytes=0-9" } },
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  ],
  "a bucket's lifecycle": [
    { query: [["lifecycle", ""]] },
    "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  ],
  "a listing": [
    {
      query: [
        ["max-keys", "2"],
        ["prefix", "J"],
      ],
    },
    "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  ],
};

const signatureOf = (headers: Record<string, string>): string =>
  headers["authorization"]!.split("Signature=")[1]!;

it.each(Object.entries(ofSuite))("%s", (_, [request, signature]) => {
  const scope = { service: "service", region: "us-east-1", time: Date.UTC(2015, 7, 30, 12, 36, 0) };
  const headers = signed({ ...get, ...request }, suite, scope);
  expect(signatureOf(headers)).toBe(signature);
  expect(headers["authorization"]).toContain(
    "Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ",
  );
});

it.each(Object.entries(ofS3))("S3: %s", (_, [request, signature]) => {
  const scope = { service: "s3", region: "us-east-1", time: Date.UTC(2013, 4, 24) };
  expect(signatureOf(signed({ ...bucket, ...request }, s3, scope))).toBe(signature);
});

it("encodes paths once, and what a session's keys need goes along", () => {
  expect(encodedPath("/a b/é(1)'*!~.json")).toBe("/a%20b/%C3%A9%281%29%27%2A%21~.json");
  const scope = { service: "s3", region: "us-east-1", time: 0 };
  expect(signed(get, { ...suite, sessionToken: "T" }, scope)).toMatchObject({
    "x-amz-security-token": "T",
    "x-amz-date": "19700101T000000Z",
  });
});
