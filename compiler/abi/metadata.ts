import { ts } from "../project/typescript.js";
import { readPackageMetadata, type PackageMetadata } from "../project/package-metadata.js";
import { docCommentOf } from "./doc-comment.js";
import { hasModifier, memberName, type PluginClass } from "./plugin-class.js";
import type { Problems } from "./problems.js";

/** What the host asks of a plugin before any of its code runs. */
export interface PluginMetadata {
  readonly name: string;
  /** "x.y.z", perhaps with more behind it. */
  readonly version: string;
  readonly description: string;
  readonly contact: string;
  /** 0 for none. */
  readonly id: number;
  /** "" for none. */
  readonly source: string;
  /** undefined: not given. Empty: every source. */
  readonly extractSources: readonly string[] | undefined;
  readonly extractEventTypes: readonly number[] | undefined;
  /** Names of asynchronous events; undefined: not given. */
  readonly asyncEvents: readonly string[] | undefined;
  /** undefined: the plugin's own. Empty: every source. */
  readonly asyncSources: readonly string[] | undefined;
  /** As extractSources, for `parse`. */
  readonly parseSources: readonly string[] | undefined;
  /** undefined: not given. */
  readonly defaultMetrics: boolean | undefined;
  /** "3.x.0": the plugin API version asked for; undefined: the least that what is used needs. */
  readonly requiredApiVersion: string | undefined;
}

/** More than the event types of libscap: the host refuses them. */
const EVENT_TYPE_LIMIT = 455;
const SOURCES = "an array of names of event sources";
/** What the host's sscanf("%u.%u.%u") takes. */
const VERSION = /^\d+\.\d+\.\d+/;
const API_VERSION = /^3\.(\d|1[0-2])\.0$/;

/** Reads the static members, and from package.json and the doc comment what they leave out. */
export function readMetadata(
  checker: ts.TypeChecker,
  plugin: PluginClass,
  problems: Problems,
): PluginMetadata {
  const statics = new Statics(checker, plugin, problems);
  const file = readPackageMetadata(plugin.declaration.getSourceFile().fileName);
  const className = plugin.declaration.name?.text ?? "plugin";
  return {
    name:
      statics.text("name", "a string that is not empty", (s) => s !== "") ??
      file.name ??
      className.toLowerCase(),
    version: versionOf(statics, file, plugin, problems),
    description:
      statics.text("description", "a string", () => true) ??
      (docCommentOf(plugin.declaration).text || file.description) ??
      "",
    contact: statics.text("contact", "a string", () => true) ?? file.contact ?? "",
    id: statics.number("id", "a whole number from 0 to 4294967295", (n) => n >= 0 && n < 2 ** 32) ?? 0,
    source:
      statics.text(
        "source",
        'the name of an event source that is not empty and not "syscall"',
        (s) => s !== "" && s !== "syscall",
      ) ?? "",
    extractSources: statics.list("extractSources", SOURCES, isName) as string[] | undefined,
    parseSources: statics.list("parseSources", SOURCES, isName) as string[] | undefined,
    extractEventTypes: statics.list(
      "extractEventTypes",
      "an array of event types, whole numbers from 0 to 454",
      isEventType,
    ) as number[] | undefined,
    asyncEvents: statics.list("asyncEvents", "an array of names of events, one at least", isName, 1) as
      string[] | undefined,
    asyncSources: statics.list("asyncSources", SOURCES, isName) as string[] | undefined,
    defaultMetrics: statics.boolean("defaultMetrics"),
    requiredApiVersion: statics.text("requiredApiVersion", 'a version from "3.0.0" to "3.12.0"', (s) =>
      API_VERSION.test(s),
    ),
  };
}

function isName(x: string | number): boolean {
  return typeof x === "string" && x !== "" && !x.includes("\0");
}

function isEventType(x: string | number): boolean {
  return typeof x === "number" && Number.isInteger(x) && x >= 0 && x < EVENT_TYPE_LIMIT;
}

function versionOf(statics: Statics, file: PackageMetadata, plugin: PluginClass, problems: Problems): string {
  const own = statics.text("version", "a string", () => true);
  const version = own ?? file.version;
  if (version === undefined || VERSION.test(version)) return version ?? "0.0.0";
  const where = own === undefined ? "package.json has the version" : "the version is";
  problems.add(statics.place("version") ?? plugin.declaration.name ?? plugin.declaration, "TSF5015", {
    where,
    version,
  });
  return "0.0.0";
}

/** The static properties of a plugin class, its bases' included. They must be constants. */
class Statics {
  private readonly members = new Map<string, ts.PropertyDeclaration>();

  constructor(
    private readonly checker: ts.TypeChecker,
    plugin: PluginClass,
    private readonly problems: Problems,
  ) {
    for (const owner of plugin.chain.toReversed()) {
      for (const member of owner.members) {
        const name = memberName(member);
        if (!name || !hasModifier(member, ts.ModifierFlags.Static)) continue;
        if (ts.isPropertyDeclaration(member) && member.initializer) this.members.set(name, member);
      }
    }
  }

  /** Where the member stands; undefined when there is none. */
  place(name: string): ts.Node | undefined {
    return this.members.get(name);
  }

  text(name: string, expected: string, fits: (value: string) => boolean): string | undefined {
    return this.read(name, expected, (node) => {
      const value = this.constant(node);
      return typeof value === "string" && fits(value) && !value.includes("\0") ? value : undefined;
    });
  }

  number(name: string, expected: string, fits: (value: number) => boolean): number | undefined {
    return this.read(name, expected, (node) => {
      const value = this.constant(node);
      return typeof value === "number" && Number.isInteger(value) && fits(value) ? value : undefined;
    });
  }

  boolean(name: string): boolean | undefined {
    return this.read(name, "true or false", (node) => {
      const isTrue = node.kind === ts.SyntaxKind.TrueKeyword;
      return isTrue || node.kind === ts.SyntaxKind.FalseKeyword ? isTrue : undefined;
    });
  }

  list(
    name: string,
    expected: string,
    fits: (value: string | number) => boolean,
    least = 0,
  ): (string | number)[] | undefined {
    return this.read(name, expected, (node) => {
      const array = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node;
      if (!ts.isArrayLiteralExpression(array) || array.elements.length < least) return undefined;
      const values = array.elements.map((element) => this.constant(element));
      return values.every((v) => v !== undefined && fits(v)) ? (values as (string | number)[]) : undefined;
    });
  }

  private read<V>(
    name: string,
    expected: string,
    evaluate: (node: ts.Expression) => V | undefined,
  ): V | undefined {
    const member = this.members.get(name);
    if (!member?.initializer) return undefined;
    return evaluate(member.initializer) ?? this.problems.add(member, "TSF5006", { name, expected });
  }

  /** The value of a literal, or of an expression whose type is one (a constant, an enum member). */
  private constant(node: ts.Expression): string | number | undefined {
    const type = this.checker.getTypeAtLocation(node);
    return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined;
  }
}
