import { existsSync } from "node:fs";
import inspector from "node:inspector";
import { fileURLToPath } from "node:url";

/** Where a class of this process comes from. */
export interface ClassLocation {
  /** The TypeScript file. */
  readonly file: string;
  /** Its name in the file; undefined when it has none. */
  readonly name: string | undefined;
}

const handle = "tsfalco.located";
type Located = Record<string, unknown>;

/**
 * The TypeScript file that declares a class, as the engine knows it; undefined when it is in none (generated code).
 * Nothing of the language tells, and the host of a plugin in Node needs its types.
 */
export function locateClass(declared: abstract new () => unknown): ClassLocation | undefined {
  const url = scriptOf(declared);
  if (!url?.startsWith("file:") && !url?.startsWith("/")) return undefined;
  const path = (url.startsWith("file:") ? fileURLToPath(url.replace(/[?#].*$/, "")) : url).replace(
    /[?#].*$/,
    "",
  );
  // JavaScript beside the TypeScript that it was made of.
  const file = path.replace(/\.([cm]?)js$/, ".$1ts");
  if (!/\.[cm]?ts$/.test(file) || !existsSync(file)) return undefined;
  // Bundlers write `const Name = class _Name`.
  const [, name] = /^class\s+_?([\w$]+)/.exec(Function.prototype.toString.call(declared)) ?? [];
  return { file, name: name === "extends" ? undefined : name };
}

function scriptOf(declared: unknown): string | undefined {
  const session = new inspector.Session();
  const scripts = new Map<string, string>();
  let found: string | undefined;
  session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params.url));
  try {
    session.connect();
    // Answers come before `post` returns.
    session.post("Debugger.enable");
    (globalThis as Located)[handle] = declared;
    session.post("Runtime.evaluate", { expression: `globalThis["${handle}"]` }, (_error, evaluated) => {
      const objectId = evaluated?.result.objectId;
      if (objectId === undefined) return;
      session.post("Runtime.getProperties", { objectId, ownProperties: true }, (_failed, properties) => {
        const location = properties?.internalProperties?.find(({ name }) => name === "[[FunctionLocation]]");
        const { scriptId } = (location?.value?.value ?? {}) as { scriptId?: string };
        found = scriptId === undefined ? undefined : scripts.get(scriptId);
      });
    });
  } catch {
    return undefined; // an engine without an inspector
  } finally {
    delete (globalThis as Located)[handle];
    session.disconnect();
  }
  return found;
}
