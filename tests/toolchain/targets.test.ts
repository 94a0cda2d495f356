import { expect, test } from "vitest";
import type { ToolchainError } from "../../compiler/toolchain/toolchain-error.js";
import { findTarget, hostTarget } from "../../compiler/toolchain/targets.js";

test("a target is found by its name", () => {
  expect(findTarget("windows-x86_64").libraryExtension).toBe(".dll");
  const failure = ((): unknown => {
    try {
      return findTarget("linux-mips");
    } catch (error) {
      return error;
    }
  })();
  expect((failure as ToolchainError).diagnostic.code).toBe("TSF7003");
  expect((failure as ToolchainError).diagnostic.hint).toBe(
    "targets are: linux-x86_64, linux-arm64, windows-x86_64",
  );
});

test("this machine's target", () => {
  expect(hostTarget("linux", "x64").name).toBe("linux-x86_64");
  expect(hostTarget("linux", "arm64").name).toBe("linux-arm64");
  expect(hostTarget("win32", "x64").name).toBe("windows-x86_64");
});
