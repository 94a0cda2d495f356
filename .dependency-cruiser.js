/*
 * The compiler's floors, lowest first: a file imports from its own floor and from those below, types
 * included, and no files import each other in a circle. The runtime's floors: runtime-c/floors.mjs.
 */
const FLOORS = [
  "diagnostics", // the catalogue of what can be wrong, and how it is shown
  "project", // the program's files as TypeScript reads them
  "schema", // the events of the kernel
  "types", // the compiler's own types
  "ir", // the program as typed instructions
  "check", // what is refused before lowering
  "lower", // syntax to instructions
  "builtins", // the library and the SDK, which lowering is handed
  "abi", // the plugin class: fields, source, config
  "passes", // instructions to better ones
  "emit-c", // instructions to C
  "toolchain", // C to a library
  "inspect", // what a library offers
  "runner", // a library run
  "pipeline.ts", // all of it in order
  "cli",
];

const within = (floors) => `^compiler/(${floors.map((f) => f.replace(/\.ts$/, "\\.ts$")).join("|")})`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    ...FLOORS.slice(0, -1).map((floor, i) => ({
      name: `${floor}-looks-up`,
      severity: "error",
      from: { path: within([floor]) },
      to: { path: within(FLOORS.slice(i + 1)) },
    })),
    {
      name: "floor-without-a-place",
      comment: "A new folder of the compiler gets its place in FLOORS.",
      severity: "error",
      from: { path: "^compiler/", pathNot: within(FLOORS) },
      to: {},
    },
    {
      name: "compiler-knows-only-itself",
      severity: "error",
      from: { path: "^compiler/" },
      // Patterns of literals are compiled by what compiles them in programs.
      to: { path: "^(tests|examples|stdlib|bin)/", pathNot: "^stdlib/regexp/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // `import type` counts
    skipAnalysisNotInRules: true,
  },
};
