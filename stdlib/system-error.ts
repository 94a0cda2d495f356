/* What the system says went wrong, as Node throws it. */

class SystemError extends Error {
  errno: number;
  code: string;
  syscall: string;
  path?: string;
  dest?: string;

  constructor(message: string, errno: number, code: string, syscall: string) {
    super(message);
    this.errno = errno;
    this.code = code;
    this.syscall = syscall;
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
  const error = new SystemError(message, errno, code, syscall);
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}
