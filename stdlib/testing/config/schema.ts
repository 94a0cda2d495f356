/** The part of JSON schema draft 7 that configs are written in, with the messages of the real host. */
type Schema = Readonly<Record<string, unknown>> | false;
type Json = unknown;

/**
 * Checks `init_config` as the host does before a plugin is initialised, for libraries and for plugins in Node alike.
 * @returns What the plugin is given: an empty config is `{}`.
 * @throws Error that names the plugin and the place.
 */
export function checkConfig(plugin: string, schema: object | undefined, config: string): string {
  if (schema === undefined) return config;
  const given = config === "" ? "{}" : config;
  try {
    new Checker(schema as Schema).check(schema as Schema, parse(given), "<root>");
  } catch (error) {
    throw new Error(`error in plugin ${plugin} init config: ${(error as Error).message}`, { cause: error });
  }
  return given;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`not a valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

class Checker {
  constructor(private readonly root: Schema) {}

  check(schema: Schema, value: Json, at: string): void {
    if (schema === false) fail(at, "No value is permitted here.");
    const { $ref, type } = schema;
    if (typeof $ref === "string") return this.check(this.resolve($ref, at), value, at);
    if (type !== undefined && ![type].flat().some((name) => isType(value, name)))
      fail(at, "Value type not permitted by 'type' constraint.");
    checkValues(schema, value, at);
    this.checkCombined(schema, value, at);
    if (typeof value === "number") checkNumber(schema, value, at);
    else if (typeof value === "string") checkText(schema, value, at);
    else if (Array.isArray(value)) this.checkArray(schema, value, at);
    else if (typeof value === "object" && value !== null) this.checkObject(schema, value, at);
  }

  /** "#/definitions/Name" */
  private resolve(reference: string, at: string): Schema {
    let found: Json = this.root;
    for (const name of reference.split("/").slice(1)) found = member(found as object, name);
    return found === undefined ? fail(at, `Unknown $ref '${reference}' in the schema.`) : (found as Schema);
  }

  private holds(schema: Schema, value: Json, at: string): boolean {
    try {
      this.check(schema, value, at);
      return true;
    } catch {
      return false;
    }
  }

  private checkCombined(
    { allOf, anyOf, oneOf, not }: Record<string, unknown>,
    value: Json,
    at: string,
  ): void {
    for (const each of (allOf ?? []) as Schema[]) this.check(each, value, at);
    if (anyOf && !(anyOf as Schema[]).some((each) => this.holds(each, value, at)))
      fail(at, "Failed to validate against any of the child schemas in 'anyOf'.");
    if (oneOf && (oneOf as Schema[]).filter((each) => this.holds(each, value, at)).length !== 1)
      fail(at, "Failed to validate against exactly one child schema in 'oneOf'.");
    if (not !== undefined && this.holds(not as Schema, value, at))
      fail(at, "Target should not validate against schema specified in 'not' constraint.");
  }

  private checkArray(schema: Record<string, unknown>, values: Json[], at: string): void {
    checkSize(schema, "minItems", "maxItems", values.length, "Array", at);
    const { items } = schema;
    if (items !== undefined) values.forEach((value, i) => this.check(items as Schema, value, `${at}[${i}]`));
  }

  private checkObject(schema: Record<string, unknown>, object: object, at: string): void {
    const { properties, additionalProperties, required } = schema;
    for (const name of (required ?? []) as string[])
      if (!Object.hasOwn(object, name)) fail(at, `Missing required property '${name}'.`);
    for (const [key, value] of Object.entries(object)) {
      const own = member((properties ?? {}) as object, key);
      if (own === undefined && additionalProperties === false)
        fail(
          at,
          "Object contains a property that could not be validated using 'properties' or " +
            `'additionalProperties' constraints: '${key}'.`,
        );
      const rule = own ?? additionalProperties;
      if (typeof rule === "object") this.check(rule as Schema, value, `${at}["${key}"]`);
    }
  }
}

function fail(at: string, message: string): never {
  throw new Error(`In ${at}, ${message}`);
}

function member(object: object, name: string): Json {
  return Object.hasOwn(object, name) ? (object as Record<string, Json>)[name] : undefined;
}

function isType(value: Json, name: unknown): boolean {
  if (name === "null") return value === null;
  if (name === "array") return Array.isArray(value);
  if (name === "integer") return Number.isInteger(value);
  if (name === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === name;
}

function checkValues(schema: Record<string, unknown>, value: Json, at: string): void {
  const text = JSON.stringify(value);
  if ("const" in schema && JSON.stringify(schema["const"]) !== text)
    fail(at, "Failed to match expected value set by 'const' constraint.");
  const list = schema["enum"] as Json[] | undefined;
  if (list && !list.some((each) => JSON.stringify(each) === text))
    fail(at, "Failed to match against any enum values.");
}

function checkNumber(schema: Record<string, unknown>, value: number, at: string): void {
  const must = (name: string, fits: (limit: number) => boolean, words: string): void => {
    const limit = schema[name];
    if (typeof limit === "number" && !fits(limit)) fail(at, `Expected number ${words} ${limit.toFixed(6)}`);
  };
  must("minimum", (limit) => value >= limit, "greater than or equal to");
  must("exclusiveMinimum", (limit) => value > limit, "greater than");
  must("maximum", (limit) => value <= limit, "less than or equal to");
  must("exclusiveMaximum", (limit) => value < limit, "less than");
}

function checkText(schema: Record<string, unknown>, value: string, at: string): void {
  checkSize(schema, "minLength", "maxLength", [...value].length, "String", at);
  if (typeof schema["pattern"] === "string" && !new RegExp(schema["pattern"]).test(value))
    fail(at, "Failed to match regex specified by 'pattern' constraint.");
}

function checkSize(
  schema: Record<string, unknown>,
  least: string,
  most: string,
  size: number,
  what: string,
  at: string,
): void {
  const [min, max] = [schema[least], schema[most]];
  if (typeof min === "number" && size < min) fail(at, `${what} should be no less than ${min} in size`);
  if (typeof max === "number" && size > max) fail(at, `${what} should be no more than ${max} in size`);
}
