// The hover texts: our own words for what the schema only names.

const TYPES = {
  ERRNO: "The result; when negative, an error number with its sign turned",
  FD: "File descriptor",
  FD32: "File descriptor",
  PID: "Process or thread id",
  PID32: "Process or thread id",
  UID: "User id",
  GID: "Group id",
  RELTIME: "A span of time in nanoseconds",
  ABSTIME: "A point in time, in nanoseconds since 1970",
  SIGTYPE: "Number of a signal",
  SYSCALLID: "The host's number for the system call",
  PORT: "Port number",
  L4PROTO: "Number of an IP protocol",
  SOCKFAMILY: "Address family",
  FSPATH: "A path as the program gave it: it may be relative to the working directory",
  BYTEBUF: "Bytes, cut at the host's snap length. Not copied: do not write to them",
  SOCKADDR: "An address of a socket",
  SOCKTUPLE: "Both ends of a connection",
  FDLIST: "File descriptors, with what is waited for or has happened",
  SIGSET: "A set of signals, up to number 32",
  MODE: "Permission bits",
  IPV4ADDR: "IPv4 address",
  IPV6ADDR: "IPv6 address",
  DYN: "Its type is told by `kind`",
};

const NAMES = {
  args: "The arguments, without the first",
  env: "The environment, as NAME=value",
  cgroups: "The control groups, as subsystem=path",
  exe: "The first argument: what the program is called as",
  exepath: "Path of the executable",
  trusted_exepath: "Path of the executable as the kernel has it",
  filename: "The path that was given",
  comm: "Name of the thread, 15 bytes at most",
  cwd: "The working directory",
  tid: "Id of the thread",
  pid: "Id of the process",
  ptid: "Id of the parent",
  vtid: "Id of the thread in its own namespace",
  vpid: "Id of the process in its own namespace",
  pgid: "Id of the process group",
  vpgid: "Id of the process group in its own namespace",
  uid: "User id",
  gid: "Group id",
  euid: "Effective user id",
  egid: "Effective group id",
  ruid: "Real user id",
  rgid: "Real group id",
  suid: "Saved user id",
  sgid: "Saved group id",
  loginuid: "Id of the user who logged in; 4294967295 when nobody has",
  tty: "Number of the controlling terminal; 0 when there is none",
  fdlimit: "How many file descriptors the process may have",
  pgft_maj: "Page faults that had to read from disk",
  pgft_min: "Page faults that had not",
  vm_size: "Virtual memory in KiB",
  vm_rss: "Resident memory in KiB",
  vm_swap: "Swapped memory in KiB",
  cap_inheritable: "Inheritable capabilities, a bit each",
  cap_permitted: "Permitted capabilities, a bit each",
  cap_effective: "Effective capabilities, a bit each",
  exe_ino: "Inode number of the executable",
  exe_ino_ctime: "When the executable's inode was last changed, in nanoseconds since 1970",
  exe_ino_mtime: "When the executable was last written, in nanoseconds since 1970",
  pidns_init_start_ts: "When the first process of the pid namespace started, in nanoseconds since 1970",
  dirfd: "The directory that a relative path begins at; -100 is the working directory",
  dev: "Device number",
  ino: "Inode number",
  size: "How many bytes were asked for",
  len: "Length in bytes",
  length: "Length in bytes",
  offset: "Position in bytes",
  pos: "Position in bytes",
  oldpath: "The path before",
  newpath: "The path from now on",
  tuple: "Both ends of the connection",
  addr: "An address",
  data: "What was transferred, cut at the host's snap length. Not copied: do not write to it",
  sig: "Number of the signal",
  status: "The exit status, as wait gives it",
  reaper_tid: "Id of the process that the children go to",
  core: "Whether the memory was dumped",
  ret: "The exit code",
  queuepct: "How full the queue of connections is, in percent",
  queuelen: "Connections in the queue",
  queuemax: "Room in the queue",
};

export function describeEvent({ name, id, code, old, syscall, direction, newest, typeName }) {
  const what = syscall ? `\`${name}\` ${direction === "E" ? "is called" : "has returned"}` : `\`${name}\``;
  const isNewest = newest === typeName;
  const age = !old
    ? ""
    : isNewest
      ? " Only in captures of older hosts."
      : ` Only in captures of older hosts: today it is {@link ${newest}}.`;
  return `${what}. ${id}, ${code}.${age}`;
}

export function describeParameter({ name, property, type, dirfd, flags }, params) {
  const words = sentence({ name, type, dirfd, flags }, params);
  const called = property === name ? "" : ` In the schema: \`${name}\`.`;
  return `${words}. PT_${type === "STRINGS" ? "BYTEBUF" : type}.${called}`;
}

function sentence({ name, type, dirfd, flags }, params) {
  if (type === "FSRELPATH") return `A path; when relative, from \`${params[dirfd].property}\` on`;
  if (flags && /^ENUM/.test(type)) return "One of the names, or a number without a name";
  if (flags) return "A set of the names";
  // Ids have many meanings, one type each: the name says more.
  const isOpen = /^(U?INT|PID|FD32|CHARBUF|STRINGS|BYTEBUF|UID|GID|ABSTIME|SOCK|SIGTYPE|FSPATH|FD$)/.test(
    type,
  );
  const own = isOpen ? NAMES[name] : undefined;
  return own ?? TYPES[type] ?? `\`${name}\``;
}
