/** Sources that listen: the same in Node and compiled. */
import { createSocket } from "node:dgram";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { loadInNode, loadLibrary, type InstanceUnderTest, type PluginUnderTest } from "tsfalco/testing";

const entry = "tests/sdk/plugins/sockets.ts";
const ways = [
  ["in Node", () => loadInNode(entry)],
  ["compiled", () => loadLibrary(entry)],
] as const;

/** Resolves to what it was sent, once it is closed. */
function received(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (data) => (text += data.toString()));
    socket.on("error", (error) => (text += ` ${(error as NodeJS.ErrnoException).code}`));
    socket.on("close", () => resolve(text));
  });
}

describe.each(ways)("%s", (way, load) => {
  let plugin: PluginUnderTest;
  afterEach(() => plugin.close());

  const opened = async (what: string, port = 0): Promise<InstanceUnderTest> => {
    plugin = await load();
    return plugin.open({ what, port });
  };
  const take = async (source: InstanceUnderTest, count: number): Promise<string[]> => {
    const texts: string[] = [];
    while (texts.length < count && !source.ended)
      texts.push(...(await source.next()).map(({ text }) => text));
    return texts;
  };

  test("lines of connections, one after the other", async () => {
    const source = await opened("lines");
    const port = Number((await take(source, 1))[0]);
    const first = connect(port, "127.0.0.1");
    first.write("one\ntw");
    expect(await take(source, 1)).toEqual(["one"]);
    first.end("o\r\nthree");
    expect(await take(source, 2)).toEqual(["two", "three"]);
    const second = connect(port, "127.0.0.1");
    second.write(`${"x".repeat(200)}\n`);
    expect(await take(source, 1)).toEqual([
      "RangeError: lines: a line is longer than the limit of 100 bytes",
    ]);
    const third = connect(port, "127.0.0.1");
    third.end(Array.from({ length: 300 }, (_, i) => `${i}\n`).join(""));
    expect(await take(source, 300)).toEqual(Array.from({ length: 300 }, (_, i) => String(i)));
    for (const one of [first, second, third]) one.destroy();
  });

  test("comes back when there is nothing, without using the processor", async () => {
    const source = await opened("lines");
    await take(source, 1);
    const started = performance.now();
    expect(await source.next()).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("datagrams", async () => {
    const source = await opened("datagrams");
    const port = Number((await take(source, 1))[0]);
    const socket = createSocket("udp4");
    for (const text of ["a", "", "c"]) {
      socket.send(text, port, "127.0.0.1");
      expect(await take(source, 1)).toEqual([`127.0.0.1: ${text}`]);
    }
    socket.close();
  });

  test("what is open is closed after the finally blocks", async () => {
    const source = await opened("finally");
    const port = Number((await take(source, 1))[0]);
    const socket = connect(port, "127.0.0.1");
    const all = received(socket);
    expect(await take(source, 1)).toEqual(["accepted"]);
    expect(await source.next()).toEqual([]);
    await source.close();
    if (way === "compiled") expect(await all).toBe("good bye");
    else socket.destroy();
    // The port is free again.
    const again = await plugin.open({ what: "lines", port });
    expect(await take(again, 1)).toEqual([String(port)]);
    await again.close();
    const kept = await plugin.open({ what: "kept", port });
    expect(await take(kept, 1)).toEqual(["read undefined"]);
  });

  test("errors are the system's, at the author's line", async () => {
    // Nobody listens there, and none of the tests that run beside this one is given it.
    const port = 1;
    const source = await opened("refused", port);
    expect(await take(source, 1)).toEqual(["before"]);
    await expect(source.readAll()).rejects.toThrow(
      `sockets.ts:71: Error: connect ECONNREFUSED 127.0.0.1:${port}`,
    );
    const taken = await plugin.open({ what: "taken", port });
    await expect(taken.readAll()).rejects.toThrow(
      /sockets\.ts:75: Error: listen EADDRINUSE: address already in use 127\.0\.0\.1:\d+/,
    );
    const code = await plugin.open({ what: "code", port });
    expect(await take(code, 1)).toEqual(["ECONNREFUSED -111 connect"]);
  });
});
