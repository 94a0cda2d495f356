import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { PACKAGE_ROOT } from "../project/package-root.js";
import { hostTarget, TARGETS } from "../toolchain/targets.js";
import { type CheckArguments, checkCommand } from "./check.js";
import { type CompileArguments, compileCommand } from "./compile.js";
import { OK } from "./exit-codes.js";
import { explainCommand } from "./explain.js";
import { printFailure } from "./failure.js";
import { type InitArguments, initCommand } from "./init.js";
import { type InspectArguments, inspectCommand } from "./inspect.js";
import { type Extractor, type RunArguments, runCommand } from "./run.js";
import { positiveCount, refuseRepetition } from "./usage.js";
import { type VerifyArguments, VERIFY_GROUP_HELP, verifyCommand, verifyGroup } from "./verify.js";

/** Runs the command line `argv` (node and script first). Returns the exit code: 0, 1 findings, 2 usage. */
export async function main(argv: readonly string[]): Promise<number> {
  let code = OK;
  const program = commandLine((result) => (code = result));
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    return await printFailure(error, argv);
  }
}

function commandLine(finish: (code: number) => void): Command {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  const program = new Command("tsfalco")
    .description("Compiles TypeScript to native Falco plugins.")
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // printFailure tells it, as JSON if that was asked for
    .addHelpText("after", PROGRAM_HELP);
  addInit(program, finish);
  addCompile(program, finish);
  addCheck(program, finish);
  addRun(program, finish);
  addInspect(program, finish);
  addVerify(program, finish);
  addSmallCommands(program, finish);
  for (const command of program.commands) refuseRepetition(command, REPEATABLE[command.name()]);
  return program;
}

/** By command: the options of which a second one has a meaning. */
const REPEATABLE: Readonly<Record<string, readonly string[]>> = {
  run: ["field", "extractor", "config"],
  verify: ["field", "payload", "group"],
};

const PROGRAM_HELP = `
Examples:
  $ tsfalco init greeting                          writes a small plugin to begin with
  $ tsfalco compile plugin.ts                      makes libplugin.so for this machine
  $ tsfalco compile plugin.ts --target linux-arm64 -o libplugin.so
  $ tsfalco run plugin.ts --field "*" --max 10     prints the first events and their fields
  $ tsfalco inspect libplugin.so                   shows fields, schemas and what the file needs
  $ tsfalco verify libplugin.so                    tells what would crash or confuse Falco
  $ tsfalco explain TSF2002                        tells more about a diagnostic

Exit codes: 0 done, 1 diagnostics, 2 wrong usage.`;

const zigOption = (): Option =>
  new Option("--zig <path>", "the zig to compile C with, instead of looking for one");
const tablesOption = (): Option =>
  new Option("--tables <file>", "state tables of the host, of other plugins say, as JSON (docs/tables.md)");
const timingsOption = (): Option => new Option("--timings", "print what each stage took, on standard error");
const jsonOption = (): Option => new Option("--json", "print the result and the diagnostics as JSON");

function addCompile(program: Command, finish: (code: number) => void): void {
  program
    .command("compile")
    .description("compile a plugin")
    .argument("<file>", "the TypeScript file whose default export is the plugin class")
    .option("-o, --output <file>", "where to write (default: libNAME.so in this folder; - prints C)")
    .option(
      "--target <name>",
      `system to compile for: ${TARGETS.map((t) => t.name).join(", ")} (default: this one)`,
    )
    .addOption(
      new Option("--emit <kind>", "library, static library, C source, or a program of the file's statements")
        .choices(["so", "a", "c", "exe"])
        .default("so"),
    )
    .addOption(new Option("-O, --optimize <level>", "0, 2 (default) or s for size").choices(["0", "2", "s"]))
    .option("--debug", "keep debug information with TypeScript lines; without -O, do not optimize")
    .addOption(zigOption())
    .addOption(timingsOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  $ tsfalco compile plugin.ts -o /usr/share/falco/plugins/libplugin.so
  $ tsfalco compile plugin.ts --debug              for gdb, which then shows TypeScript lines
  $ tsfalco compile plugin.ts --emit c -o -        shows the generated C
  $ tsfalco compile bench.ts --emit exe -o bench   a program instead of a plugin; console.log prints

The first compile for a target builds the runtime, which takes some seconds. Nothing is written when
there are errors.`,
    )
    .action(async (file: string, options: CompileArguments) => finish(await compileCommand(file, options)));
}

function addCheck(program: Command, finish: (code: number) => void): void {
  program
    .command("check")
    .description("report what cannot be compiled, without compiling")
    .argument("<files...>", "plugin files")
    .addOption(
      new Option("--emit <kind>", "check as a plugin or as a program").choices(["so", "exe"]).default("so"),
    )
    .addOption(timingsOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ tsfalco check plugins/*.ts --json > findings.json")
    .action(async (files: string[], options: CheckArguments) => finish(await checkCommand(files, options)));
}

function addRun(program: Command, finish: (code: number) => void): void {
  const extractors: Extractor[] = [];
  // A --config after an --extractor is that plugin's; before any, the first plugin's.
  const takeConfig = (value: string, first: string | undefined): string | undefined => {
    const last = extractors.at(-1);
    if ((last ? last.config : first) !== undefined)
      throw new InvalidArgumentError("It is the second one for the same plugin.");
    if (!last) return value;
    last.config = value;
    return first;
  };
  const append = (value: string, list: readonly string[] = []): readonly string[] => [...list, value];
  program
    .command("run")
    .description("run a plugin in a small native host and print events and fields")
    .argument("<file>", "a plugin library, or a TypeScript file to compile first")
    .option("--config <json>", "init config; after --extractor, that plugin's", takeConfig)
    .option("--open <params>", "what to open")
    .option(
      "--field <name>",
      "a field to print, as name or name[argument], or * for all that need no argument; can be repeated",
      append,
    )
    .option("--extractor <file>", "another plugin that extracts from the events; can be repeated", (file) => {
      extractors.push({ file });
    })
    .option("--max <n>", "stop after so many events, at least 1 (default: no limit)", positiveCount)
    .addOption(new Option("--format <format>", "json (an object a line) or table").choices(["json", "table"]))
    .option(
      "--input <file>",
      "take events from the lines of a file (- for standard input), not from the plugin: the bytes up to each line feed",
    )
    .option("--source <name>", "the event source that the lines of --input belong to")
    .addOption(tablesOption())
    .addOption(zigOption())
    .addOption(new Option("--json", "as --format json, with the diagnostics as JSON too"))
    .addHelpText(
      "after",
      `
Examples:
  $ tsfalco run dummy.ts --open '{"start":1,"maxEvents":20}'
  $ tsfalco run libdummy.so --field dummy.value --field 'dummy.divisible[3]' --format json
  $ tsfalco run libsource.so --extractor extractor.ts --config '{"verbose":true}'
  $ tsfalco run extractor.ts --input payloads.txt`,
    )
    .action(async (file: string, options: RunArguments) =>
      finish(await runCommand(file, extractors, options)),
    );
}

function addInspect(program: Command, finish: (code: number) => void): void {
  program
    .command("inspect")
    .description("show what any plugin library offers and needs")
    .argument("<library>", "a .so or .dll, whatever it was written in")
    .option("--config <json>", "init config, for what only an initialised plugin tells")
    .option("--markdown", "print the fields alone, as a table for a README")
    .addOption(jsonOption())
    .addOption(zigOption())
    .addHelpText("after", "\nExample:\n  $ tsfalco inspect /usr/share/falco/plugins/libk8saudit.so")
    .action(async (path: string, options: InspectArguments) => finish(await inspectCommand(path, options)));
}

function addVerify(program: Command, finish: (code: number) => void): void {
  const append = (value: string, list: readonly string[] = []): readonly string[] => [...list, value];
  program
    .command("verify")
    .description("do to a plugin library what hosts do, and tell what would crash or confuse one")
    .argument("<library>", "a .so or .dll, whatever it was written in, or a TypeScript file to compile first")
    .option("--config <json>", "init config")
    .option("--bad-config <json>", "a config that the plugin has to refuse")
    .option("--open <params>", "what to open")
    .option("--source <name>", "the event source of the events, for a plugin that has none")
    .addOption(tablesOption())
    .option("--field <name[argument]>", "an argument that a field understands; can be repeated", append)
    .option("--payload <text>", "the payload of an event that the fields read; can be repeated", append)
    .option(
      "--group <name>",
      "only this group of checks; can be repeated",
      (name: string, before?: readonly string[]) => append(verifyGroup(name), before),
    )
    .addOption(jsonOption())
    .addOption(zigOption())
    .addHelpText(
      "after",
      `
Each group of checks is run in a process of its own, which the plugin may end: that is a finding. Groups that are about
what the plugin has not got check nothing:
${VERIFY_GROUP_HELP}

Examples:
  $ tsfalco verify libdummy.so --open '{"start":1,"maxEvents":300}' --field 'dummy.divisible[3]'
  $ tsfalco verify libjson.so --source any --payload '{"a":1}' --json
  $ tsfalco verify libreader.so --tables tables.json      # {"samples":{"key":"string","fields":{"count":"uint64"}}}

Exit codes: 0 nothing found, 1 something found, 2 wrong usage.`,
    )
    .action(async (file: string, options: VerifyArguments) => finish(await verifyCommand(file, options)));
}

function addInit(program: Command, finish: (code: number) => void): void {
  program
    .command("init")
    .description("write a small plugin and its test, to begin with")
    .argument("[folder]", "where; its name is the plugin's (default: this folder)")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Files that are there already stay as they are.

Example:
  $ tsfalco init plugins/greeting      writes package.json, tsconfig.json, greeting.ts and greeting.test.ts`,
    )
    .action((folder: string | undefined, options: InitArguments) => finish(initCommand(folder, options)));
}

function addSmallCommands(program: Command, finish: (code: number) => void): void {
  program
    .command("explain")
    .description("tell more about a diagnostic, with an example")
    .addArgument(new Argument("[code]", "such as TSF2002; without it, all codes are listed"))
    .addOption(jsonOption())
    .action(async (code: string | undefined, { json = false }: { json?: boolean }) =>
      finish(await explainCommand(code, json)),
    );
  program
    .command("targets")
    .description("list the systems a plugin can be compiled for")
    .addOption(jsonOption())
    .action((options: { json?: boolean }) => {
      const here = hostTarget().name;
      if (options.json)
        return console.log(
          JSON.stringify(
            TARGETS.map(({ name, description }) => ({ name, description, default: name === here })),
            null,
            2,
          ),
        );
      for (const { name, description } of TARGETS)
        console.log(`${name.padEnd(16)}${description}${name === here ? " (default)" : ""}`);
    });
}
