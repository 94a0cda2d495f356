/// <reference no-default-lib="true"/>

// What Node has of the process and the system.

declare namespace NodeJS {
  /** What `catch` gets when the system refused something: `(e as NodeJS.ErrnoException).code === "ENOENT"`. */
  interface ErrnoException extends Error {
    errno?: number | undefined;
    code?: string | undefined;
    path?: string | undefined;
    syscall?: string | undefined;
  }
}

declare namespace process {
  /** The environment, read when a variable is asked for; nothing can be set. */
  const env: { readonly [name: string]: string | undefined };
  const pid: number;
  const platform: "linux" | "win32" | "darwin";
  const arch: "x64" | "arm64";
  /** Where relative paths begin. */
  function cwd(): string;
  /** Of a program of its own (`--emit exe`): the program twice, where Node has itself and the script, then what it was given. */
  const argv: string[];
  /** What such a program ends with when nothing else is left to do. */
  let exitCode: number | undefined;
  /** Ends such a program. */
  function exit(code?: number): never;
  namespace hrtime {
    /** Nanoseconds of a clock that nobody sets: for differences. */
    function bigint(): bigint;
  }
}
