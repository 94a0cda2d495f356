import { describe, expect, it } from "vitest";
import { duration, ipAddress, ipNet, parseRfc3339, timestamp } from "tsfalco";

describe("addresses", () => {
  it.each([
    ["10.0.0.1", "0a000001"],
    ["255.255.255.255", "ffffffff"],
    ["::", "00000000000000000000000000000000"],
    ["::1", "00000000000000000000000000000001"],
    ["fe80::1:2", "fe800000000000000000000000010002"],
    ["1:2:3:4:5:6:7:8", "00010002000300040005000600070008"],
    ["1:2:3:4:5:6:7::", "00010002000300040005000600070000"],
    ["::ffff:10.0.0.1", "00000000000000000000ffff0a000001"],
  ])("%s", (text, bytes) => {
    expect(Buffer.from(ipAddress(text)).toString("hex")).toBe(bytes);
  });

  it.each([
    "",
    "10.0.0",
    "10.0.0.256",
    "010.0.0.1",
    "1:2:3:4:5:6:7",
    "1::2::3",
    "1:2:3:4:5:6:7:8::",
    "::10.0.0",
    "g::",
  ])("not %j", (text) => {
    expect(() => ipAddress(text)).toThrow(new TypeError(`not an IP address: "${text}"`));
  });

  it.each([
    ["10.1.2.3/8", "0a000000"],
    ["10.1.2.3/20", "0a010000"],
    ["10.1.2.3/32", "0a010203"],
    ["10.1.2.3", "0a010203"],
    ["10.1.2.3/0", "00000000"],
    ["fd12:3456::1/16", "fd120000000000000000000000000000"],
  ])("network %s", (text, bytes) => {
    expect(Buffer.from(ipNet(text)).toString("hex")).toBe(bytes);
  });

  it.each(["10.0.0.0/33", "10.0.0.0/", "::/129", "/8"])("no network %j", (text) => {
    expect(() => ipNet(text)).toThrow(TypeError);
  });
});

describe("times", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0n],
    ["1969-12-31T23:59:59.5Z", -500_000_000n],
    ["2024-02-29T12:00:00.123456789Z", 1709208000123456789n],
    ["2024-02-29T12:00:00.1234567891Z", 1709208000123456789n],
    ["2025-03-11T09:15:00+01:00", 1741680900000000000n],
    ["2025-03-11T02:45:00-05:30", 1741680900000000000n],
    ["2025-03-11 08:15:00z", 1741680900000000000n],
  ])("%s", (text, time) => {
    expect(parseRfc3339(text)).toBe(time);
  });

  it.each([
    "",
    "2025-03-11",
    "2025-02-29T00:00:00Z",
    "2025-00-01T00:00:00Z",
    "2025-13-01T00:00:00Z",
    "2025-01-01T24:00:00Z",
    "2025-01-01T00:00:60Z",
    "2025-01-01T00:00:00",
    "2025-01-01T00:00:00.Z",
    "2025-01-01T00:00:00+24:00",
    "9999-01-01T00:00:00Z",
  ])("no time %j", (text) => {
    expect(parseRfc3339(text)).toBeUndefined();
  });

  it("stay within 64 bits", () => {
    expect([duration(0n), timestamp(2n ** 64n - 1n)]).toEqual([0n, 2n ** 64n - 1n]);
    expect(() => duration(-1n)).toThrow(RangeError);
    expect(() => timestamp(2n ** 64n)).toThrow(RangeError);
  });
});
