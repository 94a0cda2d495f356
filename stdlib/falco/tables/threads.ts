import type { HostTable, Int64, ReadonlyHostTable, UInt16, UInt32, UInt64, UInt8 } from "./types.js";

/** One argument or environment variable. */
export interface ThreadText {
  value: string;
}

/** A cgroup: `first` is the subsystem, `second` the path. */
export interface ThreadCgroup {
  first: string;
  second: string;
}

/**
 * A file descriptor of a process. The socket fields share their memory in the host: which of them mean
 * something, `type` says.
 */
export interface FileDescriptor {
  readonly fd: Int64;
  type: UInt8;
  open_flags: UInt32;
  name: string;
  name_raw: string;
  old_name: string;
  flags: UInt32;
  dev: UInt32;
  mount_id: UInt32;
  ino: UInt64;
  /** Of a pidfd. */
  pid: Int64;
  socket_ipv4_src_ip: UInt32;
  socket_ipv4_dest_ip: UInt32;
  socket_ipv4_src_port: UInt16;
  socket_ipv4_dst_port: UInt16;
  socket_ipv4_l4_proto: UInt8;
  socket_ipv6_src_ip_low: UInt64;
  socket_ipv6_src_ip_high: UInt64;
  socket_ipv6_dest_ip_low: UInt64;
  socket_ipv6_dest_ip_high: UInt64;
  socket_ipv6_src_port: UInt16;
  socket_ipv6_dst_port: UInt16;
  socket_ipv6_l4_proto: UInt8;
  socket_ipv4_server_ip: UInt32;
  socket_ipv4_server_port: UInt16;
  socket_ipv4_server_l4_proto: UInt8;
  socket_ipv6_server_ip_low: UInt64;
  socket_ipv6_server_ip_high: UInt64;
  socket_ipv6_server_port: UInt16;
  socket_ipv6_server_l4_proto: UInt8;
  socket_unix_src: UInt64;
  socket_unix_dest: UInt64;
}

/** A thread, as the host's table `threads` has it, by its `tid`. */
export interface Threads {
  readonly tid: Int64;
  readonly pid: Int64;
  /** The thread group of the parent. */
  ptid: Int64;
  reaper_tid: Int64;
  sid: Int64;
  /** The command's name. */
  comm: string;
  /** argv[0]. */
  exe: string;
  /** Full path of the executable. */
  exe_path: string;
  exe_writable: boolean;
  exe_upper_layer: boolean;
  exe_lower_layer: boolean;
  exe_from_memfd: boolean;
  /** The arguments behind argv[0], by their index. */
  readonly args: ReadonlyHostTable<UInt64, ThreadText>;
  /** `NAME=value` each, by their index. */
  readonly env: ReadonlyHostTable<UInt64, ThreadText>;
  readonly cgroups: ReadonlyHostTable<UInt64, ThreadCgroup>;
  /** By the descriptor's number; threads of a process share them. */
  readonly file_descriptors: HostTable<Int64, FileDescriptor>;
  flags: UInt32;
  fd_limit: Int64;
  uid: UInt32;
  gid: UInt32;
  loginuid: UInt32;
  exe_ino: UInt64;
  exe_ino_ctime: UInt64;
  exe_ino_mtime: UInt64;
  /** The same ids as the thread's own pid namespace counts them. */
  vtid: Int64;
  vpid: Int64;
  vpgid: Int64;
  pgid: Int64;
  pidns_init_start_ts: UInt64;
  /** The root directory. */
  root: string;
  tty: UInt32;
  /** The working directory. */
  readonly cwd: string;
}
