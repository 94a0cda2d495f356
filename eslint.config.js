// What may import what is dependency-cruiser's: .dependency-cruiser.js.
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "node_modules/",
      "coverage/",
      ".cache/",
      "stdlib/lib/",
      "stdlib/falco/events/",
      "tests/corpus/programs/",
      "tests/diagnostics/cases/",
      "tests/**/fixtures/",
    ],
  },
  tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // `import { type T }` loads the file all the same: the command line would load TypeScript to print its help.
      "@typescript-eslint/no-import-type-side-effects": "error",
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["compiler/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export it by name." },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "ts-morph", message: "Take it from project/typescript.js, which loads it faster." },
          ],
        },
      ],
    },
  },
  {
    // A test file is one long function of cases; everything else stays small enough to be read at once.
    files: ["compiler/**/*.ts", "stdlib/**/*.ts", "examples/**/*.ts"],
    rules: { "max-lines": ["error", 500], "max-lines-per-function": ["error", 60] },
  },
);
