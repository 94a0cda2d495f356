/* What the system says went wrong, as Node throws it. */

class SystemError extends Error {
  errno: number;
  code: string;
  syscall: string;

  constructor(message: string, errno: number, code: string, syscall: string) {
    super(message);
    this.errno = errno;
    this.code = code;
    this.syscall = syscall;
  }
}
class PathError extends SystemError {
  path: string;

  constructor(message: string, errno: number, code: string, syscall: string, path: string) {
    super(message, errno, code, syscall);
    this.path = path;
  }
}
class TwoPathsError extends PathError {
  dest: string;

  constructor(message: string, errno: number, code: string, syscall: string, path: string, dest: string) {
    super(message, errno, code, syscall, path);
    this.dest = dest;
  }
}

/** Called by the runtime: whatever of the library fails for the system's reasons throws this. */
export function systemError(
  errno: number,
  message: string,
  code: string,
  syscall: string,
  path: string | undefined,
  dest: string | undefined,
): Error {
  if (path === undefined) return new SystemError(message, errno, code, syscall);
  if (dest === undefined) return new PathError(message, errno, code, syscall, path);
  return new TwoPathsError(message, errno, code, syscall, path, dest);
}
