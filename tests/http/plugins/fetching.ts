import { Plugin, type PluginEvent } from "tsfalco";

interface Open {
  what: "read" | "drip" | "hang" | "unread" | "refused" | "lookup" | "cleanup";
  url: string;
}

/** A source that asks a server. */
export default class Fetching extends Plugin {
  static readonly id = 999;
  static readonly source = "fetching";

  async *open({ what, url }: Open) {
    switch (what) {
      case "read":
        for (let i = 0; i < 5; i++) {
          const response = await fetch(`${url}/big?n=${10 ** i}`);
          yield `${response.status} ${(await response.text()).length}`;
        }
        return;
      case "drip":
        for await (const bytes of (await fetch(`${url}/drip`)).body!) yield `${bytes.length > 0}`;
        return;
      case "hang":
        yield "before";
        yield String((await fetch(`${url}/hang`)).status);
        return;
      case "unread":
        for (let i = 0; i < 3; i++) yield String((await fetch(`${url}/big?n=9000000`)).status);
        return;
      case "refused":
        await fetch("http://127.0.0.1:2/");
        return;
      case "lookup":
        yield "before";
        await fetch("http://a.name.that.is.not.there.invalid/");
        return;
      case "cleanup":
        try {
          yield "before";
          await fetch(`${url}/hang`);
        } finally {
          this.log.info(`last: ${await (await fetch(`${url}/slow?ms=20`)).text()}`);
        }
    }
  }

  /** The text. */
  "fetching.text"(e: PluginEvent): string {
    return e.text;
  }
}
