/* Written by compiler/schema/generate/main.mjs: do not edit. */

/**
 * The events of the kernel and of the host, schema 4.5.1. An event's interface is named after what happens and when:
 * `OpenatExit` is `openat` after it returned, `OpenatEnter` before. That is the newest version; older ones, which only
 * captures have, end with their number (`OpenatExitV0`), and `AnyOpenatExit` is any of them. A parameter that an event
 * does not carry is undefined: every one may be.
 */
import type { RawEvent } from "../event/api.js";
import type { GivenParameters } from "../event/given.js";
import { makers } from "../event/make-node.js";
import type {
  EnumValue,
  FlagSet,
  PolledFd,
  SignalName,
  SocketAddress,
  SocketTuple,
  Variant,
} from "../event/values.js";
import type { Duration, IpAddress, Timestamp } from "../extract/api.js";
import type { SyscallSourceEvent } from "../source/api.js";
export type { RawEvent } from "../event/api.js";
export type * from "../event/values.js";

export type SocketFamilies = "AF_NFC" | "AF_ALG" | "AF_CAIF" | "AF_IEEE802154" | "AF_PHONET" | "AF_ISDN" | "AF_RXRPC" | "AF_IUCV" | "AF_BLUETOOTH" | "AF_TIPC" | "AF_CAN" | "AF_LLC" | "AF_WANPIPE" | "AF_PPPOX" | "AF_IRDA" | "AF_SNA" | "AF_RDS" | "AF_ATMSVC" | "AF_ECONET" | "AF_ASH" | "AF_PACKET" | "AF_ROUTE" | "AF_NETLINK" | "AF_KEY" | "AF_SECURITY" | "AF_NETBEUI" | "AF_DECnet" | "AF_ROSE" | "AF_INET6" | "AF_X25" | "AF_ATMPVC" | "AF_BRIDGE" | "AF_NETROM" | "AF_APPLETALK" | "AF_IPX" | "AF_AX25" | "AF_INET" | "AF_LOCAL" | "AF_UNIX" | "AF_UNSPEC";
export type FileFlags = "O_LARGEFILE" | "O_DIRECTORY" | "O_DIRECT" | "O_TRUNC" | "O_SYNC" | "O_NONBLOCK" | "O_EXCL" | "O_DSYNC" | "O_APPEND" | "O_CREAT" | "O_RDWR" | "O_WRONLY" | "O_RDONLY" | "O_CLOEXEC" | "O_NONE" | "O_TMPFILE" | "O_F_CREATED" | "FD_UPPER_LAYER" | "FD_LOWER_LAYER";
export type CreatFlags = "FD_UPPER_LAYER_CREAT" | "FD_LOWER_LAYER_CREAT";
export type FlockFlags = "LOCK_SH" | "LOCK_EX" | "LOCK_NB" | "LOCK_UN" | "LOCK_NONE";
export type CloneFlags = "CLONE_FILES" | "CLONE_FS" | "CLONE_IO" | "CLONE_NEWIPC" | "CLONE_NEWNET" | "CLONE_NEWNS" | "CLONE_NEWPID" | "CLONE_NEWUTS" | "CLONE_PARENT" | "CLONE_PARENT_SETTID" | "CLONE_PTRACE" | "CLONE_SIGHAND" | "CLONE_SYSVSEM" | "CLONE_THREAD" | "CLONE_UNTRACED" | "CLONE_VM" | "CLONE_INVERTED" | "NAME_CHANGED" | "CLOSED" | "CLONE_NEWUSER" | "CLONE_CHILD_CLEARTID" | "CLONE_CHILD_SETTID" | "CLONE_SETTLS" | "CLONE_STOPPED" | "CLONE_VFORK" | "CLONE_NEWCGROUP" | "CLONE_CHILD_IN_PIDNS";
export type FutexOperations = "FUTEX_CLOCK_REALTIME" | "FUTEX_PRIVATE_FLAG" | "FUTEX_CMP_REQUEUE_PI" | "FUTEX_WAIT_REQUEUE_PI" | "FUTEX_WAKE_BITSET" | "FUTEX_WAIT_BITSET" | "FUTEX_TRYLOCK_PI" | "FUTEX_UNLOCK_PI" | "FUTEX_LOCK_PI" | "FUTEX_WAKE_OP" | "FUTEX_CMP_REQUEUE" | "FUTEX_REQUEUE" | "FUTEX_FD" | "FUTEX_WAKE" | "FUTEX_WAIT";
export type MountFlags = "RDONLY" | "NOSUID" | "NODEV" | "NOEXEC" | "SYNCHRONOUS" | "REMOUNT" | "MANDLOCK" | "DIRSYNC" | "NOATIME" | "NODIRATIME" | "BIND" | "MOVE" | "REC" | "SILENT" | "POSIXACL" | "UNBINDABLE" | "PRIVATE" | "SLAVE" | "SHARED" | "RELATIME" | "KERNMOUNT" | "I_VERSION" | "STRICTATIME" | "LAZYTIME" | "NOSEC" | "BORN" | "ACTIVE" | "NOUSER";
export type UmountFlags = "FORCE" | "DETACH" | "EXPIRE" | "NOFOLLOW";
export type LseekWhence = "SEEK_END" | "SEEK_CUR" | "SEEK_SET";
export type ShutdownHow = "SHUT_UNKNOWN" | "SHUT_RDWR" | "SHUT_WR" | "SHUT_RD";
export type RlimitResources = "RLIMIT_UNKNOWN" | "RLIMIT_RTTIME" | "RLIMIT_RTPRIO" | "RLIMIT_NICE" | "RLIMIT_MSGQUEUE" | "RLIMIT_SIGPENDING" | "RLIMIT_LOCKS" | "RLIMIT_AS" | "RLIMIT_MEMLOCK" | "RLIMIT_NOFILE" | "RLIMIT_NPROC" | "RLIMIT_RSS" | "RLIMIT_CORE" | "RLIMIT_STACK" | "RLIMIT_DATA" | "RLIMIT_FSIZE" | "RLIMIT_CPU";
export type FcntlCommands = "F_GETPIPE_SZ" | "F_SETPIPE_SZ" | "F_NOTIFY" | "F_DUPFD_CLOEXEC" | "F_CANCELLK" | "F_GETLEASE" | "F_SETLEASE" | "F_GETOWN_EX" | "F_SETOWN_EX" | "F_SETLKW64" | "F_SETLK64" | "F_GETLK64" | "F_GETSIG" | "F_SETSIG" | "F_GETOWN" | "F_SETOWN" | "F_SETLKW" | "F_SETLK" | "F_GETLK" | "F_SETFL" | "F_GETFL" | "F_SETFD" | "F_GETFD" | "F_DUPFD" | "F_OFD_GETLK" | "F_OFD_SETLK" | "F_OFD_SETLKW" | "UNKNOWN";
export type SockoptLevels = "SOL_SOCKET" | "SOL_TCP" | "UNKNOWN";
export type SockoptOptions = "SO_COOKIE" | "SO_MEMINFO" | "SO_PEERGROUPS" | "SO_ATTACH_BPF" | "SO_INCOMING_CPU" | "SO_BPF_EXTENSIONS" | "SO_MAX_PACING_RATE" | "SO_BUSY_POLL" | "SO_SELECT_ERR_QUEUE" | "SO_LOCK_FILTER" | "SO_NOFCS" | "SO_PEEK_OFF" | "SO_WIFI_STATUS" | "SO_RXQ_OVFL" | "SO_DOMAIN" | "SO_PROTOCOL" | "SO_TIMESTAMPING" | "SO_MARK" | "SO_TIMESTAMPNS" | "SO_PASSSEC" | "SO_PEERSEC" | "SO_ACCEPTCONN" | "SO_TIMESTAMP" | "SO_PEERNAME" | "SO_DETACH_FILTER" | "SO_ATTACH_FILTER" | "SO_BINDTODEVICE" | "SO_SECURITY_ENCRYPTION_NETWORK" | "SO_SECURITY_ENCRYPTION_TRANSPORT" | "SO_SECURITY_AUTHENTICATION" | "SO_SNDTIMEO" | "SO_RCVTIMEO" | "SO_SNDLOWAT" | "SO_RCVLOWAT" | "SO_PEERCRED" | "SO_PASSCRED" | "SO_REUSEPORT" | "SO_BSDCOMPAT" | "SO_LINGER" | "SO_PRIORITY" | "SO_NO_CHECK" | "SO_OOBINLINE" | "SO_KEEPALIVE" | "SO_RCVBUFFORCE" | "SO_SNDBUFFORCE" | "SO_RCVBUF" | "SO_SNDBUF" | "SO_BROADCAST" | "SO_DONTROUTE" | "SO_ERROR" | "SO_TYPE" | "SO_REUSEADDR" | "SO_DEBUG" | "UNKNOWN";
export type PtraceRequests = "PTRACE_SINGLEBLOCK" | "PTRACE_SYSEMU_SINGLESTEP" | "PTRACE_SYSEMU" | "PTRACE_ARCH_PRCTL" | "PTRACE_SET_THREAD_AREA" | "PTRACE_GET_THREAD_AREA" | "PTRACE_OLDSETOPTIONS" | "PTRACE_SETFPXREGS" | "PTRACE_GETFPXREGS" | "PTRACE_SETFPREGS" | "PTRACE_GETFPREGS" | "PTRACE_SETREGS" | "PTRACE_GETREGS" | "PTRACE_SETSIGMASK" | "PTRACE_GETSIGMASK" | "PTRACE_PEEKSIGINFO" | "PTRACE_LISTEN" | "PTRACE_INTERRUPT" | "PTRACE_SEIZE" | "PTRACE_SETREGSET" | "PTRACE_GETREGSET" | "PTRACE_SETSIGINFO" | "PTRACE_GETSIGINFO" | "PTRACE_GETEVENTMSG" | "PTRACE_SETOPTIONS" | "PTRACE_SYSCALL" | "PTRACE_DETACH" | "PTRACE_ATTACH" | "PTRACE_SINGLESTEP" | "PTRACE_KILL" | "PTRACE_CONT" | "PTRACE_POKEUSR" | "PTRACE_POKEDATA" | "PTRACE_POKETEXT" | "PTRACE_PEEKUSR" | "PTRACE_PEEKDATA" | "PTRACE_PEEKTEXT" | "PTRACE_TRACEME" | "PTRACE_UNKNOWN";
export type ProtFlags = "PROT_READ" | "PROT_WRITE" | "PROT_EXEC" | "PROT_SEM" | "PROT_GROWSDOWN" | "PROT_GROWSUP" | "PROT_SAO" | "PROT_NONE";
export type MmapFlags = "MAP_SHARED" | "MAP_PRIVATE" | "MAP_FIXED" | "MAP_ANONYMOUS" | "MAP_32BIT" | "MAP_RENAME" | "MAP_NORESERVE" | "MAP_POPULATE" | "MAP_NONBLOCK" | "MAP_GROWSDOWN" | "MAP_DENYWRITE" | "MAP_EXECUTABLE" | "MAP_INHERIT" | "MAP_FILE" | "MAP_LOCKED";
export type SpliceFlags = "SPLICE_F_MOVE" | "SPLICE_F_NONBLOCK" | "SPLICE_F_MORE" | "SPLICE_F_GIFT";
export type QuotactlDqiFlags = "DQF_NONE" | "V1_DQF_RSQUASH";
export type QuotactlCmds = "Q_QUOTAON" | "Q_QUOTAOFF" | "Q_GETFMT" | "Q_GETINFO" | "Q_SETINFO" | "Q_GETQUOTA" | "Q_SETQUOTA" | "Q_SYNC" | "Q_XQUOTAON" | "Q_XQUOTAOFF" | "Q_XGETQUOTA" | "Q_XSETQLIM" | "Q_XGETQSTAT" | "Q_XQUOTARM" | "Q_XQUOTASYNC";
export type QuotactlTypes = "USRQUOTA" | "GRPQUOTA";
export type QuotactlQuotaFmts = "QFMT_NOT_USED" | "QFMT_VFS_OLD" | "QFMT_VFS_V0" | "QFMT_VFS_V1";
export type SemopFlags = "IPC_NOWAIT" | "SEM_UNDO";
export type SemgetFlags = "IPC_EXCL" | "IPC_CREAT";
export type SemctlCommands = "IPC_STAT" | "IPC_SET" | "IPC_RMID" | "IPC_INFO" | "SEM_INFO" | "SEM_STAT" | "GETALL" | "GETNCNT" | "GETPID" | "GETVAL" | "GETZCNT" | "SETALL" | "SETVAL";
export type AccessFlags = "F_OK" | "R_OK" | "W_OK" | "X_OK";
export type PfFlags = "PROTECTION_VIOLATION" | "PAGE_NOT_PRESENT" | "WRITE_ACCESS" | "READ_ACCESS" | "USER_FAULT" | "SUPERVISOR_FAULT" | "RESERVED_PAGE" | "INSTRUCTION_FETCH";
export type UnlinkatFlags = "AT_REMOVEDIR";
export type LinkatFlags = "AT_SYMLINK_FOLLOW" | "AT_EMPTY_PATH";
export type NewfstatatFlags = "AT_EMPTY_PATH" | "AT_NO_AUTOMOUNT" | "AT_SYMLINK_NOFOLLOW";
export type ChmodMode = "S_IXOTH" | "S_IWOTH" | "S_IROTH" | "S_IXGRP" | "S_IWGRP" | "S_IRGRP" | "S_IXUSR" | "S_IWUSR" | "S_IRUSR" | "S_ISVTX" | "S_ISGID" | "S_ISUID";
export type FchownatFlags = "AT_SYMLINK_NOFOLLOW" | "AT_EMPTY_PATH";
export type Renameat2Flags = "RENAME_NOREPLACE" | "RENAME_EXCHANGE" | "RENAME_WHITEOUT";
export type Openat2Flags = "RESOLVE_BENEATH" | "RESOLVE_IN_ROOT" | "RESOLVE_NO_MAGICLINKS" | "RESOLVE_NO_SYMLINKS" | "RESOLVE_NO_XDEV" | "RESOLVE_CACHED";
export type ExecveFlags = "EXE_WRITABLE" | "EXE_UPPER_LAYER" | "EXE_FROM_MEMFD" | "EXE_LOWER_LAYER";
export type ExecveatFlags = "AT_EMPTY_PATH" | "AT_SYMLINK_NOFOLLOW";
export type IoUringSetupFlags = "IORING_SETUP_IOPOLL" | "IORING_SETUP_SQPOLL" | "IORING_SQ_NEED_WAKEUP" | "IORING_SETUP_SQ_AFF" | "IORING_SETUP_CQSIZE" | "IORING_SETUP_CLAMP" | "IORING_SETUP_ATTACH_RW" | "IORING_SETUP_R_DISABLED";
export type IoUringSetupFeats = "IORING_FEAT_SINGLE_MMAP" | "IORING_FEAT_NODROP" | "IORING_FEAT_SUBMIT_STABLE" | "IORING_FEAT_RW_CUR_POS" | "IORING_FEAT_CUR_PERSONALITY" | "IORING_FEAT_FAST_POLL" | "IORING_FEAT_POLL_32BITS" | "IORING_FEAT_SQPOLL_NONFIXED" | "IORING_FEAT_ENTER_EXT_ARG" | "IORING_FEAT_NATIVE_WORKERS" | "IORING_FEAT_RSRC_TAGS";
export type IoUringEnterFlags = "IORING_ENTER_GETEVENTS" | "IORING_ENTER_SQ_WAKEUP" | "IORING_ENTER_SQ_WAIT" | "IORING_ENTER_EXT_ARG";
export type IoUringRegisterOpcodes = "IORING_REGISTER_BUFFERS" | "IORING_UNREGISTER_BUFFERS" | "IORING_REGISTER_FILES" | "IORING_UNREGISTER_FILES" | "IORING_REGISTER_EVENTFD" | "IORING_UNREGISTER_EVENTFD" | "IORING_REGISTER_FILES_UPDATE" | "IORING_REGISTER_EVENTFD_ASYNC" | "IORING_REGISTER_PROBE" | "IORING_REGISTER_PERSONALITY" | "IORING_UNREGISTER_PERSONALITY" | "IORING_REGISTER_RESTRICTIONS" | "IORING_REGISTER_ENABLE_RINGS" | "IORING_REGISTER_FILES2" | "IORING_REGISTER_FILES_UPDATE2" | "IORING_REGISTER_BUFFERS2" | "IORING_REGISTER_BUFFERS_UPDATE" | "IORING_REGISTER_IOWQ_AFF" | "IORING_UNREGISTER_IOWQ_AFF" | "IORING_REGISTER_IOWQ_MAX_WORKERS" | "IORING_REGISTER_RING_FDS" | "IORING_UNREGISTER_RING_FDS";
export type MlockallFlags = "MCL_CURRENT" | "MCL_FUTURE" | "MCL_ONFAULT";
export type Mlock2Flags = "MLOCK_ONFAULT";
export type FsconfigCmds = "FSCONFIG_SET_FLAG" | "FSCONFIG_SET_STRING" | "FSCONFIG_SET_BINARY" | "FSCONFIG_SET_PATH" | "FSCONFIG_SET_PATH_EMPTY" | "FSCONFIG_SET_FD" | "FSCONFIG_CMD_CREATE" | "FSCONFIG_CMD_RECONFIGURE";
export type EpollCreate1Flags = "EPOLL_CLOEXEC";
export type PrctlOptions = "PR_GET_DUMPABLE" | "PR_SET_DUMPABLE" | "PR_GET_KEEPCAPS" | "PR_SET_KEEPCAPS" | "PR_SET_NAME" | "PR_GET_NAME" | "PR_GET_SECCOMP" | "PR_SET_SECCOMP" | "PR_CAPBSET_READ" | "PR_CAPBSET_DROP" | "PR_GET_SECUREBITS" | "PR_SET_SECUREBITS" | "PR_MCE_KILL" | "PR_SET_MM" | "PR_SET_CHILD_SUBREAPER" | "PR_GET_CHILD_SUBREAPER" | "PR_SET_NO_NEW_PRIVS" | "PR_GET_NO_NEW_PRIVS" | "PR_GET_TID_ADDRESS" | "PR_SET_THP_DISABLE" | "PR_GET_THP_DISABLE" | "PR_CAP_AMBIENT";
export type KeyctlOperations = "KEYCTL_GET_KEYRING_ID" | "KEYCTL_JOIN_SESSION_KEYRING" | "KEYCTL_UPDATE" | "KEYCTL_REVOKE" | "KEYCTL_CHOWN" | "KEYCTL_SETPERM" | "KEYCTL_DESCRIBE" | "KEYCTL_CLEAR" | "KEYCTL_LINK" | "KEYCTL_UNLINK" | "KEYCTL_SEARCH" | "KEYCTL_READ" | "KEYCTL_INSTANTIATE" | "KEYCTL_NEGATE" | "KEYCTL_SET_REQKEY_KEYRING" | "KEYCTL_SET_TIMEOUT" | "KEYCTL_ASSUME_AUTHORITY" | "KEYCTL_GET_SECURITY" | "KEYCTL_SESSION_TO_PARENT" | "KEYCTL_REJECT" | "KEYCTL_INSTANTIATE_IOV" | "KEYCTL_INVALIDATE" | "KEYCTL_GET_PERSISTENT" | "KEYCTL_DH_COMPUTE" | "KEYCTL_PKEY_QUERY" | "KEYCTL_PKEY_ENCRYPT" | "KEYCTL_PKEY_DECRYPT" | "KEYCTL_PKEY_SIGN" | "KEYCTL_PKEY_VERIFY" | "KEYCTL_RESTRICT_KEYRING" | "KEYCTL_MOVE" | "KEYCTL_CAPABILITIES" | "KEYCTL_WATCH_KEY";
export type MemfdCreateFlags = "MFD_CLOEXEC" | "MFD_ALLOW_SEALING" | "MFD_HUGETLB";
export type PidfdOpenFlags = "PIDFD_NONBLOCK";
export type MknodMode = "S_IXOTH" | "S_IWOTH" | "S_IROTH" | "S_IXGRP" | "S_IWGRP" | "S_IRGRP" | "S_IXUSR" | "S_IWUSR" | "S_IRUSR" | "S_ISVTX" | "S_ISGID" | "S_ISUID" | "S_IFREG" | "S_IFCHR" | "S_IFBLK" | "S_IFIFO" | "S_IFSOCK";
export type BpfCommands = "BPF_MAP_CREATE" | "BPF_MAP_LOOKUP_ELEM" | "BPF_MAP_UPDATE_ELEM" | "BPF_MAP_DELETE_ELEM" | "BPF_MAP_GET_NEXT_KEY" | "BPF_PROG_LOAD" | "BPF_OBJ_PIN" | "BPF_OBJ_GET" | "BPF_PROG_ATTACH" | "BPF_PROG_DETACH" | "BPF_PROG_TEST_RUN" | "BPF_PROG_RUN" | "BPF_PROG_GET_NEXT_ID" | "BPF_MAP_GET_NEXT_ID" | "BPF_PROG_GET_FD_BY_ID" | "BPF_MAP_GET_FD_BY_ID" | "BPF_OBJ_GET_INFO_BY_FD" | "BPF_PROG_QUERY" | "BPF_RAW_TRACEPOINT_OPEN" | "BPF_BTF_LOAD" | "BPF_BTF_GET_FD_BY_ID" | "BPF_TASK_FD_QUERY" | "BPF_MAP_LOOKUP_AND_DELETE_ELEM" | "BPF_MAP_FREEZE" | "BPF_BTF_GET_NEXT_ID" | "BPF_MAP_LOOKUP_BATCH" | "BPF_MAP_LOOKUP_AND_DELETE_BATCH" | "BPF_MAP_UPDATE_BATCH" | "BPF_MAP_DELETE_BATCH" | "BPF_LINK_CREATE" | "BPF_LINK_UPDATE" | "BPF_LINK_GET_FD_BY_ID" | "BPF_LINK_GET_NEXT_ID" | "BPF_ENABLE_STATS" | "BPF_ITER_CREATE" | "BPF_LINK_DETACH" | "BPF_PROG_BIND_MAP";
export type DeleteModuleFlags = "O_NONBLOCK" | "O_TRUNC";
export type CloseRangeFlags = "CLOSE_RANGE_UNSHARE" | "CLOSE_RANGE_CLOEXEC";
export type FinitModuleFlags = "MODULE_INIT_IGNORE_MODVERSIONS" | "MODULE_INIT_IGNORE_VERMAGIC" | "MODULE_INIT_COMPRESSED_FILE";
export type AnonInodeFdTypes = "ANON_INODE_FD_TYPE_UNKNOWN" | "ANON_INODE_FD_TYPE_EVENTFD" | "ANON_INODE_FD_TYPE_EVENTPOLL" | "ANON_INODE_FD_TYPE_INOTIFY" | "ANON_INODE_FD_TYPE_SIGNALFD" | "ANON_INODE_FD_TYPE_TIMERFD" | "ANON_INODE_FD_TYPE_IO_URING" | "ANON_INODE_FD_TYPE_USERFAULTFD" | "ANON_INODE_FD_TYPE_PIDFD" | "ANON_INODE_FD_TYPE_BPF_MAP" | "ANON_INODE_FD_TYPE_BPF_PROG" | "ANON_INODE_FD_TYPE_BPF_LINK" | "ANON_INODE_FD_TYPE_BPF_ITER" | "ANON_INODE_FD_TYPE_PERF_EVENT";

/** `syscall` is called. PPME_GENERIC_E, 0. Only in captures of older hosts. */
export interface GenericEnter extends RawEvent {
  readonly type: 0;
  readonly name: "syscall";
  /** The host's number for the system call. PT_SYSCALLID. */
  readonly ID: number | undefined;
  /** `nativeID`. PT_UINT16. */
  readonly nativeID: number | undefined;
}

/** `syscall` has returned. PPME_GENERIC_X, 1. */
export interface GenericExit extends RawEvent {
  readonly type: 1;
  readonly name: "syscall";
  /** The host's number for the system call. PT_SYSCALLID. */
  readonly ID: number | undefined;
  /** `nativeID`. PT_UINT16. */
  readonly nativeID: number | undefined;
}

/** `open` is called. PPME_SYSCALL_OPEN_E, 2. */
export interface OpenEnter extends RawEvent {
  readonly type: 2;
  readonly name: "open";
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `open` has returned. PPME_SYSCALL_OPEN_X, 3. */
export interface OpenExit extends RawEvent {
  readonly type: 3;
  readonly name: "open";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
}

/** `close` is called. PPME_SYSCALL_CLOSE_E, 4. Only in captures of older hosts. */
export interface CloseEnter extends RawEvent {
  readonly type: 4;
  readonly name: "close";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `close` has returned. PPME_SYSCALL_CLOSE_X, 5. */
export interface CloseExit extends RawEvent {
  readonly type: 5;
  readonly name: "close";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `read` is called. PPME_SYSCALL_READ_E, 6. Only in captures of older hosts. */
export interface ReadEnter extends RawEvent {
  readonly type: 6;
  readonly name: "read";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `read` has returned. PPME_SYSCALL_READ_X, 7. */
export interface ReadExit extends RawEvent {
  readonly type: 7;
  readonly name: "read";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `write` is called. PPME_SYSCALL_WRITE_E, 8. Only in captures of older hosts. */
export interface WriteEnter extends RawEvent {
  readonly type: 8;
  readonly name: "write";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `write` has returned. PPME_SYSCALL_WRITE_X, 9. */
export interface WriteExit extends RawEvent {
  readonly type: 9;
  readonly name: "write";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `brk` is called. PPME_SYSCALL_BRK_1_E, 10. Only in captures of older hosts: today it is {@link BrkEnter}. */
export interface BrkEnterV1 extends RawEvent {
  readonly type: 10;
  readonly name: "brk";
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `brk` has returned. PPME_SYSCALL_BRK_1_X, 11. Only in captures of older hosts: today it is {@link BrkExit}. */
export interface BrkExitV1 extends RawEvent {
  readonly type: 11;
  readonly name: "brk";
  /** `res`. PT_UINT64. */
  readonly res: bigint | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_8_E, 12. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV8 extends RawEvent {
  readonly type: 12;
  readonly name: "execve";
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_8_X, 13. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV8 extends RawEvent {
  readonly type: 13;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
}

/** `clone` is called. PPME_SYSCALL_CLONE_11_E, 14. Only in captures of older hosts: today it is {@link CloneEnter}. */
export interface CloneEnterV11 extends RawEvent {
  readonly type: 14;
  readonly name: "clone";
}

/** `clone` has returned. PPME_SYSCALL_CLONE_11_X, 15. Only in captures of older hosts: today it is {@link CloneExit}. */
export interface CloneExitV11 extends RawEvent {
  readonly type: 15;
  readonly name: "clone";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `procexit`. PPME_PROCEXIT_E, 16. Only in captures of older hosts: today it is {@link ProcexitEnter}. */
export interface ProcexitEnterV0 extends RawEvent {
  readonly type: 16;
  readonly name: "procexit";
}

/** `socket` is called. PPME_SOCKET_SOCKET_E, 18. Only in captures of older hosts. */
export interface SocketEnter extends RawEvent {
  readonly type: 18;
  readonly name: "socket";
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly domain: EnumValue<SocketFamilies> | undefined;
  /** `type`. PT_UINT32. In the schema: `type`. */
  readonly arg_type: number | undefined;
  /** `proto`. PT_UINT32. */
  readonly proto: number | undefined;
}

/** `socket` has returned. PPME_SOCKET_SOCKET_X, 19. */
export interface SocketExit extends RawEvent {
  readonly type: 19;
  readonly name: "socket";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly domain: EnumValue<SocketFamilies> | undefined;
  /** `type`. PT_UINT32. In the schema: `type`. */
  readonly arg_type: number | undefined;
  /** `proto`. PT_UINT32. */
  readonly proto: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
}

/** `bind` is called. PPME_SOCKET_BIND_E, 20. Only in captures of older hosts. */
export interface BindEnter extends RawEvent {
  readonly type: 20;
  readonly name: "bind";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `bind` has returned. PPME_SOCKET_BIND_X, 21. */
export interface BindExit extends RawEvent {
  readonly type: 21;
  readonly name: "bind";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** An address. PT_SOCKADDR. */
  readonly addr: SocketAddress | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `connect` is called. PPME_SOCKET_CONNECT_E, 22. */
export interface ConnectEnter extends RawEvent {
  readonly type: 22;
  readonly name: "connect";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** An address. PT_SOCKADDR. */
  readonly addr: SocketAddress | undefined;
}

/** `connect` has returned. PPME_SOCKET_CONNECT_X, 23. */
export interface ConnectExit extends RawEvent {
  readonly type: 23;
  readonly name: "connect";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** An address. PT_SOCKADDR. */
  readonly addr: SocketAddress | undefined;
}

/** `listen` is called. PPME_SOCKET_LISTEN_E, 24. Only in captures of older hosts. */
export interface ListenEnter extends RawEvent {
  readonly type: 24;
  readonly name: "listen";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `backlog`. PT_INT32. */
  readonly backlog: number | undefined;
}

/** `listen` has returned. PPME_SOCKET_LISTEN_X, 25. */
export interface ListenExit extends RawEvent {
  readonly type: 25;
  readonly name: "listen";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `backlog`. PT_INT32. */
  readonly backlog: number | undefined;
}

/** `accept` is called. PPME_SOCKET_ACCEPT_E, 26. Only in captures of older hosts: today it is {@link AcceptEnter}. */
export interface AcceptEnterV0 extends RawEvent {
  readonly type: 26;
  readonly name: "accept";
}

/** `accept` has returned. PPME_SOCKET_ACCEPT_X, 27. Only in captures of older hosts: today it is {@link AcceptExit}. */
export interface AcceptExitV0 extends RawEvent {
  readonly type: 27;
  readonly name: "accept";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** How full the queue of connections is, in percent. PT_UINT8. */
  readonly queuepct: number | undefined;
}

/** `send` is called. PPME_SOCKET_SEND_E, 28. Only in captures of older hosts. */
export interface SendEnter extends RawEvent {
  readonly type: 28;
  readonly name: "send";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `send` has returned. PPME_SOCKET_SEND_X, 29. */
export interface SendExit extends RawEvent {
  readonly type: 29;
  readonly name: "send";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `sendto` is called. PPME_SOCKET_SENDTO_E, 30. Only in captures of older hosts. */
export interface SendtoEnter extends RawEvent {
  readonly type: 30;
  readonly name: "sendto";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `sendto` has returned. PPME_SOCKET_SENDTO_X, 31. */
export interface SendtoExit extends RawEvent {
  readonly type: 31;
  readonly name: "sendto";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `recv` is called. PPME_SOCKET_RECV_E, 32. Only in captures of older hosts. */
export interface RecvEnter extends RawEvent {
  readonly type: 32;
  readonly name: "recv";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `recv` has returned. PPME_SOCKET_RECV_X, 33. */
export interface RecvExit extends RawEvent {
  readonly type: 33;
  readonly name: "recv";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `recvfrom` is called. PPME_SOCKET_RECVFROM_E, 34. Only in captures of older hosts. */
export interface RecvfromEnter extends RawEvent {
  readonly type: 34;
  readonly name: "recvfrom";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `recvfrom` has returned. PPME_SOCKET_RECVFROM_X, 35. */
export interface RecvfromExit extends RawEvent {
  readonly type: 35;
  readonly name: "recvfrom";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `shutdown` is called. PPME_SOCKET_SHUTDOWN_E, 36. Only in captures of older hosts. */
export interface ShutdownEnter extends RawEvent {
  readonly type: 36;
  readonly name: "shutdown";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly how: EnumValue<ShutdownHow> | undefined;
}

/** `shutdown` has returned. PPME_SOCKET_SHUTDOWN_X, 37. */
export interface ShutdownExit extends RawEvent {
  readonly type: 37;
  readonly name: "shutdown";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly how: EnumValue<ShutdownHow> | undefined;
}

/** `getsockname` is called. PPME_SOCKET_GETSOCKNAME_E, 38. Only in captures of older hosts. */
export interface GetsocknameEnter extends RawEvent {
  readonly type: 38;
  readonly name: "getsockname";
}

/** `getsockname` has returned. PPME_SOCKET_GETSOCKNAME_X, 39. */
export interface GetsocknameExit extends RawEvent {
  readonly type: 39;
  readonly name: "getsockname";
}

/** `getpeername` is called. PPME_SOCKET_GETPEERNAME_E, 40. Only in captures of older hosts. */
export interface GetpeernameEnter extends RawEvent {
  readonly type: 40;
  readonly name: "getpeername";
}

/** `getpeername` has returned. PPME_SOCKET_GETPEERNAME_X, 41. */
export interface GetpeernameExit extends RawEvent {
  readonly type: 41;
  readonly name: "getpeername";
}

/** `socketpair` is called. PPME_SOCKET_SOCKETPAIR_E, 42. Only in captures of older hosts. */
export interface SocketpairEnter extends RawEvent {
  readonly type: 42;
  readonly name: "socketpair";
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly domain: EnumValue<SocketFamilies> | undefined;
  /** `type`. PT_UINT32. In the schema: `type`. */
  readonly arg_type: number | undefined;
  /** `proto`. PT_UINT32. */
  readonly proto: number | undefined;
}

/** `socketpair` has returned. PPME_SOCKET_SOCKETPAIR_X, 43. */
export interface SocketpairExit extends RawEvent {
  readonly type: 43;
  readonly name: "socketpair";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd1: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd2: bigint | undefined;
  /** `source`. PT_UINT64. In the schema: `source`. */
  readonly arg_source: bigint | undefined;
  /** `peer`. PT_UINT64. */
  readonly peer: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly domain: EnumValue<SocketFamilies> | undefined;
  /** `type`. PT_UINT32. In the schema: `type`. */
  readonly arg_type: number | undefined;
  /** `proto`. PT_UINT32. */
  readonly proto: number | undefined;
}

/** `setsockopt` is called. PPME_SOCKET_SETSOCKOPT_E, 44. Only in captures of older hosts. */
export interface SetsockoptEnter extends RawEvent {
  readonly type: 44;
  readonly name: "setsockopt";
}

/** `setsockopt` has returned. PPME_SOCKET_SETSOCKOPT_X, 45. */
export interface SetsockoptExit extends RawEvent {
  readonly type: 45;
  readonly name: "setsockopt";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly level: EnumValue<SockoptLevels> | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly optname: EnumValue<SockoptOptions> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly val: Variant<"bytebuf", Uint8Array> | Variant<"errno", bigint> | Variant<"uint32", number> | Variant<"uint64", bigint> | Variant<"reltime", Duration> | undefined;
  /** `optlen`. PT_UINT32. */
  readonly optlen: number | undefined;
}

/** `getsockopt` is called. PPME_SOCKET_GETSOCKOPT_E, 46. Only in captures of older hosts. */
export interface GetsockoptEnter extends RawEvent {
  readonly type: 46;
  readonly name: "getsockopt";
}

/** `getsockopt` has returned. PPME_SOCKET_GETSOCKOPT_X, 47. */
export interface GetsockoptExit extends RawEvent {
  readonly type: 47;
  readonly name: "getsockopt";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly level: EnumValue<SockoptLevels> | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly optname: EnumValue<SockoptOptions> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly val: Variant<"bytebuf", Uint8Array> | Variant<"errno", bigint> | Variant<"uint32", number> | Variant<"uint64", bigint> | Variant<"reltime", Duration> | undefined;
  /** `optlen`. PT_UINT32. */
  readonly optlen: number | undefined;
}

/** `sendmsg` is called. PPME_SOCKET_SENDMSG_E, 48. Only in captures of older hosts. */
export interface SendmsgEnter extends RawEvent {
  readonly type: 48;
  readonly name: "sendmsg";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `sendmsg` has returned. PPME_SOCKET_SENDMSG_X, 49. */
export interface SendmsgExit extends RawEvent {
  readonly type: 49;
  readonly name: "sendmsg";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `sendmmsg` is called. PPME_SOCKET_SENDMMSG_E, 50. Only in captures of older hosts. */
export interface SendmmsgEnter extends RawEvent {
  readonly type: 50;
  readonly name: "sendmmsg";
}

/** `sendmmsg` has returned. PPME_SOCKET_SENDMMSG_X, 51. */
export interface SendmmsgExit extends RawEvent {
  readonly type: 51;
  readonly name: "sendmmsg";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
}

/** `recvmsg` is called. PPME_SOCKET_RECVMSG_E, 52. Only in captures of older hosts. */
export interface RecvmsgEnter extends RawEvent {
  readonly type: 52;
  readonly name: "recvmsg";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `recvmsg` has returned. PPME_SOCKET_RECVMSG_X, 53. */
export interface RecvmsgExit extends RawEvent {
  readonly type: 53;
  readonly name: "recvmsg";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** Bytes, cut at the host's snap length. Not copied: do not write to them. PT_BYTEBUF. */
  readonly msgcontrol: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `recvmmsg` is called. PPME_SOCKET_RECVMMSG_E, 54. Only in captures of older hosts. */
export interface RecvmmsgEnter extends RawEvent {
  readonly type: 54;
  readonly name: "recvmmsg";
}

/** `recvmmsg` has returned. PPME_SOCKET_RECVMMSG_X, 55. */
export interface RecvmmsgExit extends RawEvent {
  readonly type: 55;
  readonly name: "recvmmsg";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** Bytes, cut at the host's snap length. Not copied: do not write to them. PT_BYTEBUF. */
  readonly msgcontrol: Uint8Array | undefined;
}

/** `accept` is called. PPME_SOCKET_ACCEPT4_E, 56. Only in captures of older hosts: today it is {@link Accept4Enter}. */
export interface Accept4EnterV0 extends RawEvent {
  readonly type: 56;
  readonly name: "accept";
  /** `flags`. PT_INT32. */
  readonly flags: number | undefined;
}

/** `accept` has returned. PPME_SOCKET_ACCEPT4_X, 57. Only in captures of older hosts: today it is {@link Accept4Exit}. */
export interface Accept4ExitV0 extends RawEvent {
  readonly type: 57;
  readonly name: "accept";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** How full the queue of connections is, in percent. PT_UINT8. */
  readonly queuepct: number | undefined;
}

/** `creat` is called. PPME_SYSCALL_CREAT_E, 58. */
export interface CreatEnter extends RawEvent {
  readonly type: 58;
  readonly name: "creat";
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `creat` has returned. PPME_SYSCALL_CREAT_X, 59. */
export interface CreatExit extends RawEvent {
  readonly type: 59;
  readonly name: "creat";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly creat_flags: FlagSet<CreatFlags> | undefined;
}

/** `pipe` is called. PPME_SYSCALL_PIPE_E, 60. Only in captures of older hosts. */
export interface PipeEnter extends RawEvent {
  readonly type: 60;
  readonly name: "pipe";
}

/** `pipe` has returned. PPME_SYSCALL_PIPE_X, 61. */
export interface PipeExit extends RawEvent {
  readonly type: 61;
  readonly name: "pipe";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd1: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd2: bigint | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
}

/** `eventfd` is called. PPME_SYSCALL_EVENTFD_E, 62. Only in captures of older hosts. */
export interface EventfdEnter extends RawEvent {
  readonly type: 62;
  readonly name: "eventfd";
  /** `initval`. PT_UINT64. */
  readonly initval: bigint | undefined;
  /** `flags`. PT_UINT32. */
  readonly flags: number | undefined;
}

/** `eventfd` has returned. PPME_SYSCALL_EVENTFD_X, 63. */
export interface EventfdExit extends RawEvent {
  readonly type: 63;
  readonly name: "eventfd";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** `initval`. PT_UINT64. */
  readonly initval: bigint | undefined;
  /** `flags`. PT_UINT32. */
  readonly flags: number | undefined;
}

/** `futex` is called. PPME_SYSCALL_FUTEX_E, 64. Only in captures of older hosts. */
export interface FutexEnter extends RawEvent {
  readonly type: 64;
  readonly name: "futex";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly op: FlagSet<FutexOperations> | undefined;
  /** `val`. PT_UINT64. */
  readonly val: bigint | undefined;
}

/** `futex` has returned. PPME_SYSCALL_FUTEX_X, 65. */
export interface FutexExit extends RawEvent {
  readonly type: 65;
  readonly name: "futex";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly op: FlagSet<FutexOperations> | undefined;
  /** `val`. PT_UINT64. */
  readonly val: bigint | undefined;
}

/** `stat` is called. PPME_SYSCALL_STAT_E, 66. Only in captures of older hosts. */
export interface StatEnter extends RawEvent {
  readonly type: 66;
  readonly name: "stat";
}

/** `stat` has returned. PPME_SYSCALL_STAT_X, 67. */
export interface StatExit extends RawEvent {
  readonly type: 67;
  readonly name: "stat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `lstat` is called. PPME_SYSCALL_LSTAT_E, 68. Only in captures of older hosts. */
export interface LstatEnter extends RawEvent {
  readonly type: 68;
  readonly name: "lstat";
}

/** `lstat` has returned. PPME_SYSCALL_LSTAT_X, 69. */
export interface LstatExit extends RawEvent {
  readonly type: 69;
  readonly name: "lstat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `fstat` is called. PPME_SYSCALL_FSTAT_E, 70. Only in captures of older hosts. */
export interface FstatEnter extends RawEvent {
  readonly type: 70;
  readonly name: "fstat";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `fstat` has returned. PPME_SYSCALL_FSTAT_X, 71. */
export interface FstatExit extends RawEvent {
  readonly type: 71;
  readonly name: "fstat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `stat64` is called. PPME_SYSCALL_STAT64_E, 72. Only in captures of older hosts. */
export interface Stat64Enter extends RawEvent {
  readonly type: 72;
  readonly name: "stat64";
}

/** `stat64` has returned. PPME_SYSCALL_STAT64_X, 73. */
export interface Stat64Exit extends RawEvent {
  readonly type: 73;
  readonly name: "stat64";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `lstat64` is called. PPME_SYSCALL_LSTAT64_E, 74. Only in captures of older hosts. */
export interface Lstat64Enter extends RawEvent {
  readonly type: 74;
  readonly name: "lstat64";
}

/** `lstat64` has returned. PPME_SYSCALL_LSTAT64_X, 75. */
export interface Lstat64Exit extends RawEvent {
  readonly type: 75;
  readonly name: "lstat64";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `fstat64` is called. PPME_SYSCALL_FSTAT64_E, 76. Only in captures of older hosts. */
export interface Fstat64Enter extends RawEvent {
  readonly type: 76;
  readonly name: "fstat64";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `fstat64` has returned. PPME_SYSCALL_FSTAT64_X, 77. */
export interface Fstat64Exit extends RawEvent {
  readonly type: 77;
  readonly name: "fstat64";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `epoll_wait` is called. PPME_SYSCALL_EPOLLWAIT_E, 78. Only in captures of older hosts. */
export interface EpollwaitEnter extends RawEvent {
  readonly type: 78;
  readonly name: "epoll_wait";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly maxevents: bigint | undefined;
}

/** `epoll_wait` has returned. PPME_SYSCALL_EPOLLWAIT_X, 79. */
export interface EpollwaitExit extends RawEvent {
  readonly type: 79;
  readonly name: "epoll_wait";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly maxevents: bigint | undefined;
}

/** `poll` is called. PPME_SYSCALL_POLL_E, 80. Only in captures of older hosts. */
export interface PollEnter extends RawEvent {
  readonly type: 80;
  readonly name: "poll";
  /** File descriptors, with what is waited for or has happened. PT_FDLIST. */
  readonly fds: readonly PolledFd[] | undefined;
  /** `timeout`. PT_INT64. */
  readonly timeout: bigint | undefined;
}

/** `poll` has returned. PPME_SYSCALL_POLL_X, 81. */
export interface PollExit extends RawEvent {
  readonly type: 81;
  readonly name: "poll";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptors, with what is waited for or has happened. PT_FDLIST. */
  readonly fds: readonly PolledFd[] | undefined;
  /** `timeout`. PT_INT64. */
  readonly timeout: bigint | undefined;
}

/** `select` is called. PPME_SYSCALL_SELECT_E, 82. Only in captures of older hosts. */
export interface SelectEnter extends RawEvent {
  readonly type: 82;
  readonly name: "select";
}

/** `select` has returned. PPME_SYSCALL_SELECT_X, 83. */
export interface SelectExit extends RawEvent {
  readonly type: 83;
  readonly name: "select";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `select` is called. PPME_SYSCALL_NEWSELECT_E, 84. Only in captures of older hosts. */
export interface NewselectEnter extends RawEvent {
  readonly type: 84;
  readonly name: "select";
}

/** `select` has returned. PPME_SYSCALL_NEWSELECT_X, 85. Only in captures of older hosts. */
export interface NewselectExit extends RawEvent {
  readonly type: 85;
  readonly name: "select";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `lseek` is called. PPME_SYSCALL_LSEEK_E, 86. Only in captures of older hosts. */
export interface LseekEnter extends RawEvent {
  readonly type: 86;
  readonly name: "lseek";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly whence: EnumValue<LseekWhence> | undefined;
}

/** `lseek` has returned. PPME_SYSCALL_LSEEK_X, 87. */
export interface LseekExit extends RawEvent {
  readonly type: 87;
  readonly name: "lseek";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly whence: EnumValue<LseekWhence> | undefined;
}

/** `llseek` is called. PPME_SYSCALL_LLSEEK_E, 88. Only in captures of older hosts. */
export interface LlseekEnter extends RawEvent {
  readonly type: 88;
  readonly name: "llseek";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly whence: EnumValue<LseekWhence> | undefined;
}

/** `llseek` has returned. PPME_SYSCALL_LLSEEK_X, 89. */
export interface LlseekExit extends RawEvent {
  readonly type: 89;
  readonly name: "llseek";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly whence: EnumValue<LseekWhence> | undefined;
}

/** `ioctl` is called. PPME_SYSCALL_IOCTL_2_E, 90. Only in captures of older hosts: today it is {@link IoctlEnter}. */
export interface IoctlEnterV2 extends RawEvent {
  readonly type: 90;
  readonly name: "ioctl";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `request`. PT_UINT64. */
  readonly request: bigint | undefined;
}

/** `ioctl` has returned. PPME_SYSCALL_IOCTL_2_X, 91. Only in captures of older hosts: today it is {@link IoctlExit}. */
export interface IoctlExitV2 extends RawEvent {
  readonly type: 91;
  readonly name: "ioctl";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `getcwd` is called. PPME_SYSCALL_GETCWD_E, 92. Only in captures of older hosts. */
export interface GetcwdEnter extends RawEvent {
  readonly type: 92;
  readonly name: "getcwd";
}

/** `getcwd` has returned. PPME_SYSCALL_GETCWD_X, 93. */
export interface GetcwdExit extends RawEvent {
  readonly type: 93;
  readonly name: "getcwd";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `path`. PT_CHARBUF. */
  readonly path: string | undefined;
}

/** `chdir` is called. PPME_SYSCALL_CHDIR_E, 94. Only in captures of older hosts. */
export interface ChdirEnter extends RawEvent {
  readonly type: 94;
  readonly name: "chdir";
}

/** `chdir` has returned. PPME_SYSCALL_CHDIR_X, 95. */
export interface ChdirExit extends RawEvent {
  readonly type: 95;
  readonly name: "chdir";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `path`. PT_CHARBUF. */
  readonly path: string | undefined;
}

/** `fchdir` is called. PPME_SYSCALL_FCHDIR_E, 96. Only in captures of older hosts. */
export interface FchdirEnter extends RawEvent {
  readonly type: 96;
  readonly name: "fchdir";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `fchdir` has returned. PPME_SYSCALL_FCHDIR_X, 97. */
export interface FchdirExit extends RawEvent {
  readonly type: 97;
  readonly name: "fchdir";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `mkdir` is called. PPME_SYSCALL_MKDIR_E, 98. Only in captures of older hosts: today it is {@link MkdirEnter}. */
export interface MkdirEnterV0 extends RawEvent {
  readonly type: 98;
  readonly name: "mkdir";
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `mkdir` has returned. PPME_SYSCALL_MKDIR_X, 99. Only in captures of older hosts: today it is {@link MkdirExit}. */
export interface MkdirExitV0 extends RawEvent {
  readonly type: 99;
  readonly name: "mkdir";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `rmdir` is called. PPME_SYSCALL_RMDIR_E, 100. Only in captures of older hosts: today it is {@link RmdirEnter}. */
export interface RmdirEnterV0 extends RawEvent {
  readonly type: 100;
  readonly name: "rmdir";
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `rmdir` has returned. PPME_SYSCALL_RMDIR_X, 101. Only in captures of older hosts: today it is {@link RmdirExit}. */
export interface RmdirExitV0 extends RawEvent {
  readonly type: 101;
  readonly name: "rmdir";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `openat` is called. PPME_SYSCALL_OPENAT_E, 102. Only in captures of older hosts: today it is {@link OpenatEnter}. */
export interface OpenatEnterV0 extends RawEvent {
  readonly type: 102;
  readonly name: "openat";
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `openat` has returned. PPME_SYSCALL_OPENAT_X, 103. Only in captures of older hosts: today it is {@link OpenatExit}. */
export interface OpenatExitV0 extends RawEvent {
  readonly type: 103;
  readonly name: "openat";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `link` is called. PPME_SYSCALL_LINK_E, 104. Only in captures of older hosts: today it is {@link LinkEnter}. */
export interface LinkEnterV0 extends RawEvent {
  readonly type: 104;
  readonly name: "link";
  /** The path before. PT_FSPATH. */
  readonly oldpath: string | undefined;
  /** The path from now on. PT_FSPATH. */
  readonly newpath: string | undefined;
}

/** `link` has returned. PPME_SYSCALL_LINK_X, 105. Only in captures of older hosts: today it is {@link LinkExit}. */
export interface LinkExitV0 extends RawEvent {
  readonly type: 105;
  readonly name: "link";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `linkat` is called. PPME_SYSCALL_LINKAT_E, 106. Only in captures of older hosts: today it is {@link LinkatEnter}. */
export interface LinkatEnterV0 extends RawEvent {
  readonly type: 106;
  readonly name: "linkat";
  /** File descriptor. PT_FD. */
  readonly olddir: bigint | undefined;
  /** The path before. PT_CHARBUF. */
  readonly oldpath: string | undefined;
  /** File descriptor. PT_FD. */
  readonly newdir: bigint | undefined;
  /** The path from now on. PT_CHARBUF. */
  readonly newpath: string | undefined;
}

/** `linkat` has returned. PPME_SYSCALL_LINKAT_X, 107. Only in captures of older hosts: today it is {@link LinkatExit}. */
export interface LinkatExitV0 extends RawEvent {
  readonly type: 107;
  readonly name: "linkat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `unlink` is called. PPME_SYSCALL_UNLINK_E, 108. Only in captures of older hosts: today it is {@link UnlinkEnter}. */
export interface UnlinkEnterV0 extends RawEvent {
  readonly type: 108;
  readonly name: "unlink";
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `unlink` has returned. PPME_SYSCALL_UNLINK_X, 109. Only in captures of older hosts: today it is {@link UnlinkExit}. */
export interface UnlinkExitV0 extends RawEvent {
  readonly type: 109;
  readonly name: "unlink";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `unlinkat` is called. PPME_SYSCALL_UNLINKAT_E, 110. Only in captures of older hosts: today it is {@link UnlinkatEnter}. */
export interface UnlinkatEnterV0 extends RawEvent {
  readonly type: 110;
  readonly name: "unlinkat";
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly path: string | undefined;
}

/** `unlinkat` has returned. PPME_SYSCALL_UNLINKAT_X, 111. Only in captures of older hosts: today it is {@link UnlinkatExit}. */
export interface UnlinkatExitV0 extends RawEvent {
  readonly type: 111;
  readonly name: "unlinkat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `pread` is called. PPME_SYSCALL_PREAD_E, 112. Only in captures of older hosts. */
export interface PreadEnter extends RawEvent {
  readonly type: 112;
  readonly name: "pread";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `pread` has returned. PPME_SYSCALL_PREAD_X, 113. */
export interface PreadExit extends RawEvent {
  readonly type: 113;
  readonly name: "pread";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `pwrite` is called. PPME_SYSCALL_PWRITE_E, 114. Only in captures of older hosts. */
export interface PwriteEnter extends RawEvent {
  readonly type: 114;
  readonly name: "pwrite";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `pwrite` has returned. PPME_SYSCALL_PWRITE_X, 115. */
export interface PwriteExit extends RawEvent {
  readonly type: 115;
  readonly name: "pwrite";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `readv` is called. PPME_SYSCALL_READV_E, 116. Only in captures of older hosts. */
export interface ReadvEnter extends RawEvent {
  readonly type: 116;
  readonly name: "readv";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `readv` has returned. PPME_SYSCALL_READV_X, 117. */
export interface ReadvExit extends RawEvent {
  readonly type: 117;
  readonly name: "readv";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `writev` is called. PPME_SYSCALL_WRITEV_E, 118. Only in captures of older hosts. */
export interface WritevEnter extends RawEvent {
  readonly type: 118;
  readonly name: "writev";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `writev` has returned. PPME_SYSCALL_WRITEV_X, 119. */
export interface WritevExit extends RawEvent {
  readonly type: 119;
  readonly name: "writev";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
}

/** `preadv` is called. PPME_SYSCALL_PREADV_E, 120. Only in captures of older hosts. */
export interface PreadvEnter extends RawEvent {
  readonly type: 120;
  readonly name: "preadv";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `preadv` has returned. PPME_SYSCALL_PREADV_X, 121. */
export interface PreadvExit extends RawEvent {
  readonly type: 121;
  readonly name: "preadv";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `pwritev` is called. PPME_SYSCALL_PWRITEV_E, 122. Only in captures of older hosts. */
export interface PwritevEnter extends RawEvent {
  readonly type: 122;
  readonly name: "pwritev";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `pwritev` has returned. PPME_SYSCALL_PWRITEV_X, 123. */
export interface PwritevExit extends RawEvent {
  readonly type: 123;
  readonly name: "pwritev";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT32. */
  readonly size: number | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly pos: bigint | undefined;
}

/** `dup` is called. PPME_SYSCALL_DUP_E, 124. Only in captures of older hosts: today it is {@link DupEnter}. */
export interface DupEnterV0 extends RawEvent {
  readonly type: 124;
  readonly name: "dup";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `dup` has returned. PPME_SYSCALL_DUP_X, 125. Only in captures of older hosts: today it is {@link DupExit}. */
export interface DupExitV0 extends RawEvent {
  readonly type: 125;
  readonly name: "dup";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
}

/** `signalfd` is called. PPME_SYSCALL_SIGNALFD_E, 126. Only in captures of older hosts. */
export interface SignalfdEnter extends RawEvent {
  readonly type: 126;
  readonly name: "signalfd";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `mask`. PT_UINT32. */
  readonly mask: number | undefined;
  /** `flags`. PT_UINT8. */
  readonly flags: number | undefined;
}

/** `signalfd` has returned. PPME_SYSCALL_SIGNALFD_X, 127. */
export interface SignalfdExit extends RawEvent {
  readonly type: 127;
  readonly name: "signalfd";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `mask`. PT_UINT32. */
  readonly mask: number | undefined;
  /** `flags`. PT_UINT8. */
  readonly flags: number | undefined;
}

/** `kill` is called. PPME_SYSCALL_KILL_E, 128. Only in captures of older hosts. */
export interface KillEnter extends RawEvent {
  readonly type: 128;
  readonly name: "kill";
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `kill` has returned. PPME_SYSCALL_KILL_X, 129. */
export interface KillExit extends RawEvent {
  readonly type: 129;
  readonly name: "kill";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `tkill` is called. PPME_SYSCALL_TKILL_E, 130. Only in captures of older hosts. */
export interface TkillEnter extends RawEvent {
  readonly type: 130;
  readonly name: "tkill";
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `tkill` has returned. PPME_SYSCALL_TKILL_X, 131. */
export interface TkillExit extends RawEvent {
  readonly type: 131;
  readonly name: "tkill";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `tgkill` is called. PPME_SYSCALL_TGKILL_E, 132. Only in captures of older hosts. */
export interface TgkillEnter extends RawEvent {
  readonly type: 132;
  readonly name: "tgkill";
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `tgkill` has returned. PPME_SYSCALL_TGKILL_X, 133. */
export interface TgkillExit extends RawEvent {
  readonly type: 133;
  readonly name: "tgkill";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `nanosleep` is called. PPME_SYSCALL_NANOSLEEP_E, 134. Only in captures of older hosts. */
export interface NanosleepEnter extends RawEvent {
  readonly type: 134;
  readonly name: "nanosleep";
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly interval: Duration | undefined;
}

/** `nanosleep` has returned. PPME_SYSCALL_NANOSLEEP_X, 135. */
export interface NanosleepExit extends RawEvent {
  readonly type: 135;
  readonly name: "nanosleep";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly interval: Duration | undefined;
}

/** `timerfd_create` is called. PPME_SYSCALL_TIMERFD_CREATE_E, 136. Only in captures of older hosts. */
export interface TimerfdCreateEnter extends RawEvent {
  readonly type: 136;
  readonly name: "timerfd_create";
  /** `clockid`. PT_UINT8. */
  readonly clockid: number | undefined;
  /** `flags`. PT_UINT8. */
  readonly flags: number | undefined;
}

/** `timerfd_create` has returned. PPME_SYSCALL_TIMERFD_CREATE_X, 137. */
export interface TimerfdCreateExit extends RawEvent {
  readonly type: 137;
  readonly name: "timerfd_create";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** `clockid`. PT_UINT8. */
  readonly clockid: number | undefined;
  /** `flags`. PT_UINT8. */
  readonly flags: number | undefined;
}

/** `inotify_init` is called. PPME_SYSCALL_INOTIFY_INIT_E, 138. Only in captures of older hosts. */
export interface InotifyInitEnter extends RawEvent {
  readonly type: 138;
  readonly name: "inotify_init";
  /** `flags`. PT_UINT8. */
  readonly flags: number | undefined;
}

/** `inotify_init` has returned. PPME_SYSCALL_INOTIFY_INIT_X, 139. */
export interface InotifyInitExit extends RawEvent {
  readonly type: 139;
  readonly name: "inotify_init";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** `flags`. PT_UINT8. */
  readonly flags: number | undefined;
}

/** `getrlimit` is called. PPME_SYSCALL_GETRLIMIT_E, 140. Only in captures of older hosts. */
export interface GetrlimitEnter extends RawEvent {
  readonly type: 140;
  readonly name: "getrlimit";
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly resource: EnumValue<RlimitResources> | undefined;
}

/** `getrlimit` has returned. PPME_SYSCALL_GETRLIMIT_X, 141. */
export interface GetrlimitExit extends RawEvent {
  readonly type: 141;
  readonly name: "getrlimit";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `cur`. PT_INT64. */
  readonly cur: bigint | undefined;
  /** `max`. PT_INT64. */
  readonly max: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly resource: EnumValue<RlimitResources> | undefined;
}

/** `setrlimit` is called. PPME_SYSCALL_SETRLIMIT_E, 142. Only in captures of older hosts. */
export interface SetrlimitEnter extends RawEvent {
  readonly type: 142;
  readonly name: "setrlimit";
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly resource: EnumValue<RlimitResources> | undefined;
}

/** `setrlimit` has returned. PPME_SYSCALL_SETRLIMIT_X, 143. */
export interface SetrlimitExit extends RawEvent {
  readonly type: 143;
  readonly name: "setrlimit";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `cur`. PT_INT64. */
  readonly cur: bigint | undefined;
  /** `max`. PT_INT64. */
  readonly max: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly resource: EnumValue<RlimitResources> | undefined;
}

/** `prlimit` is called. PPME_SYSCALL_PRLIMIT_E, 144. Only in captures of older hosts. */
export interface PrlimitEnter extends RawEvent {
  readonly type: 144;
  readonly name: "prlimit";
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly resource: EnumValue<RlimitResources> | undefined;
}

/** `prlimit` has returned. PPME_SYSCALL_PRLIMIT_X, 145. */
export interface PrlimitExit extends RawEvent {
  readonly type: 145;
  readonly name: "prlimit";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `newcur`. PT_INT64. */
  readonly newcur: bigint | undefined;
  /** `newmax`. PT_INT64. */
  readonly newmax: bigint | undefined;
  /** `oldcur`. PT_INT64. */
  readonly oldcur: bigint | undefined;
  /** `oldmax`. PT_INT64. */
  readonly oldmax: bigint | undefined;
  /** Id of the process. PT_INT64. */
  readonly pid: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly resource: EnumValue<RlimitResources> | undefined;
}

/** `switch`. PPME_SCHEDSWITCH_1_E, 146. Only in captures of older hosts: today it is {@link SchedswitchEnter}. */
export interface SchedswitchEnterV1 extends RawEvent {
  readonly type: 146;
  readonly name: "switch";
  /** Process or thread id. PT_PID. */
  readonly next: bigint | undefined;
}

/** `drop`. PPME_DROP_E, 148. */
export interface DropEnter extends RawEvent {
  readonly type: 148;
  readonly name: "drop";
  /** `ratio`. PT_UINT32. */
  readonly ratio: number | undefined;
}

/** `drop`. PPME_DROP_X, 149. */
export interface DropExit extends RawEvent {
  readonly type: 149;
  readonly name: "drop";
  /** `ratio`. PT_UINT32. */
  readonly ratio: number | undefined;
}

/** `fcntl` is called. PPME_SYSCALL_FCNTL_E, 150. Only in captures of older hosts. */
export interface FcntlEnter extends RawEvent {
  readonly type: 150;
  readonly name: "fcntl";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly cmd: EnumValue<FcntlCommands> | undefined;
}

/** `fcntl` has returned. PPME_SYSCALL_FCNTL_X, 151. */
export interface FcntlExit extends RawEvent {
  readonly type: 151;
  readonly name: "fcntl";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS8. */
  readonly cmd: EnumValue<FcntlCommands> | undefined;
  /** `arg`. PT_UINT64. */
  readonly arg: bigint | undefined;
}

/** `switch`. PPME_SCHEDSWITCH_6_E, 152. */
export interface SchedswitchEnter extends RawEvent {
  readonly type: 152;
  readonly name: "switch";
  /** Process or thread id. PT_PID. */
  readonly next: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_13_E, 154. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV13 extends RawEvent {
  readonly type: 154;
  readonly name: "execve";
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_13_X, 155. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV13 extends RawEvent {
  readonly type: 155;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
}

/** `clone` is called. PPME_SYSCALL_CLONE_16_E, 156. Only in captures of older hosts: today it is {@link CloneEnter}. */
export interface CloneEnterV16 extends RawEvent {
  readonly type: 156;
  readonly name: "clone";
}

/** `clone` has returned. PPME_SYSCALL_CLONE_16_X, 157. Only in captures of older hosts: today it is {@link CloneExit}. */
export interface CloneExitV16 extends RawEvent {
  readonly type: 157;
  readonly name: "clone";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `brk` is called. PPME_SYSCALL_BRK_4_E, 158. Only in captures of older hosts. */
export interface BrkEnter extends RawEvent {
  readonly type: 158;
  readonly name: "brk";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
}

/** `brk` has returned. PPME_SYSCALL_BRK_4_X, 159. */
export interface BrkExit extends RawEvent {
  readonly type: 159;
  readonly name: "brk";
  /** `res`. PT_UINT64. */
  readonly res: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
}

/** `mmap` is called. PPME_SYSCALL_MMAP_E, 160. Only in captures of older hosts. */
export interface MmapEnter extends RawEvent {
  readonly type: 160;
  readonly name: "mmap";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly prot: FlagSet<ProtFlags> | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MmapFlags> | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
}

/** `mmap` has returned. PPME_SYSCALL_MMAP_X, 161. */
export interface MmapExit extends RawEvent {
  readonly type: 161;
  readonly name: "mmap";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly prot: FlagSet<ProtFlags> | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MmapFlags> | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
}

/** `mmap2` is called. PPME_SYSCALL_MMAP2_E, 162. Only in captures of older hosts. */
export interface Mmap2Enter extends RawEvent {
  readonly type: 162;
  readonly name: "mmap2";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly prot: FlagSet<ProtFlags> | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MmapFlags> | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `pgoffset`. PT_UINT64. */
  readonly pgoffset: bigint | undefined;
}

/** `mmap2` has returned. PPME_SYSCALL_MMAP2_X, 163. */
export interface Mmap2Exit extends RawEvent {
  readonly type: 163;
  readonly name: "mmap2";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly prot: FlagSet<ProtFlags> | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MmapFlags> | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `pgoffset`. PT_UINT64. */
  readonly pgoffset: bigint | undefined;
}

/** `munmap` is called. PPME_SYSCALL_MUNMAP_E, 164. Only in captures of older hosts. */
export interface MunmapEnter extends RawEvent {
  readonly type: 164;
  readonly name: "munmap";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
}

/** `munmap` has returned. PPME_SYSCALL_MUNMAP_X, 165. */
export interface MunmapExit extends RawEvent {
  readonly type: 165;
  readonly name: "munmap";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
}

/** `splice` is called. PPME_SYSCALL_SPLICE_E, 166. Only in captures of older hosts. */
export interface SpliceEnter extends RawEvent {
  readonly type: 166;
  readonly name: "splice";
  /** File descriptor. PT_FD. */
  readonly fd_in: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd_out: bigint | undefined;
  /** How many bytes were asked for. PT_UINT64. */
  readonly size: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<SpliceFlags> | undefined;
}

/** `splice` has returned. PPME_SYSCALL_SPLICE_X, 167. */
export interface SpliceExit extends RawEvent {
  readonly type: 167;
  readonly name: "splice";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd_in: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd_out: bigint | undefined;
  /** How many bytes were asked for. PT_UINT64. */
  readonly size: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<SpliceFlags> | undefined;
}

/** `ptrace` is called. PPME_SYSCALL_PTRACE_E, 168. Only in captures of older hosts. */
export interface PtraceEnter extends RawEvent {
  readonly type: 168;
  readonly name: "ptrace";
  /** One of the names, or a number without a name. PT_ENUMFLAGS16. */
  readonly request: EnumValue<PtraceRequests> | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
}

/** `ptrace` has returned. PPME_SYSCALL_PTRACE_X, 169. */
export interface PtraceExit extends RawEvent {
  readonly type: 169;
  readonly name: "ptrace";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly addr: Variant<"uint64", bigint> | Variant<"sigtype", number> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly data: Variant<"uint64", bigint> | Variant<"sigtype", number> | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS16. */
  readonly request: EnumValue<PtraceRequests> | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
}

/** `ioctl` is called. PPME_SYSCALL_IOCTL_3_E, 170. Only in captures of older hosts. */
export interface IoctlEnter extends RawEvent {
  readonly type: 170;
  readonly name: "ioctl";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `request`. PT_UINT64. */
  readonly request: bigint | undefined;
  /** `argument`. PT_UINT64. */
  readonly argument: bigint | undefined;
}

/** `ioctl` has returned. PPME_SYSCALL_IOCTL_3_X, 171. */
export interface IoctlExit extends RawEvent {
  readonly type: 171;
  readonly name: "ioctl";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `request`. PT_UINT64. */
  readonly request: bigint | undefined;
  /** `argument`. PT_UINT64. */
  readonly argument: bigint | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_14_E, 172. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV14 extends RawEvent {
  readonly type: 172;
  readonly name: "execve";
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_14_X, 173. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV14 extends RawEvent {
  readonly type: 173;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
}

/** `rename` is called. PPME_SYSCALL_RENAME_E, 174. Only in captures of older hosts. */
export interface RenameEnter extends RawEvent {
  readonly type: 174;
  readonly name: "rename";
}

/** `rename` has returned. PPME_SYSCALL_RENAME_X, 175. */
export interface RenameExit extends RawEvent {
  readonly type: 175;
  readonly name: "rename";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The path before. PT_FSPATH. */
  readonly oldpath: string | undefined;
  /** The path from now on. PT_FSPATH. */
  readonly newpath: string | undefined;
}

/** `renameat` is called. PPME_SYSCALL_RENAMEAT_E, 176. Only in captures of older hosts. */
export interface RenameatEnter extends RawEvent {
  readonly type: 176;
  readonly name: "renameat";
}

/** `renameat` has returned. PPME_SYSCALL_RENAMEAT_X, 177. */
export interface RenameatExit extends RawEvent {
  readonly type: 177;
  readonly name: "renameat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly olddirfd: bigint | undefined;
  /** A path; when relative, from `olddirfd` on. PT_FSRELPATH. */
  readonly oldpath: string | undefined;
  /** File descriptor. PT_FD. */
  readonly newdirfd: bigint | undefined;
  /** A path; when relative, from `newdirfd` on. PT_FSRELPATH. */
  readonly newpath: string | undefined;
}

/** `symlink` is called. PPME_SYSCALL_SYMLINK_E, 178. Only in captures of older hosts. */
export interface SymlinkEnter extends RawEvent {
  readonly type: 178;
  readonly name: "symlink";
}

/** `symlink` has returned. PPME_SYSCALL_SYMLINK_X, 179. */
export interface SymlinkExit extends RawEvent {
  readonly type: 179;
  readonly name: "symlink";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `target`. PT_CHARBUF. */
  readonly target: string | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly linkpath: string | undefined;
}

/** `symlinkat` is called. PPME_SYSCALL_SYMLINKAT_E, 180. Only in captures of older hosts. */
export interface SymlinkatEnter extends RawEvent {
  readonly type: 180;
  readonly name: "symlinkat";
}

/** `symlinkat` has returned. PPME_SYSCALL_SYMLINKAT_X, 181. */
export interface SymlinkatExit extends RawEvent {
  readonly type: 181;
  readonly name: "symlinkat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `target`. PT_CHARBUF. */
  readonly target: string | undefined;
  /** File descriptor. PT_FD. */
  readonly linkdirfd: bigint | undefined;
  /** A path; when relative, from `linkdirfd` on. PT_FSRELPATH. */
  readonly linkpath: string | undefined;
}

/** `fork` is called. PPME_SYSCALL_FORK_E, 182. Only in captures of older hosts: today it is {@link ForkEnter}. */
export interface ForkEnterV0 extends RawEvent {
  readonly type: 182;
  readonly name: "fork";
}

/** `fork` has returned. PPME_SYSCALL_FORK_X, 183. Only in captures of older hosts: today it is {@link ForkExit}. */
export interface ForkExitV0 extends RawEvent {
  readonly type: 183;
  readonly name: "fork";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `vfork` is called. PPME_SYSCALL_VFORK_E, 184. Only in captures of older hosts: today it is {@link VforkEnter}. */
export interface VforkEnterV0 extends RawEvent {
  readonly type: 184;
  readonly name: "vfork";
}

/** `vfork` has returned. PPME_SYSCALL_VFORK_X, 185. Only in captures of older hosts: today it is {@link VforkExit}. */
export interface VforkExitV0 extends RawEvent {
  readonly type: 185;
  readonly name: "vfork";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `procexit`. PPME_PROCEXIT_1_E, 186. */
export interface ProcexitEnter extends RawEvent {
  readonly type: 186;
  readonly name: "procexit";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly status: bigint | undefined;
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly ret: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
  /** Whether the memory was dumped. PT_UINT8. */
  readonly core: number | undefined;
  /** Id of the process that the children go to. PT_PID. */
  readonly reaper_tid: bigint | undefined;
}

/** `sendfile` is called. PPME_SYSCALL_SENDFILE_E, 188. Only in captures of older hosts. */
export interface SendfileEnter extends RawEvent {
  readonly type: 188;
  readonly name: "sendfile";
  /** File descriptor. PT_FD. */
  readonly out_fd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly in_fd: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
  /** How many bytes were asked for. PT_UINT64. */
  readonly size: bigint | undefined;
}

/** `sendfile` has returned. PPME_SYSCALL_SENDFILE_X, 189. */
export interface SendfileExit extends RawEvent {
  readonly type: 189;
  readonly name: "sendfile";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Position in bytes. PT_UINT64. */
  readonly offset: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly out_fd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly in_fd: bigint | undefined;
  /** How many bytes were asked for. PT_UINT64. */
  readonly size: bigint | undefined;
}

/** `quotactl` is called. PPME_SYSCALL_QUOTACTL_E, 190. Only in captures of older hosts. */
export interface QuotactlEnter extends RawEvent {
  readonly type: 190;
  readonly name: "quotactl";
  /** A set of the names. PT_FLAGS16. */
  readonly cmd: FlagSet<QuotactlCmds> | undefined;
  /** A set of the names. PT_FLAGS8. In the schema: `type`. */
  readonly arg_type: FlagSet<QuotactlTypes> | undefined;
  /** `id`. PT_UINT32. */
  readonly id: number | undefined;
  /** A set of the names. PT_FLAGS8. */
  readonly quota_fmt: FlagSet<QuotactlQuotaFmts> | undefined;
}

/** `quotactl` has returned. PPME_SYSCALL_QUOTACTL_X, 191. */
export interface QuotactlExit extends RawEvent {
  readonly type: 191;
  readonly name: "quotactl";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `special`. PT_CHARBUF. */
  readonly special: string | undefined;
  /** `quotafilepath`. PT_CHARBUF. */
  readonly quotafilepath: string | undefined;
  /** `dqb_bhardlimit`. PT_UINT64. */
  readonly dqb_bhardlimit: bigint | undefined;
  /** `dqb_bsoftlimit`. PT_UINT64. */
  readonly dqb_bsoftlimit: bigint | undefined;
  /** `dqb_curspace`. PT_UINT64. */
  readonly dqb_curspace: bigint | undefined;
  /** `dqb_ihardlimit`. PT_UINT64. */
  readonly dqb_ihardlimit: bigint | undefined;
  /** `dqb_isoftlimit`. PT_UINT64. */
  readonly dqb_isoftlimit: bigint | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly dqb_btime: Duration | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly dqb_itime: Duration | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly dqi_bgrace: Duration | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly dqi_igrace: Duration | undefined;
  /** A set of the names. PT_FLAGS8. */
  readonly dqi_flags: FlagSet<QuotactlDqiFlags> | undefined;
  /** A set of the names. PT_FLAGS8. */
  readonly quota_fmt_out: FlagSet<QuotactlQuotaFmts> | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly cmd: FlagSet<QuotactlCmds> | undefined;
  /** A set of the names. PT_FLAGS8. In the schema: `type`. */
  readonly arg_type: FlagSet<QuotactlTypes> | undefined;
  /** `id`. PT_UINT32. */
  readonly id: number | undefined;
  /** A set of the names. PT_FLAGS8. */
  readonly quota_fmt: FlagSet<QuotactlQuotaFmts> | undefined;
}

/** `setresuid` is called. PPME_SYSCALL_SETRESUID_E, 192. Only in captures of older hosts. */
export interface SetresuidEnter extends RawEvent {
  readonly type: 192;
  readonly name: "setresuid";
  /** Real user id. PT_UID. */
  readonly ruid: number | undefined;
  /** Effective user id. PT_UID. */
  readonly euid: number | undefined;
  /** Saved user id. PT_UID. */
  readonly suid: number | undefined;
}

/** `setresuid` has returned. PPME_SYSCALL_SETRESUID_X, 193. */
export interface SetresuidExit extends RawEvent {
  readonly type: 193;
  readonly name: "setresuid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Real user id. PT_UID. */
  readonly ruid: number | undefined;
  /** Effective user id. PT_UID. */
  readonly euid: number | undefined;
  /** Saved user id. PT_UID. */
  readonly suid: number | undefined;
}

/** `setresgid` is called. PPME_SYSCALL_SETRESGID_E, 194. Only in captures of older hosts. */
export interface SetresgidEnter extends RawEvent {
  readonly type: 194;
  readonly name: "setresgid";
  /** Real group id. PT_GID. */
  readonly rgid: number | undefined;
  /** Effective group id. PT_GID. */
  readonly egid: number | undefined;
  /** Saved group id. PT_GID. */
  readonly sgid: number | undefined;
}

/** `setresgid` has returned. PPME_SYSCALL_SETRESGID_X, 195. */
export interface SetresgidExit extends RawEvent {
  readonly type: 195;
  readonly name: "setresgid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Real group id. PT_GID. */
  readonly rgid: number | undefined;
  /** Effective group id. PT_GID. */
  readonly egid: number | undefined;
  /** Saved group id. PT_GID. */
  readonly sgid: number | undefined;
}

/** `scapevent`. PPME_SCAPEVENT_E, 196. */
export interface ScapeventEnter extends RawEvent {
  readonly type: 196;
  readonly name: "scapevent";
  /** `event_type`. PT_UINT32. */
  readonly event_type: number | undefined;
  /** `event_data`. PT_UINT64. */
  readonly event_data: bigint | undefined;
}

/** `setuid` is called. PPME_SYSCALL_SETUID_E, 198. Only in captures of older hosts. */
export interface SetuidEnter extends RawEvent {
  readonly type: 198;
  readonly name: "setuid";
  /** User id. PT_UID. */
  readonly uid: number | undefined;
}

/** `setuid` has returned. PPME_SYSCALL_SETUID_X, 199. */
export interface SetuidExit extends RawEvent {
  readonly type: 199;
  readonly name: "setuid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** User id. PT_UID. */
  readonly uid: number | undefined;
}

/** `setgid` is called. PPME_SYSCALL_SETGID_E, 200. Only in captures of older hosts. */
export interface SetgidEnter extends RawEvent {
  readonly type: 200;
  readonly name: "setgid";
  /** Group id. PT_GID. */
  readonly gid: number | undefined;
}

/** `setgid` has returned. PPME_SYSCALL_SETGID_X, 201. */
export interface SetgidExit extends RawEvent {
  readonly type: 201;
  readonly name: "setgid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Group id. PT_GID. */
  readonly gid: number | undefined;
}

/** `getuid` is called. PPME_SYSCALL_GETUID_E, 202. Only in captures of older hosts. */
export interface GetuidEnter extends RawEvent {
  readonly type: 202;
  readonly name: "getuid";
}

/** `getuid` has returned. PPME_SYSCALL_GETUID_X, 203. */
export interface GetuidExit extends RawEvent {
  readonly type: 203;
  readonly name: "getuid";
  /** User id. PT_UID. */
  readonly uid: number | undefined;
}

/** `geteuid` is called. PPME_SYSCALL_GETEUID_E, 204. Only in captures of older hosts. */
export interface GeteuidEnter extends RawEvent {
  readonly type: 204;
  readonly name: "geteuid";
}

/** `geteuid` has returned. PPME_SYSCALL_GETEUID_X, 205. */
export interface GeteuidExit extends RawEvent {
  readonly type: 205;
  readonly name: "geteuid";
  /** Effective user id. PT_UID. */
  readonly euid: number | undefined;
}

/** `getgid` is called. PPME_SYSCALL_GETGID_E, 206. Only in captures of older hosts. */
export interface GetgidEnter extends RawEvent {
  readonly type: 206;
  readonly name: "getgid";
}

/** `getgid` has returned. PPME_SYSCALL_GETGID_X, 207. */
export interface GetgidExit extends RawEvent {
  readonly type: 207;
  readonly name: "getgid";
  /** Group id. PT_GID. */
  readonly gid: number | undefined;
}

/** `getegid` is called. PPME_SYSCALL_GETEGID_E, 208. Only in captures of older hosts. */
export interface GetegidEnter extends RawEvent {
  readonly type: 208;
  readonly name: "getegid";
}

/** `getegid` has returned. PPME_SYSCALL_GETEGID_X, 209. */
export interface GetegidExit extends RawEvent {
  readonly type: 209;
  readonly name: "getegid";
  /** Effective group id. PT_GID. */
  readonly egid: number | undefined;
}

/** `getresuid` is called. PPME_SYSCALL_GETRESUID_E, 210. Only in captures of older hosts. */
export interface GetresuidEnter extends RawEvent {
  readonly type: 210;
  readonly name: "getresuid";
}

/** `getresuid` has returned. PPME_SYSCALL_GETRESUID_X, 211. */
export interface GetresuidExit extends RawEvent {
  readonly type: 211;
  readonly name: "getresuid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Real user id. PT_UID. */
  readonly ruid: number | undefined;
  /** Effective user id. PT_UID. */
  readonly euid: number | undefined;
  /** Saved user id. PT_UID. */
  readonly suid: number | undefined;
}

/** `getresgid` is called. PPME_SYSCALL_GETRESGID_E, 212. Only in captures of older hosts. */
export interface GetresgidEnter extends RawEvent {
  readonly type: 212;
  readonly name: "getresgid";
}

/** `getresgid` has returned. PPME_SYSCALL_GETRESGID_X, 213. */
export interface GetresgidExit extends RawEvent {
  readonly type: 213;
  readonly name: "getresgid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Real group id. PT_GID. */
  readonly rgid: number | undefined;
  /** Effective group id. PT_GID. */
  readonly egid: number | undefined;
  /** Saved group id. PT_GID. */
  readonly sgid: number | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_15_E, 214. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV15 extends RawEvent {
  readonly type: 214;
  readonly name: "execve";
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_15_X, 215. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV15 extends RawEvent {
  readonly type: 215;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
}

/** `clone` is called. PPME_SYSCALL_CLONE_17_E, 216. Only in captures of older hosts: today it is {@link CloneEnter}. */
export interface CloneEnterV17 extends RawEvent {
  readonly type: 216;
  readonly name: "clone";
}

/** `clone` has returned. PPME_SYSCALL_CLONE_17_X, 217. Only in captures of older hosts: today it is {@link CloneExit}. */
export interface CloneExitV17 extends RawEvent {
  readonly type: 217;
  readonly name: "clone";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `fork` is called. PPME_SYSCALL_FORK_17_E, 218. Only in captures of older hosts: today it is {@link ForkEnter}. */
export interface ForkEnterV17 extends RawEvent {
  readonly type: 218;
  readonly name: "fork";
}

/** `fork` has returned. PPME_SYSCALL_FORK_17_X, 219. Only in captures of older hosts: today it is {@link ForkExit}. */
export interface ForkExitV17 extends RawEvent {
  readonly type: 219;
  readonly name: "fork";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `vfork` is called. PPME_SYSCALL_VFORK_17_E, 220. Only in captures of older hosts: today it is {@link VforkEnter}. */
export interface VforkEnterV17 extends RawEvent {
  readonly type: 220;
  readonly name: "vfork";
}

/** `vfork` has returned. PPME_SYSCALL_VFORK_17_X, 221. Only in captures of older hosts: today it is {@link VforkExit}. */
export interface VforkExitV17 extends RawEvent {
  readonly type: 221;
  readonly name: "vfork";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `clone` is called. PPME_SYSCALL_CLONE_20_E, 222. Only in captures of older hosts. */
export interface CloneEnter extends RawEvent {
  readonly type: 222;
  readonly name: "clone";
}

/** `clone` has returned. PPME_SYSCALL_CLONE_20_X, 223. */
export interface CloneExit extends RawEvent {
  readonly type: 223;
  readonly name: "clone";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** Id of the thread in its own namespace. PT_PID. */
  readonly vtid: bigint | undefined;
  /** Id of the process in its own namespace. PT_PID. */
  readonly vpid: bigint | undefined;
  /** When the first process of the pid namespace started, in nanoseconds since 1970. PT_UINT64. */
  readonly pidns_init_start_ts: bigint | undefined;
}

/** `fork` is called. PPME_SYSCALL_FORK_20_E, 224. Only in captures of older hosts. */
export interface ForkEnter extends RawEvent {
  readonly type: 224;
  readonly name: "fork";
}

/** `fork` has returned. PPME_SYSCALL_FORK_20_X, 225. */
export interface ForkExit extends RawEvent {
  readonly type: 225;
  readonly name: "fork";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** Id of the thread in its own namespace. PT_PID. */
  readonly vtid: bigint | undefined;
  /** Id of the process in its own namespace. PT_PID. */
  readonly vpid: bigint | undefined;
  /** When the first process of the pid namespace started, in nanoseconds since 1970. PT_UINT64. */
  readonly pidns_init_start_ts: bigint | undefined;
}

/** `vfork` is called. PPME_SYSCALL_VFORK_20_E, 226. Only in captures of older hosts. */
export interface VforkEnter extends RawEvent {
  readonly type: 226;
  readonly name: "vfork";
}

/** `vfork` has returned. PPME_SYSCALL_VFORK_20_X, 227. */
export interface VforkExit extends RawEvent {
  readonly type: 227;
  readonly name: "vfork";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** Id of the thread in its own namespace. PT_PID. */
  readonly vtid: bigint | undefined;
  /** Id of the process in its own namespace. PT_PID. */
  readonly vpid: bigint | undefined;
  /** When the first process of the pid namespace started, in nanoseconds since 1970. PT_UINT64. */
  readonly pidns_init_start_ts: bigint | undefined;
}

/** `container`. PPME_CONTAINER_E, 228. Only in captures of older hosts. */
export interface ContainerEnter extends RawEvent {
  readonly type: 228;
  readonly name: "container";
  /** `id`. PT_CHARBUF. */
  readonly id: string | undefined;
  /** `type`. PT_UINT32. In the schema: `type`. */
  readonly arg_type: number | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** `image`. PT_CHARBUF. */
  readonly image: string | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_16_E, 230. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV16 extends RawEvent {
  readonly type: 230;
  readonly name: "execve";
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_16_X, 231. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV16 extends RawEvent {
  readonly type: 231;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
}

/** `signaldeliver`. PPME_SIGNALDELIVER_E, 232. */
export interface SignaldeliverEnter extends RawEvent {
  readonly type: 232;
  readonly name: "signaldeliver";
  /** Process or thread id. PT_PID. */
  readonly spid: bigint | undefined;
  /** Process or thread id. PT_PID. */
  readonly dpid: bigint | undefined;
  /** Number of the signal. PT_SIGTYPE. */
  readonly sig: number | undefined;
}

/** `procinfo`. PPME_PROCINFO_E, 234. */
export interface ProcinfoEnter extends RawEvent {
  readonly type: 234;
  readonly name: "procinfo";
  /** `cpu_usr`. PT_UINT64. */
  readonly cpu_usr: bigint | undefined;
  /** `cpu_sys`. PT_UINT64. */
  readonly cpu_sys: bigint | undefined;
}

/** `getdents` is called. PPME_SYSCALL_GETDENTS_E, 236. Only in captures of older hosts. */
export interface GetdentsEnter extends RawEvent {
  readonly type: 236;
  readonly name: "getdents";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `getdents` has returned. PPME_SYSCALL_GETDENTS_X, 237. */
export interface GetdentsExit extends RawEvent {
  readonly type: 237;
  readonly name: "getdents";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `getdents64` is called. PPME_SYSCALL_GETDENTS64_E, 238. Only in captures of older hosts. */
export interface Getdents64Enter extends RawEvent {
  readonly type: 238;
  readonly name: "getdents64";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `getdents64` has returned. PPME_SYSCALL_GETDENTS64_X, 239. */
export interface Getdents64Exit extends RawEvent {
  readonly type: 239;
  readonly name: "getdents64";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `setns` is called. PPME_SYSCALL_SETNS_E, 240. Only in captures of older hosts. */
export interface SetnsEnter extends RawEvent {
  readonly type: 240;
  readonly name: "setns";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly nstype: FlagSet<CloneFlags> | undefined;
}

/** `setns` has returned. PPME_SYSCALL_SETNS_X, 241. */
export interface SetnsExit extends RawEvent {
  readonly type: 241;
  readonly name: "setns";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly nstype: FlagSet<CloneFlags> | undefined;
}

/** `flock` is called. PPME_SYSCALL_FLOCK_E, 242. Only in captures of older hosts. */
export interface FlockEnter extends RawEvent {
  readonly type: 242;
  readonly name: "flock";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly operation: FlagSet<FlockFlags> | undefined;
}

/** `flock` has returned. PPME_SYSCALL_FLOCK_X, 243. */
export interface FlockExit extends RawEvent {
  readonly type: 243;
  readonly name: "flock";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly operation: FlagSet<FlockFlags> | undefined;
}

/** `cpu_hotplug`. PPME_CPU_HOTPLUG_E, 244. */
export interface CpuHotplugEnter extends RawEvent {
  readonly type: 244;
  readonly name: "cpu_hotplug";
  /** `cpu`. PT_UINT32. */
  readonly cpu: number | undefined;
  /** `action`. PT_UINT32. */
  readonly action: number | undefined;
}

/** `accept` is called. PPME_SOCKET_ACCEPT_5_E, 246. Only in captures of older hosts. */
export interface AcceptEnter extends RawEvent {
  readonly type: 246;
  readonly name: "accept";
}

/** `accept` has returned. PPME_SOCKET_ACCEPT_5_X, 247. */
export interface AcceptExit extends RawEvent {
  readonly type: 247;
  readonly name: "accept";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** How full the queue of connections is, in percent. PT_UINT8. */
  readonly queuepct: number | undefined;
  /** Connections in the queue. PT_UINT32. */
  readonly queuelen: number | undefined;
  /** Room in the queue. PT_UINT32. */
  readonly queuemax: number | undefined;
}

/** `accept` is called. PPME_SOCKET_ACCEPT4_5_E, 248. Only in captures of older hosts: today it is {@link Accept4Enter}. */
export interface Accept4EnterV5 extends RawEvent {
  readonly type: 248;
  readonly name: "accept";
  /** `flags`. PT_INT32. */
  readonly flags: number | undefined;
}

/** `accept` has returned. PPME_SOCKET_ACCEPT4_5_X, 249. Only in captures of older hosts: today it is {@link Accept4Exit}. */
export interface Accept4ExitV5 extends RawEvent {
  readonly type: 249;
  readonly name: "accept";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** How full the queue of connections is, in percent. PT_UINT8. */
  readonly queuepct: number | undefined;
  /** Connections in the queue. PT_UINT32. */
  readonly queuelen: number | undefined;
  /** Room in the queue. PT_UINT32. */
  readonly queuemax: number | undefined;
}

/** `semop` is called. PPME_SYSCALL_SEMOP_E, 250. Only in captures of older hosts. */
export interface SemopEnter extends RawEvent {
  readonly type: 250;
  readonly name: "semop";
  /** `semid`. PT_INT32. */
  readonly semid: number | undefined;
}

/** `semop` has returned. PPME_SYSCALL_SEMOP_X, 251. */
export interface SemopExit extends RawEvent {
  readonly type: 251;
  readonly name: "semop";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `nsops`. PT_UINT32. */
  readonly nsops: number | undefined;
  /** `sem_num_0`. PT_UINT16. */
  readonly sem_num_0: number | undefined;
  /** `sem_op_0`. PT_INT16. */
  readonly sem_op_0: number | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly sem_flg_0: FlagSet<SemopFlags> | undefined;
  /** `sem_num_1`. PT_UINT16. */
  readonly sem_num_1: number | undefined;
  /** `sem_op_1`. PT_INT16. */
  readonly sem_op_1: number | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly sem_flg_1: FlagSet<SemopFlags> | undefined;
  /** `semid`. PT_INT32. */
  readonly semid: number | undefined;
}

/** `semctl` is called. PPME_SYSCALL_SEMCTL_E, 252. Only in captures of older hosts. */
export interface SemctlEnter extends RawEvent {
  readonly type: 252;
  readonly name: "semctl";
  /** `semid`. PT_INT32. */
  readonly semid: number | undefined;
  /** `semnum`. PT_INT32. */
  readonly semnum: number | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly cmd: FlagSet<SemctlCommands> | undefined;
  /** `val`. PT_INT32. */
  readonly val: number | undefined;
}

/** `semctl` has returned. PPME_SYSCALL_SEMCTL_X, 253. */
export interface SemctlExit extends RawEvent {
  readonly type: 253;
  readonly name: "semctl";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `semid`. PT_INT32. */
  readonly semid: number | undefined;
  /** `semnum`. PT_INT32. */
  readonly semnum: number | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly cmd: FlagSet<SemctlCommands> | undefined;
  /** `val`. PT_INT32. */
  readonly val: number | undefined;
}

/** `ppoll` is called. PPME_SYSCALL_PPOLL_E, 254. Only in captures of older hosts. */
export interface PpollEnter extends RawEvent {
  readonly type: 254;
  readonly name: "ppoll";
  /** File descriptors, with what is waited for or has happened. PT_FDLIST. */
  readonly fds: readonly PolledFd[] | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly timeout: Duration | undefined;
  /** A set of signals, up to number 32. PT_SIGSET. */
  readonly sigmask: FlagSet<SignalName> | undefined;
}

/** `ppoll` has returned. PPME_SYSCALL_PPOLL_X, 255. */
export interface PpollExit extends RawEvent {
  readonly type: 255;
  readonly name: "ppoll";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptors, with what is waited for or has happened. PT_FDLIST. */
  readonly fds: readonly PolledFd[] | undefined;
  /** A span of time in nanoseconds. PT_RELTIME. */
  readonly timeout: Duration | undefined;
  /** A set of signals, up to number 32. PT_SIGSET. */
  readonly sigmask: FlagSet<SignalName> | undefined;
}

/** `mount` is called. PPME_SYSCALL_MOUNT_E, 256. Only in captures of older hosts. */
export interface MountEnter extends RawEvent {
  readonly type: 256;
  readonly name: "mount";
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MountFlags> | undefined;
}

/** `mount` has returned. PPME_SYSCALL_MOUNT_X, 257. */
export interface MountExit extends RawEvent {
  readonly type: 257;
  readonly name: "mount";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Device number. PT_CHARBUF. */
  readonly dev: string | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly dir: string | undefined;
  /** `type`. PT_CHARBUF. In the schema: `type`. */
  readonly arg_type: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MountFlags> | undefined;
}

/** `umount` is called. PPME_SYSCALL_UMOUNT_E, 258. Only in captures of older hosts: today it is {@link UmountEnter}. */
export interface UmountEnterV0 extends RawEvent {
  readonly type: 258;
  readonly name: "umount";
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<UmountFlags> | undefined;
}

/** `umount` has returned. PPME_SYSCALL_UMOUNT_X, 259. Only in captures of older hosts: today it is {@link UmountExit}. */
export interface UmountExitV0 extends RawEvent {
  readonly type: 259;
  readonly name: "umount";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
}

/** `k8s`. PPME_K8S_E, 260. Only in captures of older hosts. */
export interface K8sEnter extends RawEvent {
  readonly type: 260;
  readonly name: "k8s";
  /** `json`. PT_CHARBUF. In the schema: `json`. */
  readonly arg_json: string | undefined;
}

/** `semget` is called. PPME_SYSCALL_SEMGET_E, 262. Only in captures of older hosts. */
export interface SemgetEnter extends RawEvent {
  readonly type: 262;
  readonly name: "semget";
  /** `key`. PT_INT32. */
  readonly key: number | undefined;
  /** `nsems`. PT_INT32. */
  readonly nsems: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly semflg: FlagSet<SemgetFlags> | undefined;
}

/** `semget` has returned. PPME_SYSCALL_SEMGET_X, 263. */
export interface SemgetExit extends RawEvent {
  readonly type: 263;
  readonly name: "semget";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `key`. PT_INT32. */
  readonly key: number | undefined;
  /** `nsems`. PT_INT32. */
  readonly nsems: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly semflg: FlagSet<SemgetFlags> | undefined;
}

/** `access` is called. PPME_SYSCALL_ACCESS_E, 264. Only in captures of older hosts. */
export interface AccessEnter extends RawEvent {
  readonly type: 264;
  readonly name: "access";
  /** A set of the names. PT_FLAGS32. */
  readonly mode: FlagSet<AccessFlags> | undefined;
}

/** `access` has returned. PPME_SYSCALL_ACCESS_X, 265. */
export interface AccessExit extends RawEvent {
  readonly type: 265;
  readonly name: "access";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly mode: FlagSet<AccessFlags> | undefined;
}

/** `chroot` is called. PPME_SYSCALL_CHROOT_E, 266. Only in captures of older hosts. */
export interface ChrootEnter extends RawEvent {
  readonly type: 266;
  readonly name: "chroot";
}

/** `chroot` has returned. PPME_SYSCALL_CHROOT_X, 267. */
export interface ChrootExit extends RawEvent {
  readonly type: 267;
  readonly name: "chroot";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `tracer`. PPME_TRACER_E, 268. Only in captures of older hosts. */
export interface TracerEnter extends RawEvent {
  readonly type: 268;
  readonly name: "tracer";
  /** `id`. PT_INT64. */
  readonly id: bigint | undefined;
}

/** `mesos`. PPME_MESOS_E, 270. Only in captures of older hosts. */
export interface MesosEnter extends RawEvent {
  readonly type: 270;
  readonly name: "mesos";
  /** `json`. PT_CHARBUF. In the schema: `json`. */
  readonly arg_json: string | undefined;
}

/** `container`. PPME_CONTAINER_JSON_E, 272. Only in captures of older hosts: today it is {@link ContainerJsonEnter}. */
export interface ContainerJsonEnterV0 extends RawEvent {
  readonly type: 272;
  readonly name: "container";
  /** `json`. PT_CHARBUF. In the schema: `json`. */
  readonly arg_json: string | undefined;
}

/** `setsid` is called. PPME_SYSCALL_SETSID_E, 274. Only in captures of older hosts. */
export interface SetsidEnter extends RawEvent {
  readonly type: 274;
  readonly name: "setsid";
}

/** `setsid` has returned. PPME_SYSCALL_SETSID_X, 275. */
export interface SetsidExit extends RawEvent {
  readonly type: 275;
  readonly name: "setsid";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
}

/** `mkdir` is called. PPME_SYSCALL_MKDIR_2_E, 276. Only in captures of older hosts. */
export interface MkdirEnter extends RawEvent {
  readonly type: 276;
  readonly name: "mkdir";
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `mkdir` has returned. PPME_SYSCALL_MKDIR_2_X, 277. */
export interface MkdirExit extends RawEvent {
  readonly type: 277;
  readonly name: "mkdir";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `rmdir` is called. PPME_SYSCALL_RMDIR_2_E, 278. Only in captures of older hosts. */
export interface RmdirEnter extends RawEvent {
  readonly type: 278;
  readonly name: "rmdir";
}

/** `rmdir` has returned. PPME_SYSCALL_RMDIR_2_X, 279. */
export interface RmdirExit extends RawEvent {
  readonly type: 279;
  readonly name: "rmdir";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `notification`. PPME_NOTIFICATION_E, 280. */
export interface NotificationEnter extends RawEvent {
  readonly type: 280;
  readonly name: "notification";
  /** `id`. PT_CHARBUF. */
  readonly id: string | undefined;
  /** `desc`. PT_CHARBUF. */
  readonly desc: string | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_17_E, 282. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV17 extends RawEvent {
  readonly type: 282;
  readonly name: "execve";
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_17_X, 283. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV17 extends RawEvent {
  readonly type: 283;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
  /** Number of the controlling terminal; 0 when there is none. PT_INT32. */
  readonly tty: number | undefined;
}

/** `unshare` is called. PPME_SYSCALL_UNSHARE_E, 284. Only in captures of older hosts. */
export interface UnshareEnter extends RawEvent {
  readonly type: 284;
  readonly name: "unshare";
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
}

/** `unshare` has returned. PPME_SYSCALL_UNSHARE_X, 285. */
export interface UnshareExit extends RawEvent {
  readonly type: 285;
  readonly name: "unshare";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
}

/** `infra`. PPME_INFRASTRUCTURE_EVENT_E, 286. */
export interface InfrastructureEventEnter extends RawEvent {
  readonly type: 286;
  readonly name: "infra";
  /** `source`. PT_CHARBUF. In the schema: `source`. */
  readonly arg_source: string | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** `description`. PT_CHARBUF. */
  readonly description: string | undefined;
  /** `scope`. PT_CHARBUF. */
  readonly scope: string | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_18_E, 288. Only in captures of older hosts: today it is {@link ExecveEnter}. */
export interface ExecveEnterV18 extends RawEvent {
  readonly type: 288;
  readonly name: "execve";
  /** The path that was given. PT_FSPATH. */
  readonly filename: string | undefined;
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_18_X, 289. Only in captures of older hosts: today it is {@link ExecveExit}. */
export interface ExecveExitV18 extends RawEvent {
  readonly type: 289;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
  /** Number of the controlling terminal; 0 when there is none. PT_INT32. */
  readonly tty: number | undefined;
}

/** `page_fault`. PPME_PAGE_FAULT_E, 290. */
export interface PageFaultEnter extends RawEvent {
  readonly type: 290;
  readonly name: "page_fault";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** `ip`. PT_UINT64. */
  readonly ip: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly error: FlagSet<PfFlags> | undefined;
}

/** `execve` is called. PPME_SYSCALL_EXECVE_19_E, 292. Only in captures of older hosts. */
export interface ExecveEnter extends RawEvent {
  readonly type: 292;
  readonly name: "execve";
  /** The path that was given. PT_FSPATH. */
  readonly filename: string | undefined;
}

/** `execve` has returned. PPME_SYSCALL_EXECVE_19_X, 293. */
export interface ExecveExit extends RawEvent {
  readonly type: 293;
  readonly name: "execve";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
  /** Number of the controlling terminal; 0 when there is none. PT_UINT32. */
  readonly tty: number | undefined;
  /** Id of the process group in its own namespace. PT_PID. */
  readonly vpgid: bigint | undefined;
  /** Id of the user who logged in; 4294967295 when nobody has. PT_UID. */
  readonly loginuid: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<ExecveFlags> | undefined;
  /** Inheritable capabilities, a bit each. PT_UINT64. */
  readonly cap_inheritable: bigint | undefined;
  /** Permitted capabilities, a bit each. PT_UINT64. */
  readonly cap_permitted: bigint | undefined;
  /** Effective capabilities, a bit each. PT_UINT64. */
  readonly cap_effective: bigint | undefined;
  /** Inode number of the executable. PT_UINT64. */
  readonly exe_ino: bigint | undefined;
  /** When the executable's inode was last changed, in nanoseconds since 1970. PT_ABSTIME. */
  readonly exe_ino_ctime: Timestamp | undefined;
  /** When the executable was last written, in nanoseconds since 1970. PT_ABSTIME. */
  readonly exe_ino_mtime: Timestamp | undefined;
  /** User id. PT_UID. */
  readonly uid: number | undefined;
  /** Path of the executable as the kernel has it. PT_FSPATH. */
  readonly trusted_exepath: string | undefined;
  /** Id of the process group. PT_PID. */
  readonly pgid: bigint | undefined;
  /** Group id. PT_GID. */
  readonly gid: number | undefined;
  /** The path that was given. PT_FSPATH. */
  readonly filename: string | undefined;
}

/** `setpgid` is called. PPME_SYSCALL_SETPGID_E, 294. Only in captures of older hosts. */
export interface SetpgidEnter extends RawEvent {
  readonly type: 294;
  readonly name: "setpgid";
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the process group. PT_PID. */
  readonly pgid: bigint | undefined;
}

/** `setpgid` has returned. PPME_SYSCALL_SETPGID_X, 295. */
export interface SetpgidExit extends RawEvent {
  readonly type: 295;
  readonly name: "setpgid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the process group. PT_PID. */
  readonly pgid: bigint | undefined;
}

/** `bpf` is called. PPME_SYSCALL_BPF_E, 296. Only in captures of older hosts: today it is {@link BpfEnter}. */
export interface BpfEnterV0 extends RawEvent {
  readonly type: 296;
  readonly name: "bpf";
  /** `cmd`. PT_INT64. */
  readonly cmd: bigint | undefined;
}

/** `bpf` has returned. PPME_SYSCALL_BPF_X, 297. Only in captures of older hosts: today it is {@link BpfExit}. */
export interface BpfExitV0 extends RawEvent {
  readonly type: 297;
  readonly name: "bpf";
  /** Its type is told by `kind`. PT_DYN. */
  readonly res_or_fd: Variant<"fd", bigint> | Variant<"errno", bigint> | undefined;
}

/** `seccomp` is called. PPME_SYSCALL_SECCOMP_E, 298. Only in captures of older hosts. */
export interface SeccompEnter extends RawEvent {
  readonly type: 298;
  readonly name: "seccomp";
  /** `op`. PT_UINT64. */
  readonly op: bigint | undefined;
  /** `flags`. PT_UINT64. */
  readonly flags: bigint | undefined;
}

/** `seccomp` has returned. PPME_SYSCALL_SECCOMP_X, 299. */
export interface SeccompExit extends RawEvent {
  readonly type: 299;
  readonly name: "seccomp";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `op`. PT_UINT64. */
  readonly op: bigint | undefined;
  /** `flags`. PT_UINT64. */
  readonly flags: bigint | undefined;
}

/** `unlink` is called. PPME_SYSCALL_UNLINK_2_E, 300. Only in captures of older hosts. */
export interface UnlinkEnter extends RawEvent {
  readonly type: 300;
  readonly name: "unlink";
}

/** `unlink` has returned. PPME_SYSCALL_UNLINK_2_X, 301. */
export interface UnlinkExit extends RawEvent {
  readonly type: 301;
  readonly name: "unlink";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
}

/** `unlinkat` is called. PPME_SYSCALL_UNLINKAT_2_E, 302. Only in captures of older hosts. */
export interface UnlinkatEnter extends RawEvent {
  readonly type: 302;
  readonly name: "unlinkat";
}

/** `unlinkat` has returned. PPME_SYSCALL_UNLINKAT_2_X, 303. */
export interface UnlinkatExit extends RawEvent {
  readonly type: 303;
  readonly name: "unlinkat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<UnlinkatFlags> | undefined;
}

/** `mkdirat` is called. PPME_SYSCALL_MKDIRAT_E, 304. Only in captures of older hosts. */
export interface MkdiratEnter extends RawEvent {
  readonly type: 304;
  readonly name: "mkdirat";
}

/** `mkdirat` has returned. PPME_SYSCALL_MKDIRAT_X, 305. */
export interface MkdiratExit extends RawEvent {
  readonly type: 305;
  readonly name: "mkdirat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. */
  readonly path: string | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `openat` is called. PPME_SYSCALL_OPENAT_2_E, 306. */
export interface OpenatEnter extends RawEvent {
  readonly type: 306;
  readonly name: "openat";
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
}

/** `openat` has returned. PPME_SYSCALL_OPENAT_2_X, 307. */
export interface OpenatExit extends RawEvent {
  readonly type: 307;
  readonly name: "openat";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
}

/** `link` is called. PPME_SYSCALL_LINK_2_E, 308. Only in captures of older hosts. */
export interface LinkEnter extends RawEvent {
  readonly type: 308;
  readonly name: "link";
}

/** `link` has returned. PPME_SYSCALL_LINK_2_X, 309. */
export interface LinkExit extends RawEvent {
  readonly type: 309;
  readonly name: "link";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The path before. PT_FSPATH. */
  readonly oldpath: string | undefined;
  /** The path from now on. PT_FSPATH. */
  readonly newpath: string | undefined;
}

/** `linkat` is called. PPME_SYSCALL_LINKAT_2_E, 310. Only in captures of older hosts. */
export interface LinkatEnter extends RawEvent {
  readonly type: 310;
  readonly name: "linkat";
}

/** `linkat` has returned. PPME_SYSCALL_LINKAT_2_X, 311. */
export interface LinkatExit extends RawEvent {
  readonly type: 311;
  readonly name: "linkat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly olddir: bigint | undefined;
  /** A path; when relative, from `olddir` on. PT_FSRELPATH. */
  readonly oldpath: string | undefined;
  /** File descriptor. PT_FD. */
  readonly newdir: bigint | undefined;
  /** A path; when relative, from `newdir` on. PT_FSRELPATH. */
  readonly newpath: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<LinkatFlags> | undefined;
}

/** `fchmodat` is called. PPME_SYSCALL_FCHMODAT_E, 312. Only in captures of older hosts. */
export interface FchmodatEnter extends RawEvent {
  readonly type: 312;
  readonly name: "fchmodat";
}

/** `fchmodat` has returned. PPME_SYSCALL_FCHMODAT_X, 313. */
export interface FchmodatExit extends RawEvent {
  readonly type: 313;
  readonly name: "fchmodat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. */
  readonly filename: string | undefined;
  /** A set of the names. PT_MODE. */
  readonly mode: FlagSet<ChmodMode> | undefined;
}

/** `chmod` is called. PPME_SYSCALL_CHMOD_E, 314. Only in captures of older hosts. */
export interface ChmodEnter extends RawEvent {
  readonly type: 314;
  readonly name: "chmod";
}

/** `chmod` has returned. PPME_SYSCALL_CHMOD_X, 315. */
export interface ChmodExit extends RawEvent {
  readonly type: 315;
  readonly name: "chmod";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The path that was given. PT_FSPATH. */
  readonly filename: string | undefined;
  /** A set of the names. PT_MODE. */
  readonly mode: FlagSet<ChmodMode> | undefined;
}

/** `fchmod` is called. PPME_SYSCALL_FCHMOD_E, 316. Only in captures of older hosts. */
export interface FchmodEnter extends RawEvent {
  readonly type: 316;
  readonly name: "fchmod";
}

/** `fchmod` has returned. PPME_SYSCALL_FCHMOD_X, 317. */
export interface FchmodExit extends RawEvent {
  readonly type: 317;
  readonly name: "fchmod";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** A set of the names. PT_MODE. */
  readonly mode: FlagSet<ChmodMode> | undefined;
}

/** `renameat2` is called. PPME_SYSCALL_RENAMEAT2_E, 318. Only in captures of older hosts. */
export interface Renameat2Enter extends RawEvent {
  readonly type: 318;
  readonly name: "renameat2";
}

/** `renameat2` has returned. PPME_SYSCALL_RENAMEAT2_X, 319. */
export interface Renameat2Exit extends RawEvent {
  readonly type: 319;
  readonly name: "renameat2";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly olddirfd: bigint | undefined;
  /** A path; when relative, from `olddirfd` on. PT_FSRELPATH. */
  readonly oldpath: string | undefined;
  /** File descriptor. PT_FD. */
  readonly newdirfd: bigint | undefined;
  /** A path; when relative, from `newdirfd` on. PT_FSRELPATH. */
  readonly newpath: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<Renameat2Flags> | undefined;
}

/** `userfaultfd` is called. PPME_SYSCALL_USERFAULTFD_E, 320. Only in captures of older hosts. */
export interface UserfaultfdEnter extends RawEvent {
  readonly type: 320;
  readonly name: "userfaultfd";
}

/** `userfaultfd` has returned. PPME_SYSCALL_USERFAULTFD_X, 321. */
export interface UserfaultfdExit extends RawEvent {
  readonly type: 321;
  readonly name: "userfaultfd";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
}

/** `container`. PPME_CONTAINER_JSON_2_E, 324. */
export interface ContainerJsonEnter extends RawEvent {
  readonly type: 324;
  readonly name: "container";
  /** `json`. PT_CHARBUF. In the schema: `json`. */
  readonly arg_json: string | undefined;
}

/** `openat2` is called. PPME_SYSCALL_OPENAT2_E, 326. */
export interface Openat2Enter extends RawEvent {
  readonly type: 326;
  readonly name: "openat2";
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly resolve: FlagSet<Openat2Flags> | undefined;
}

/** `openat2` has returned. PPME_SYSCALL_OPENAT2_X, 327. */
export interface Openat2Exit extends RawEvent {
  readonly type: 327;
  readonly name: "openat2";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mode`. PT_UINT32. */
  readonly mode: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly resolve: FlagSet<Openat2Flags> | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
}

/** `mprotect` is called. PPME_SYSCALL_MPROTECT_E, 328. Only in captures of older hosts. */
export interface MprotectEnter extends RawEvent {
  readonly type: 328;
  readonly name: "mprotect";
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly prot: FlagSet<ProtFlags> | undefined;
}

/** `mprotect` has returned. PPME_SYSCALL_MPROTECT_X, 329. */
export interface MprotectExit extends RawEvent {
  readonly type: 329;
  readonly name: "mprotect";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly prot: FlagSet<ProtFlags> | undefined;
}

/** `execveat` is called. PPME_SYSCALL_EXECVEAT_E, 330. Only in captures of older hosts. */
export interface ExecveatEnter extends RawEvent {
  readonly type: 330;
  readonly name: "execveat";
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. */
  readonly pathname: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<ExecveatFlags> | undefined;
}

/** `execveat` has returned. PPME_SYSCALL_EXECVEAT_X, 331. */
export interface ExecveatExit extends RawEvent {
  readonly type: 331;
  readonly name: "execveat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** The environment, as NAME=value. PT_BYTEBUF. */
  readonly env: readonly string[] | undefined;
  /** Number of the controlling terminal; 0 when there is none. PT_UINT32. */
  readonly tty: number | undefined;
  /** Id of the process group in its own namespace. PT_PID. */
  readonly vpgid: bigint | undefined;
  /** Id of the user who logged in; 4294967295 when nobody has. PT_UID. */
  readonly loginuid: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<ExecveFlags> | undefined;
  /** Inheritable capabilities, a bit each. PT_UINT64. */
  readonly cap_inheritable: bigint | undefined;
  /** Permitted capabilities, a bit each. PT_UINT64. */
  readonly cap_permitted: bigint | undefined;
  /** Effective capabilities, a bit each. PT_UINT64. */
  readonly cap_effective: bigint | undefined;
  /** Inode number of the executable. PT_UINT64. */
  readonly exe_ino: bigint | undefined;
  /** When the executable's inode was last changed, in nanoseconds since 1970. PT_ABSTIME. */
  readonly exe_ino_ctime: Timestamp | undefined;
  /** When the executable was last written, in nanoseconds since 1970. PT_ABSTIME. */
  readonly exe_ino_mtime: Timestamp | undefined;
  /** User id. PT_UID. */
  readonly uid: number | undefined;
  /** Path of the executable as the kernel has it. PT_FSPATH. */
  readonly trusted_exepath: string | undefined;
  /** Id of the process group. PT_PID. */
  readonly pgid: bigint | undefined;
  /** Group id. PT_GID. */
  readonly gid: number | undefined;
}

/** `copy_file_range` is called. PPME_SYSCALL_COPY_FILE_RANGE_E, 332. Only in captures of older hosts. */
export interface CopyFileRangeEnter extends RawEvent {
  readonly type: 332;
  readonly name: "copy_file_range";
  /** File descriptor. PT_FD. */
  readonly fdin: bigint | undefined;
  /** `offin`. PT_UINT64. */
  readonly offin: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly len: bigint | undefined;
}

/** `copy_file_range` has returned. PPME_SYSCALL_COPY_FILE_RANGE_X, 333. */
export interface CopyFileRangeExit extends RawEvent {
  readonly type: 333;
  readonly name: "copy_file_range";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fdout: bigint | undefined;
  /** `offout`. PT_UINT64. */
  readonly offout: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fdin: bigint | undefined;
  /** `offin`. PT_UINT64. */
  readonly offin: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly len: bigint | undefined;
}

/** `clone3` is called. PPME_SYSCALL_CLONE3_E, 334. Only in captures of older hosts. */
export interface Clone3Enter extends RawEvent {
  readonly type: 334;
  readonly name: "clone3";
}

/** `clone3` has returned. PPME_SYSCALL_CLONE3_X, 335. */
export interface Clone3Exit extends RawEvent {
  readonly type: 335;
  readonly name: "clone3";
  /** Process or thread id. PT_PID. */
  readonly res: bigint | undefined;
  /** The first argument: what the program is called as. PT_CHARBUF. */
  readonly exe: string | undefined;
  /** The arguments, without the first. PT_BYTEBUF. */
  readonly args: readonly string[] | undefined;
  /** Id of the thread. PT_PID. In the schema: `tid`. */
  readonly arg_tid: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** Id of the parent. PT_PID. */
  readonly ptid: bigint | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_INT64. */
  readonly fdlimit: bigint | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** The control groups, as subsystem=path. PT_BYTEBUF. */
  readonly cgroups: readonly string[] | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloneFlags> | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** Id of the thread in its own namespace. PT_PID. */
  readonly vtid: bigint | undefined;
  /** Id of the process in its own namespace. PT_PID. */
  readonly vpid: bigint | undefined;
  /** When the first process of the pid namespace started, in nanoseconds since 1970. PT_UINT64. */
  readonly pidns_init_start_ts: bigint | undefined;
}

/** `open_by_handle_at` is called. PPME_SYSCALL_OPEN_BY_HANDLE_AT_E, 336. Only in captures of older hosts. */
export interface OpenByHandleAtEnter extends RawEvent {
  readonly type: 336;
  readonly name: "open_by_handle_at";
}

/** `open_by_handle_at` has returned. PPME_SYSCALL_OPEN_BY_HANDLE_AT_X, 337. */
export interface OpenByHandleAtExit extends RawEvent {
  readonly type: 337;
  readonly name: "open_by_handle_at";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly mountfd: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
}

/** `io_uring_setup` is called. PPME_SYSCALL_IO_URING_SETUP_E, 338. Only in captures of older hosts. */
export interface IoUringSetupEnter extends RawEvent {
  readonly type: 338;
  readonly name: "io_uring_setup";
}

/** `io_uring_setup` has returned. PPME_SYSCALL_IO_URING_SETUP_X, 339. */
export interface IoUringSetupExit extends RawEvent {
  readonly type: 339;
  readonly name: "io_uring_setup";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `entries`. PT_UINT32. */
  readonly entries: number | undefined;
  /** `sq_entries`. PT_UINT32. */
  readonly sq_entries: number | undefined;
  /** `cq_entries`. PT_UINT32. */
  readonly cq_entries: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<IoUringSetupFlags> | undefined;
  /** `sq_thread_cpu`. PT_UINT32. */
  readonly sq_thread_cpu: number | undefined;
  /** `sq_thread_idle`. PT_UINT32. */
  readonly sq_thread_idle: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly features: FlagSet<IoUringSetupFeats> | undefined;
}

/** `io_uring_enter` is called. PPME_SYSCALL_IO_URING_ENTER_E, 340. Only in captures of older hosts. */
export interface IoUringEnterEnter extends RawEvent {
  readonly type: 340;
  readonly name: "io_uring_enter";
}

/** `io_uring_enter` has returned. PPME_SYSCALL_IO_URING_ENTER_X, 341. */
export interface IoUringEnterExit extends RawEvent {
  readonly type: 341;
  readonly name: "io_uring_enter";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `to_submit`. PT_UINT32. */
  readonly to_submit: number | undefined;
  /** `min_complete`. PT_UINT32. */
  readonly min_complete: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<IoUringEnterFlags> | undefined;
  /** A set of signals, up to number 32. PT_SIGSET. */
  readonly sig: FlagSet<SignalName> | undefined;
}

/** `io_uring_register` is called. PPME_SYSCALL_IO_URING_REGISTER_E, 342. Only in captures of older hosts. */
export interface IoUringRegisterEnter extends RawEvent {
  readonly type: 342;
  readonly name: "io_uring_register";
}

/** `io_uring_register` has returned. PPME_SYSCALL_IO_URING_REGISTER_X, 343. */
export interface IoUringRegisterExit extends RawEvent {
  readonly type: 343;
  readonly name: "io_uring_register";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS16. */
  readonly opcode: EnumValue<IoUringRegisterOpcodes> | undefined;
  /** `arg`. PT_UINT64. */
  readonly arg: bigint | undefined;
  /** `nr_args`. PT_UINT32. */
  readonly nr_args: number | undefined;
}

/** `mlock` is called. PPME_SYSCALL_MLOCK_E, 344. Only in captures of older hosts. */
export interface MlockEnter extends RawEvent {
  readonly type: 344;
  readonly name: "mlock";
}

/** `mlock` has returned. PPME_SYSCALL_MLOCK_X, 345. */
export interface MlockExit extends RawEvent {
  readonly type: 345;
  readonly name: "mlock";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly len: bigint | undefined;
}

/** `munlock` is called. PPME_SYSCALL_MUNLOCK_E, 346. Only in captures of older hosts. */
export interface MunlockEnter extends RawEvent {
  readonly type: 346;
  readonly name: "munlock";
}

/** `munlock` has returned. PPME_SYSCALL_MUNLOCK_X, 347. */
export interface MunlockExit extends RawEvent {
  readonly type: 347;
  readonly name: "munlock";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly len: bigint | undefined;
}

/** `mlockall` is called. PPME_SYSCALL_MLOCKALL_E, 348. Only in captures of older hosts. */
export interface MlockallEnter extends RawEvent {
  readonly type: 348;
  readonly name: "mlockall";
}

/** `mlockall` has returned. PPME_SYSCALL_MLOCKALL_X, 349. */
export interface MlockallExit extends RawEvent {
  readonly type: 349;
  readonly name: "mlockall";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MlockallFlags> | undefined;
}

/** `munlockall` is called. PPME_SYSCALL_MUNLOCKALL_E, 350. Only in captures of older hosts. */
export interface MunlockallEnter extends RawEvent {
  readonly type: 350;
  readonly name: "munlockall";
}

/** `munlockall` has returned. PPME_SYSCALL_MUNLOCKALL_X, 351. */
export interface MunlockallExit extends RawEvent {
  readonly type: 351;
  readonly name: "munlockall";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
}

/** `capset` is called. PPME_SYSCALL_CAPSET_E, 352. Only in captures of older hosts. */
export interface CapsetEnter extends RawEvent {
  readonly type: 352;
  readonly name: "capset";
}

/** `capset` has returned. PPME_SYSCALL_CAPSET_X, 353. */
export interface CapsetExit extends RawEvent {
  readonly type: 353;
  readonly name: "capset";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Inheritable capabilities, a bit each. PT_UINT64. */
  readonly cap_inheritable: bigint | undefined;
  /** Permitted capabilities, a bit each. PT_UINT64. */
  readonly cap_permitted: bigint | undefined;
  /** Effective capabilities, a bit each. PT_UINT64. */
  readonly cap_effective: bigint | undefined;
}

/** `useradded`. PPME_USER_ADDED_E, 354. */
export interface UserAddedEnter extends RawEvent {
  readonly type: 354;
  readonly name: "useradded";
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** `home`. PT_CHARBUF. */
  readonly home: string | undefined;
  /** `shell`. PT_CHARBUF. */
  readonly shell: string | undefined;
  /** `container_id`. PT_CHARBUF. */
  readonly container_id: string | undefined;
}

/** `userdeleted`. PPME_USER_DELETED_E, 356. */
export interface UserDeletedEnter extends RawEvent {
  readonly type: 356;
  readonly name: "userdeleted";
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** `home`. PT_CHARBUF. */
  readonly home: string | undefined;
  /** `shell`. PT_CHARBUF. */
  readonly shell: string | undefined;
  /** `container_id`. PT_CHARBUF. */
  readonly container_id: string | undefined;
}

/** `groupadded`. PPME_GROUP_ADDED_E, 358. */
export interface GroupAddedEnter extends RawEvent {
  readonly type: 358;
  readonly name: "groupadded";
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** `container_id`. PT_CHARBUF. */
  readonly container_id: string | undefined;
}

/** `groupdeleted`. PPME_GROUP_DELETED_E, 360. */
export interface GroupDeletedEnter extends RawEvent {
  readonly type: 360;
  readonly name: "groupdeleted";
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** `container_id`. PT_CHARBUF. */
  readonly container_id: string | undefined;
}

/** `dup2` is called. PPME_SYSCALL_DUP2_E, 362. Only in captures of older hosts. */
export interface Dup2Enter extends RawEvent {
  readonly type: 362;
  readonly name: "dup2";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `dup2` has returned. PPME_SYSCALL_DUP2_X, 363. */
export interface Dup2Exit extends RawEvent {
  readonly type: 363;
  readonly name: "dup2";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly oldfd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly newfd: bigint | undefined;
}

/** `dup3` is called. PPME_SYSCALL_DUP3_E, 364. Only in captures of older hosts. */
export interface Dup3Enter extends RawEvent {
  readonly type: 364;
  readonly name: "dup3";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `dup3` has returned. PPME_SYSCALL_DUP3_X, 365. */
export interface Dup3Exit extends RawEvent {
  readonly type: 365;
  readonly name: "dup3";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly oldfd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly newfd: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
}

/** `dup` is called. PPME_SYSCALL_DUP_1_E, 366. Only in captures of older hosts. */
export interface DupEnter extends RawEvent {
  readonly type: 366;
  readonly name: "dup";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
}

/** `dup` has returned. PPME_SYSCALL_DUP_1_X, 367. */
export interface DupExit extends RawEvent {
  readonly type: 367;
  readonly name: "dup";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly oldfd: bigint | undefined;
}

/** `bpf` is called. PPME_SYSCALL_BPF_2_E, 368. Only in captures of older hosts. */
export interface BpfEnter extends RawEvent {
  readonly type: 368;
  readonly name: "bpf";
  /** `cmd`. PT_INT64. */
  readonly cmd: bigint | undefined;
}

/** `bpf` has returned. PPME_SYSCALL_BPF_2_X, 369. */
export interface BpfExit extends RawEvent {
  readonly type: 369;
  readonly name: "bpf";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly cmd: EnumValue<BpfCommands> | undefined;
}

/** `mlock2` is called. PPME_SYSCALL_MLOCK2_E, 370. Only in captures of older hosts. */
export interface Mlock2Enter extends RawEvent {
  readonly type: 370;
  readonly name: "mlock2";
}

/** `mlock2` has returned. PPME_SYSCALL_MLOCK2_X, 371. */
export interface Mlock2Exit extends RawEvent {
  readonly type: 371;
  readonly name: "mlock2";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** An address. PT_UINT64. */
  readonly addr: bigint | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly len: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<Mlock2Flags> | undefined;
}

/** `fsconfig` is called. PPME_SYSCALL_FSCONFIG_E, 372. Only in captures of older hosts. */
export interface FsconfigEnter extends RawEvent {
  readonly type: 372;
  readonly name: "fsconfig";
}

/** `fsconfig` has returned. PPME_SYSCALL_FSCONFIG_X, 373. */
export interface FsconfigExit extends RawEvent {
  readonly type: 373;
  readonly name: "fsconfig";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly cmd: EnumValue<FsconfigCmds> | undefined;
  /** `key`. PT_CHARBUF. */
  readonly key: string | undefined;
  /** Bytes, cut at the host's snap length. Not copied: do not write to them. PT_BYTEBUF. */
  readonly value_bytebuf: Uint8Array | undefined;
  /** `value_charbuf`. PT_CHARBUF. */
  readonly value_charbuf: string | undefined;
  /** `aux`. PT_INT32. */
  readonly aux: number | undefined;
}

/** `epoll_create` is called. PPME_SYSCALL_EPOLL_CREATE_E, 374. Only in captures of older hosts. */
export interface EpollCreateEnter extends RawEvent {
  readonly type: 374;
  readonly name: "epoll_create";
  /** How many bytes were asked for. PT_INT32. */
  readonly size: number | undefined;
}

/** `epoll_create` has returned. PPME_SYSCALL_EPOLL_CREATE_X, 375. */
export interface EpollCreateExit extends RawEvent {
  readonly type: 375;
  readonly name: "epoll_create";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** How many bytes were asked for. PT_INT32. */
  readonly size: number | undefined;
}

/** `epoll_create1` is called. PPME_SYSCALL_EPOLL_CREATE1_E, 376. Only in captures of older hosts. */
export interface EpollCreate1Enter extends RawEvent {
  readonly type: 376;
  readonly name: "epoll_create1";
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<EpollCreate1Flags> | undefined;
}

/** `epoll_create1` has returned. PPME_SYSCALL_EPOLL_CREATE1_X, 377. */
export interface EpollCreate1Exit extends RawEvent {
  readonly type: 377;
  readonly name: "epoll_create1";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<EpollCreate1Flags> | undefined;
}

/** `chown` is called. PPME_SYSCALL_CHOWN_E, 378. Only in captures of older hosts. */
export interface ChownEnter extends RawEvent {
  readonly type: 378;
  readonly name: "chown";
}

/** `chown` has returned. PPME_SYSCALL_CHOWN_X, 379. */
export interface ChownExit extends RawEvent {
  readonly type: 379;
  readonly name: "chown";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `lchown` is called. PPME_SYSCALL_LCHOWN_E, 380. Only in captures of older hosts. */
export interface LchownEnter extends RawEvent {
  readonly type: 380;
  readonly name: "lchown";
}

/** `lchown` has returned. PPME_SYSCALL_LCHOWN_X, 381. */
export interface LchownExit extends RawEvent {
  readonly type: 381;
  readonly name: "lchown";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `fchown` is called. PPME_SYSCALL_FCHOWN_E, 382. Only in captures of older hosts. */
export interface FchownEnter extends RawEvent {
  readonly type: 382;
  readonly name: "fchown";
}

/** `fchown` has returned. PPME_SYSCALL_FCHOWN_X, 383. */
export interface FchownExit extends RawEvent {
  readonly type: 383;
  readonly name: "fchown";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
}

/** `fchownat` is called. PPME_SYSCALL_FCHOWNAT_E, 384. Only in captures of older hosts. */
export interface FchownatEnter extends RawEvent {
  readonly type: 384;
  readonly name: "fchownat";
}

/** `fchownat` has returned. PPME_SYSCALL_FCHOWNAT_X, 385. */
export interface FchownatExit extends RawEvent {
  readonly type: 385;
  readonly name: "fchownat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. */
  readonly pathname: string | undefined;
  /** User id. PT_UINT32. */
  readonly uid: number | undefined;
  /** Group id. PT_UINT32. */
  readonly gid: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FchownatFlags> | undefined;
}

/** `umount` is called. PPME_SYSCALL_UMOUNT_1_E, 386. Only in captures of older hosts. */
export interface UmountEnter extends RawEvent {
  readonly type: 386;
  readonly name: "umount";
}

/** `umount` has returned. PPME_SYSCALL_UMOUNT_1_X, 387. */
export interface UmountExit extends RawEvent {
  readonly type: 387;
  readonly name: "umount";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
}

/** `accept4` is called. PPME_SOCKET_ACCEPT4_6_E, 388. Only in captures of older hosts. */
export interface Accept4Enter extends RawEvent {
  readonly type: 388;
  readonly name: "accept4";
  /** `flags`. PT_INT32. */
  readonly flags: number | undefined;
}

/** `accept4` has returned. PPME_SOCKET_ACCEPT4_6_X, 389. */
export interface Accept4Exit extends RawEvent {
  readonly type: 389;
  readonly name: "accept4";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Both ends of the connection. PT_SOCKTUPLE. */
  readonly tuple: SocketTuple | undefined;
  /** How full the queue of connections is, in percent. PT_UINT8. */
  readonly queuepct: number | undefined;
  /** Connections in the queue. PT_UINT32. */
  readonly queuelen: number | undefined;
  /** Room in the queue. PT_UINT32. */
  readonly queuemax: number | undefined;
  /** `flags`. PT_INT32. */
  readonly flags: number | undefined;
}

/** `umount2` is called. PPME_SYSCALL_UMOUNT2_E, 390. Only in captures of older hosts. */
export interface Umount2Enter extends RawEvent {
  readonly type: 390;
  readonly name: "umount2";
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<UmountFlags> | undefined;
}

/** `umount2` has returned. PPME_SYSCALL_UMOUNT2_X, 391. */
export interface Umount2Exit extends RawEvent {
  readonly type: 391;
  readonly name: "umount2";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. In the schema: `name`. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<UmountFlags> | undefined;
}

/** `pipe2` is called. PPME_SYSCALL_PIPE2_E, 392. Only in captures of older hosts. */
export interface Pipe2Enter extends RawEvent {
  readonly type: 392;
  readonly name: "pipe2";
}

/** `pipe2` has returned. PPME_SYSCALL_PIPE2_X, 393. */
export interface Pipe2Exit extends RawEvent {
  readonly type: 393;
  readonly name: "pipe2";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd1: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd2: bigint | undefined;
  /** Inode number. PT_UINT64. */
  readonly ino: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
}

/** `inotify_init1` is called. PPME_SYSCALL_INOTIFY_INIT1_E, 394. Only in captures of older hosts. */
export interface InotifyInit1Enter extends RawEvent {
  readonly type: 394;
  readonly name: "inotify_init1";
}

/** `inotify_init1` has returned. PPME_SYSCALL_INOTIFY_INIT1_X, 395. */
export interface InotifyInit1Exit extends RawEvent {
  readonly type: 395;
  readonly name: "inotify_init1";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly flags: FlagSet<FileFlags> | undefined;
}

/** `eventfd2` is called. PPME_SYSCALL_EVENTFD2_E, 396. Only in captures of older hosts. */
export interface Eventfd2Enter extends RawEvent {
  readonly type: 396;
  readonly name: "eventfd2";
  /** `initval`. PT_UINT64. */
  readonly initval: bigint | undefined;
}

/** `eventfd2` has returned. PPME_SYSCALL_EVENTFD2_X, 397. */
export interface Eventfd2Exit extends RawEvent {
  readonly type: 397;
  readonly name: "eventfd2";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `initval`. PT_UINT64. */
  readonly initval: bigint | undefined;
}

/** `signalfd4` is called. PPME_SYSCALL_SIGNALFD4_E, 398. Only in captures of older hosts. */
export interface Signalfd4Enter extends RawEvent {
  readonly type: 398;
  readonly name: "signalfd4";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `mask`. PT_UINT32. */
  readonly mask: number | undefined;
}

/** `signalfd4` has returned. PPME_SYSCALL_SIGNALFD4_X, 399. */
export interface Signalfd4Exit extends RawEvent {
  readonly type: 399;
  readonly name: "signalfd4";
  /** File descriptor. PT_FD. */
  readonly res: bigint | undefined;
  /** A set of the names. PT_FLAGS16. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `mask`. PT_UINT32. */
  readonly mask: number | undefined;
}

/** `prctl` is called. PPME_SYSCALL_PRCTL_E, 400. Only in captures of older hosts. */
export interface PrctlEnter extends RawEvent {
  readonly type: 400;
  readonly name: "prctl";
}

/** `prctl` has returned. PPME_SYSCALL_PRCTL_X, 401. */
export interface PrctlExit extends RawEvent {
  readonly type: 401;
  readonly name: "prctl";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly option: EnumValue<PrctlOptions> | undefined;
  /** `arg2_str`. PT_CHARBUF. */
  readonly arg2_str: string | undefined;
  /** `arg2_int`. PT_INT64. */
  readonly arg2_int: bigint | undefined;
}

/** `memfd_create` is called. PPME_SYSCALL_MEMFD_CREATE_E, 404. Only in captures of older hosts. */
export interface MemfdCreateEnter extends RawEvent {
  readonly type: 404;
  readonly name: "memfd_create";
}

/** `memfd_create` has returned. PPME_SYSCALL_MEMFD_CREATE_X, 405. */
export interface MemfdCreateExit extends RawEvent {
  readonly type: 405;
  readonly name: "memfd_create";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<MemfdCreateFlags> | undefined;
}

/** `pidfd_getfd` is called. PPME_SYSCALL_PIDFD_GETFD_E, 406. Only in captures of older hosts. */
export interface PidfdGetfdEnter extends RawEvent {
  readonly type: 406;
  readonly name: "pidfd_getfd";
}

/** `pidfd_getfd` has returned. PPME_SYSCALL_PIDFD_GETFD_X, 407. */
export interface PidfdGetfdExit extends RawEvent {
  readonly type: 407;
  readonly name: "pidfd_getfd";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly pid_fd: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly target_fd: bigint | undefined;
  /** `flags`. PT_UINT32. */
  readonly flags: number | undefined;
}

/** `pidfd_open` is called. PPME_SYSCALL_PIDFD_OPEN_E, 408. Only in captures of older hosts. */
export interface PidfdOpenEnter extends RawEvent {
  readonly type: 408;
  readonly name: "pidfd_open";
}

/** `pidfd_open` has returned. PPME_SYSCALL_PIDFD_OPEN_X, 409. */
export interface PidfdOpenExit extends RawEvent {
  readonly type: 409;
  readonly name: "pidfd_open";
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<PidfdOpenFlags> | undefined;
}

/** `init_module` is called. PPME_SYSCALL_INIT_MODULE_E, 410. Only in captures of older hosts. */
export interface InitModuleEnter extends RawEvent {
  readonly type: 410;
  readonly name: "init_module";
}

/** `init_module` has returned. PPME_SYSCALL_INIT_MODULE_X, 411. */
export interface InitModuleExit extends RawEvent {
  readonly type: 411;
  readonly name: "init_module";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Bytes, cut at the host's snap length. Not copied: do not write to them. PT_BYTEBUF. */
  readonly img: Uint8Array | undefined;
  /** Length in bytes. PT_UINT64. */
  readonly length: bigint | undefined;
  /** `uargs`. PT_CHARBUF. */
  readonly uargs: string | undefined;
}

/** `finit_module` is called. PPME_SYSCALL_FINIT_MODULE_E, 412. Only in captures of older hosts. */
export interface FinitModuleEnter extends RawEvent {
  readonly type: 412;
  readonly name: "finit_module";
}

/** `finit_module` has returned. PPME_SYSCALL_FINIT_MODULE_X, 413. */
export interface FinitModuleExit extends RawEvent {
  readonly type: 413;
  readonly name: "finit_module";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** File descriptor. PT_FD. */
  readonly fd: bigint | undefined;
  /** `uargs`. PT_CHARBUF. */
  readonly uargs: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FinitModuleFlags> | undefined;
}

/** `mknod` is called. PPME_SYSCALL_MKNOD_E, 414. Only in captures of older hosts. */
export interface MknodEnter extends RawEvent {
  readonly type: 414;
  readonly name: "mknod";
}

/** `mknod` has returned. PPME_SYSCALL_MKNOD_X, 415. */
export interface MknodExit extends RawEvent {
  readonly type: 415;
  readonly name: "mknod";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** A set of the names. PT_MODE. */
  readonly mode: FlagSet<MknodMode> | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
}

/** `mknodat` is called. PPME_SYSCALL_MKNODAT_E, 416. Only in captures of older hosts. */
export interface MknodatEnter extends RawEvent {
  readonly type: 416;
  readonly name: "mknodat";
}

/** `mknodat` has returned. PPME_SYSCALL_MKNODAT_X, 417. */
export interface MknodatExit extends RawEvent {
  readonly type: 417;
  readonly name: "mknodat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. */
  readonly path: string | undefined;
  /** A set of the names. PT_MODE. */
  readonly mode: FlagSet<MknodMode> | undefined;
  /** Device number. PT_UINT32. */
  readonly dev: number | undefined;
}

/** `newfstatat` is called. PPME_SYSCALL_NEWFSTATAT_E, 418. Only in captures of older hosts. */
export interface NewfstatatEnter extends RawEvent {
  readonly type: 418;
  readonly name: "newfstatat";
}

/** `newfstatat` has returned. PPME_SYSCALL_NEWFSTATAT_X, 419. */
export interface NewfstatatExit extends RawEvent {
  readonly type: 419;
  readonly name: "newfstatat";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** The directory that a relative path begins at; -100 is the working directory. PT_FD. */
  readonly dirfd: bigint | undefined;
  /** A path; when relative, from `dirfd` on. PT_FSRELPATH. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<NewfstatatFlags> | undefined;
}

/** `process_vm_readv` is called. PPME_SYSCALL_PROCESS_VM_READV_E, 420. Only in captures of older hosts. */
export interface ProcessVmReadvEnter extends RawEvent {
  readonly type: 420;
  readonly name: "process_vm_readv";
}

/** `process_vm_readv` has returned. PPME_SYSCALL_PROCESS_VM_READV_X, 421. */
export interface ProcessVmReadvExit extends RawEvent {
  readonly type: 421;
  readonly name: "process_vm_readv";
  /** `res`. PT_INT64. */
  readonly res: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
}

/** `process_vm_writev` is called. PPME_SYSCALL_PROCESS_VM_WRITEV_E, 422. Only in captures of older hosts. */
export interface ProcessVmWritevEnter extends RawEvent {
  readonly type: 422;
  readonly name: "process_vm_writev";
}

/** `process_vm_writev` has returned. PPME_SYSCALL_PROCESS_VM_WRITEV_X, 423. */
export interface ProcessVmWritevExit extends RawEvent {
  readonly type: 423;
  readonly name: "process_vm_writev";
  /** `res`. PT_INT64. */
  readonly res: bigint | undefined;
  /** Id of the process. PT_PID. */
  readonly pid: bigint | undefined;
  /** What was transferred, cut at the host's snap length. Not copied: do not write to it. PT_BYTEBUF. */
  readonly data: Uint8Array | undefined;
}

/** `delete_module` is called. PPME_SYSCALL_DELETE_MODULE_E, 424. Only in captures of older hosts. */
export interface DeleteModuleEnter extends RawEvent {
  readonly type: 424;
  readonly name: "delete_module";
}

/** `delete_module` has returned. PPME_SYSCALL_DELETE_MODULE_X, 425. */
export interface DeleteModuleExit extends RawEvent {
  readonly type: 425;
  readonly name: "delete_module";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `name`. PT_CHARBUF. In the schema: `name`. */
  readonly arg_name: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<DeleteModuleFlags> | undefined;
}

/** `setreuid` is called. PPME_SYSCALL_SETREUID_E, 426. Only in captures of older hosts. */
export interface SetreuidEnter extends RawEvent {
  readonly type: 426;
  readonly name: "setreuid";
}

/** `setreuid` has returned. PPME_SYSCALL_SETREUID_X, 427. */
export interface SetreuidExit extends RawEvent {
  readonly type: 427;
  readonly name: "setreuid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Real user id. PT_UID. */
  readonly ruid: number | undefined;
  /** Effective user id. PT_UID. */
  readonly euid: number | undefined;
}

/** `setregid` is called. PPME_SYSCALL_SETREGID_E, 428. Only in captures of older hosts. */
export interface SetregidEnter extends RawEvent {
  readonly type: 428;
  readonly name: "setregid";
}

/** `setregid` has returned. PPME_SYSCALL_SETREGID_X, 429. */
export interface SetregidExit extends RawEvent {
  readonly type: 429;
  readonly name: "setregid";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** Real group id. PT_UID. */
  readonly rgid: number | undefined;
  /** Effective group id. PT_UID. */
  readonly egid: number | undefined;
}

/** `task`. PPME_ITER_TASK_E, 430. */
export interface IterTaskEnter extends RawEvent {
  readonly type: 430;
  readonly name: "task";
  /** Process or thread id. PT_PID32. */
  readonly ppid: number | undefined;
  /** Id of the process group. PT_PID32. */
  readonly pgid: number | undefined;
  /** Id of the process group in its own namespace. PT_PID32. */
  readonly vpgid: number | undefined;
  /** Process or thread id. PT_PID32. */
  readonly sid: number | undefined;
  /** Name of the thread, 15 bytes at most. PT_CHARBUF. */
  readonly comm: string | undefined;
  /** Path of the executable. PT_FSPATH. */
  readonly exepath: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<ExecveFlags> | undefined;
  /** The working directory. PT_CHARBUF. */
  readonly cwd: string | undefined;
  /** How many file descriptors the process may have. PT_UINT64. */
  readonly fdlimit: bigint | undefined;
  /** Effective user id. PT_UID. */
  readonly euid: number | undefined;
  /** Effective group id. PT_GID. */
  readonly egid: number | undefined;
  /** Permitted capabilities, a bit each. PT_UINT64. */
  readonly cap_permitted: bigint | undefined;
  /** Effective capabilities, a bit each. PT_UINT64. */
  readonly cap_effective: bigint | undefined;
  /** Inheritable capabilities, a bit each. PT_UINT64. */
  readonly cap_inheritable: bigint | undefined;
  /** `exe_ino_num`. PT_UINT64. */
  readonly exe_ino_num: bigint | undefined;
  /** When the executable's inode was last changed, in nanoseconds since 1970. PT_ABSTIME. */
  readonly exe_ino_ctime: Timestamp | undefined;
  /** When the executable was last written, in nanoseconds since 1970. PT_ABSTIME. */
  readonly exe_ino_mtime: Timestamp | undefined;
  /** Virtual memory in KiB. PT_UINT32. */
  readonly vm_size: number | undefined;
  /** Resident memory in KiB. PT_UINT32. */
  readonly vm_rss: number | undefined;
  /** Swapped memory in KiB. PT_UINT32. */
  readonly vm_swap: number | undefined;
  /** Page faults that had to read from disk. PT_UINT64. */
  readonly pgft_maj: bigint | undefined;
  /** Page faults that had not. PT_UINT64. */
  readonly pgft_min: bigint | undefined;
  /** Process or thread id. PT_PID32. */
  readonly vtgid: number | undefined;
  /** Id of the process in its own namespace. PT_PID32. */
  readonly vpid: number | undefined;
  /** When the first process of the pid namespace started, in nanoseconds since 1970. PT_UINT64. */
  readonly pidns_init_start_ts: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly root: string | undefined;
  /** A point in time, in nanoseconds since 1970. PT_ABSTIME. */
  readonly start_time: Timestamp | undefined;
  /** Number of the controlling terminal; 0 when there is none. PT_UINT32. */
  readonly tty: number | undefined;
  /** Id of the user who logged in; 4294967295 when nobody has. PT_UID. */
  readonly loginuid: number | undefined;
}

/** `task_file_pipe`. PPME_ITER_TASK_FILE_PIPE_E, 432. */
export interface IterTaskFilePipeEnter extends RawEvent {
  readonly type: 432;
  readonly name: "task_file_pipe";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_memfd`. PPME_ITER_TASK_FILE_MEMFD_E, 434. */
export interface IterTaskFileMemfdEnter extends RawEvent {
  readonly type: 434;
  readonly name: "task_file_memfd";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_regular`. PPME_ITER_TASK_FILE_REGULAR_E, 436. */
export interface IterTaskFileRegularEnter extends RawEvent {
  readonly type: 436;
  readonly name: "task_file_regular";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<FileFlags> | undefined;
  /** `mnt_id`. PT_UINT32. */
  readonly mnt_id: number | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_directory`. PPME_ITER_TASK_FILE_DIRECTORY_E, 438. */
export interface IterTaskFileDirectoryEnter extends RawEvent {
  readonly type: 438;
  readonly name: "task_file_directory";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_socket_inet`. PPME_ITER_TASK_FILE_SOCKET_INET_E, 440. */
export interface IterTaskFileSocketInetEnter extends RawEvent {
  readonly type: 440;
  readonly name: "task_file_socket_inet";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** `sk_type`. PT_UINT16. */
  readonly sk_type: number | undefined;
  /** `sk_proto`. PT_UINT16. */
  readonly sk_proto: number | undefined;
  /** IPv4 address. PT_IPV4ADDR. */
  readonly local_ip: IpAddress | undefined;
  /** Port number. PT_PORT. */
  readonly local_port: number | undefined;
  /** IPv4 address. PT_IPV4ADDR. */
  readonly remote_ip: IpAddress | undefined;
  /** Port number. PT_PORT. */
  readonly remote_port: number | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_socket_inet6`. PPME_ITER_TASK_FILE_SOCKET_INET6_E, 442. */
export interface IterTaskFileSocketInet6Enter extends RawEvent {
  readonly type: 442;
  readonly name: "task_file_socket_inet6";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** `sk_type`. PT_UINT16. */
  readonly sk_type: number | undefined;
  /** `sk_proto`. PT_UINT16. */
  readonly sk_proto: number | undefined;
  /** IPv6 address. PT_IPV6ADDR. */
  readonly local_ip: IpAddress | undefined;
  /** Port number. PT_PORT. */
  readonly local_port: number | undefined;
  /** IPv6 address. PT_IPV6ADDR. */
  readonly remote_ip: IpAddress | undefined;
  /** Port number. PT_PORT. */
  readonly remote_port: number | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_socket_unix`. PPME_ITER_TASK_FILE_SOCKET_UNIX_E, 444. */
export interface IterTaskFileSocketUnixEnter extends RawEvent {
  readonly type: 444;
  readonly name: "task_file_socket_unix";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** `sk_type`. PT_UINT16. */
  readonly sk_type: number | undefined;
  /** `sk_proto`. PT_UINT16. */
  readonly sk_proto: number | undefined;
  /** `sk_pointer`. PT_UINT64. */
  readonly sk_pointer: bigint | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly sun_path: string | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_socket_netlink`. PPME_ITER_TASK_FILE_SOCKET_NETLINK_E, 446. */
export interface IterTaskFileSocketNetlinkEnter extends RawEvent {
  readonly type: 446;
  readonly name: "task_file_socket_netlink";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** `sk_type`. PT_UINT16. */
  readonly sk_type: number | undefined;
  /** `sk_proto`. PT_UINT16. */
  readonly sk_proto: number | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `task_file_anon_inode`. PPME_ITER_TASK_FILE_ANON_INODE_E, 448. */
export interface IterTaskFileAnonInodeEnter extends RawEvent {
  readonly type: 448;
  readonly name: "task_file_anon_inode";
  /** File descriptor. PT_FD32. */
  readonly fd: number | undefined;
  /** A set of the names. PT_FLAGS8. */
  readonly fd_type: FlagSet<AnonInodeFdTypes> | undefined;
  /** A path as the program gave it: it may be relative to the working directory. PT_FSPATH. */
  readonly path: string | undefined;
  /** `ino_num`. PT_UINT64. */
  readonly ino_num: bigint | undefined;
}

/** `close_range` has returned. PPME_SYSCALL_CLOSE_RANGE_X, 451. */
export interface CloseRangeExit extends RawEvent {
  readonly type: 451;
  readonly name: "close_range";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** `first`. PT_UINT32. */
  readonly first: number | undefined;
  /** `last`. PT_UINT32. */
  readonly last: number | undefined;
  /** A set of the names. PT_FLAGS32. */
  readonly flags: FlagSet<CloseRangeFlags> | undefined;
}

/** `keyctl` has returned. PPME_SYSCALL_KEYCTL_X, 453. */
export interface KeyctlExit extends RawEvent {
  readonly type: 453;
  readonly name: "keyctl";
  /** The result; when negative, an error number with its sign turned. PT_ERRNO. */
  readonly res: bigint | undefined;
  /** One of the names, or a number without a name. PT_ENUMFLAGS32. */
  readonly operation: EnumValue<KeyctlOperations> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly arg2: Variant<"int64", bigint> | Variant<"charbuf", string> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly arg3: Variant<"int64", bigint> | Variant<"charbuf", string> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly arg4: Variant<"int64", bigint> | Variant<"charbuf", string> | undefined;
  /** Its type is told by `kind`. PT_DYN. */
  readonly arg5: Variant<"int64", bigint> | Variant<"charbuf", string> | undefined;
}

/** {@link BrkEnter} in any version. */
export type AnyBrkEnter = BrkEnterV1 | BrkEnter;
/** {@link BrkExit} in any version. */
export type AnyBrkExit = BrkExitV1 | BrkExit;
/** {@link ExecveEnter} in any version. */
export type AnyExecveEnter = ExecveEnterV8 | ExecveEnterV13 | ExecveEnterV14 | ExecveEnterV15 | ExecveEnterV16 | ExecveEnterV17 | ExecveEnterV18 | ExecveEnter;
/** {@link ExecveExit} in any version. */
export type AnyExecveExit = ExecveExitV8 | ExecveExitV13 | ExecveExitV14 | ExecveExitV15 | ExecveExitV16 | ExecveExitV17 | ExecveExitV18 | ExecveExit;
/** {@link CloneEnter} in any version. */
export type AnyCloneEnter = CloneEnterV11 | CloneEnterV16 | CloneEnterV17 | CloneEnter;
/** {@link CloneExit} in any version. */
export type AnyCloneExit = CloneExitV11 | CloneExitV16 | CloneExitV17 | CloneExit;
/** {@link ProcexitEnter} in any version. */
export type AnyProcexitEnter = ProcexitEnterV0 | ProcexitEnter;
/** {@link AcceptEnter} in any version. */
export type AnyAcceptEnter = AcceptEnterV0 | AcceptEnter;
/** {@link AcceptExit} in any version. */
export type AnyAcceptExit = AcceptExitV0 | AcceptExit;
/** {@link Accept4Enter} in any version. */
export type AnyAccept4Enter = Accept4EnterV0 | Accept4EnterV5 | Accept4Enter;
/** {@link Accept4Exit} in any version. */
export type AnyAccept4Exit = Accept4ExitV0 | Accept4ExitV5 | Accept4Exit;
/** {@link IoctlEnter} in any version. */
export type AnyIoctlEnter = IoctlEnterV2 | IoctlEnter;
/** {@link IoctlExit} in any version. */
export type AnyIoctlExit = IoctlExitV2 | IoctlExit;
/** {@link MkdirEnter} in any version. */
export type AnyMkdirEnter = MkdirEnterV0 | MkdirEnter;
/** {@link MkdirExit} in any version. */
export type AnyMkdirExit = MkdirExitV0 | MkdirExit;
/** {@link RmdirEnter} in any version. */
export type AnyRmdirEnter = RmdirEnterV0 | RmdirEnter;
/** {@link RmdirExit} in any version. */
export type AnyRmdirExit = RmdirExitV0 | RmdirExit;
/** {@link OpenatEnter} in any version. */
export type AnyOpenatEnter = OpenatEnterV0 | OpenatEnter;
/** {@link OpenatExit} in any version. */
export type AnyOpenatExit = OpenatExitV0 | OpenatExit;
/** {@link LinkEnter} in any version. */
export type AnyLinkEnter = LinkEnterV0 | LinkEnter;
/** {@link LinkExit} in any version. */
export type AnyLinkExit = LinkExitV0 | LinkExit;
/** {@link LinkatEnter} in any version. */
export type AnyLinkatEnter = LinkatEnterV0 | LinkatEnter;
/** {@link LinkatExit} in any version. */
export type AnyLinkatExit = LinkatExitV0 | LinkatExit;
/** {@link UnlinkEnter} in any version. */
export type AnyUnlinkEnter = UnlinkEnterV0 | UnlinkEnter;
/** {@link UnlinkExit} in any version. */
export type AnyUnlinkExit = UnlinkExitV0 | UnlinkExit;
/** {@link UnlinkatEnter} in any version. */
export type AnyUnlinkatEnter = UnlinkatEnterV0 | UnlinkatEnter;
/** {@link UnlinkatExit} in any version. */
export type AnyUnlinkatExit = UnlinkatExitV0 | UnlinkatExit;
/** {@link DupEnter} in any version. */
export type AnyDupEnter = DupEnterV0 | DupEnter;
/** {@link DupExit} in any version. */
export type AnyDupExit = DupExitV0 | DupExit;
/** {@link SchedswitchEnter} in any version. */
export type AnySchedswitchEnter = SchedswitchEnterV1 | SchedswitchEnter;
/** {@link ForkEnter} in any version. */
export type AnyForkEnter = ForkEnterV0 | ForkEnterV17 | ForkEnter;
/** {@link ForkExit} in any version. */
export type AnyForkExit = ForkExitV0 | ForkExitV17 | ForkExit;
/** {@link VforkEnter} in any version. */
export type AnyVforkEnter = VforkEnterV0 | VforkEnterV17 | VforkEnter;
/** {@link VforkExit} in any version. */
export type AnyVforkExit = VforkExitV0 | VforkExitV17 | VforkExit;
/** {@link UmountEnter} in any version. */
export type AnyUmountEnter = UmountEnterV0 | UmountEnter;
/** {@link UmountExit} in any version. */
export type AnyUmountExit = UmountExitV0 | UmountExit;
/** {@link ContainerJsonEnter} in any version. */
export type AnyContainerJsonEnter = ContainerJsonEnterV0 | ContainerJsonEnter;
/** {@link BpfEnter} in any version. */
export type AnyBpfEnter = BpfEnterV0 | BpfEnter;
/** {@link BpfExit} in any version. */
export type AnyBpfExit = BpfExitV0 | BpfExit;

/** Any event of the kernel or the host. */
export type SyscallEvent =
  | GenericEnter
  | GenericExit
  | OpenEnter
  | OpenExit
  | CloseEnter
  | CloseExit
  | ReadEnter
  | ReadExit
  | WriteEnter
  | WriteExit
  | BrkEnterV1
  | BrkExitV1
  | ExecveEnterV8
  | ExecveExitV8
  | CloneEnterV11
  | CloneExitV11
  | ProcexitEnterV0
  | SocketEnter
  | SocketExit
  | BindEnter
  | BindExit
  | ConnectEnter
  | ConnectExit
  | ListenEnter
  | ListenExit
  | AcceptEnterV0
  | AcceptExitV0
  | SendEnter
  | SendExit
  | SendtoEnter
  | SendtoExit
  | RecvEnter
  | RecvExit
  | RecvfromEnter
  | RecvfromExit
  | ShutdownEnter
  | ShutdownExit
  | GetsocknameEnter
  | GetsocknameExit
  | GetpeernameEnter
  | GetpeernameExit
  | SocketpairEnter
  | SocketpairExit
  | SetsockoptEnter
  | SetsockoptExit
  | GetsockoptEnter
  | GetsockoptExit
  | SendmsgEnter
  | SendmsgExit
  | SendmmsgEnter
  | SendmmsgExit
  | RecvmsgEnter
  | RecvmsgExit
  | RecvmmsgEnter
  | RecvmmsgExit
  | Accept4EnterV0
  | Accept4ExitV0
  | CreatEnter
  | CreatExit
  | PipeEnter
  | PipeExit
  | EventfdEnter
  | EventfdExit
  | FutexEnter
  | FutexExit
  | StatEnter
  | StatExit
  | LstatEnter
  | LstatExit
  | FstatEnter
  | FstatExit
  | Stat64Enter
  | Stat64Exit
  | Lstat64Enter
  | Lstat64Exit
  | Fstat64Enter
  | Fstat64Exit
  | EpollwaitEnter
  | EpollwaitExit
  | PollEnter
  | PollExit
  | SelectEnter
  | SelectExit
  | NewselectEnter
  | NewselectExit
  | LseekEnter
  | LseekExit
  | LlseekEnter
  | LlseekExit
  | IoctlEnterV2
  | IoctlExitV2
  | GetcwdEnter
  | GetcwdExit
  | ChdirEnter
  | ChdirExit
  | FchdirEnter
  | FchdirExit
  | MkdirEnterV0
  | MkdirExitV0
  | RmdirEnterV0
  | RmdirExitV0
  | OpenatEnterV0
  | OpenatExitV0
  | LinkEnterV0
  | LinkExitV0
  | LinkatEnterV0
  | LinkatExitV0
  | UnlinkEnterV0
  | UnlinkExitV0
  | UnlinkatEnterV0
  | UnlinkatExitV0
  | PreadEnter
  | PreadExit
  | PwriteEnter
  | PwriteExit
  | ReadvEnter
  | ReadvExit
  | WritevEnter
  | WritevExit
  | PreadvEnter
  | PreadvExit
  | PwritevEnter
  | PwritevExit
  | DupEnterV0
  | DupExitV0
  | SignalfdEnter
  | SignalfdExit
  | KillEnter
  | KillExit
  | TkillEnter
  | TkillExit
  | TgkillEnter
  | TgkillExit
  | NanosleepEnter
  | NanosleepExit
  | TimerfdCreateEnter
  | TimerfdCreateExit
  | InotifyInitEnter
  | InotifyInitExit
  | GetrlimitEnter
  | GetrlimitExit
  | SetrlimitEnter
  | SetrlimitExit
  | PrlimitEnter
  | PrlimitExit
  | SchedswitchEnterV1
  | DropEnter
  | DropExit
  | FcntlEnter
  | FcntlExit
  | SchedswitchEnter
  | ExecveEnterV13
  | ExecveExitV13
  | CloneEnterV16
  | CloneExitV16
  | BrkEnter
  | BrkExit
  | MmapEnter
  | MmapExit
  | Mmap2Enter
  | Mmap2Exit
  | MunmapEnter
  | MunmapExit
  | SpliceEnter
  | SpliceExit
  | PtraceEnter
  | PtraceExit
  | IoctlEnter
  | IoctlExit
  | ExecveEnterV14
  | ExecveExitV14
  | RenameEnter
  | RenameExit
  | RenameatEnter
  | RenameatExit
  | SymlinkEnter
  | SymlinkExit
  | SymlinkatEnter
  | SymlinkatExit
  | ForkEnterV0
  | ForkExitV0
  | VforkEnterV0
  | VforkExitV0
  | ProcexitEnter
  | SendfileEnter
  | SendfileExit
  | QuotactlEnter
  | QuotactlExit
  | SetresuidEnter
  | SetresuidExit
  | SetresgidEnter
  | SetresgidExit
  | ScapeventEnter
  | SetuidEnter
  | SetuidExit
  | SetgidEnter
  | SetgidExit
  | GetuidEnter
  | GetuidExit
  | GeteuidEnter
  | GeteuidExit
  | GetgidEnter
  | GetgidExit
  | GetegidEnter
  | GetegidExit
  | GetresuidEnter
  | GetresuidExit
  | GetresgidEnter
  | GetresgidExit
  | ExecveEnterV15
  | ExecveExitV15
  | CloneEnterV17
  | CloneExitV17
  | ForkEnterV17
  | ForkExitV17
  | VforkEnterV17
  | VforkExitV17
  | CloneEnter
  | CloneExit
  | ForkEnter
  | ForkExit
  | VforkEnter
  | VforkExit
  | ContainerEnter
  | ExecveEnterV16
  | ExecveExitV16
  | SignaldeliverEnter
  | ProcinfoEnter
  | GetdentsEnter
  | GetdentsExit
  | Getdents64Enter
  | Getdents64Exit
  | SetnsEnter
  | SetnsExit
  | FlockEnter
  | FlockExit
  | CpuHotplugEnter
  | AcceptEnter
  | AcceptExit
  | Accept4EnterV5
  | Accept4ExitV5
  | SemopEnter
  | SemopExit
  | SemctlEnter
  | SemctlExit
  | PpollEnter
  | PpollExit
  | MountEnter
  | MountExit
  | UmountEnterV0
  | UmountExitV0
  | K8sEnter
  | SemgetEnter
  | SemgetExit
  | AccessEnter
  | AccessExit
  | ChrootEnter
  | ChrootExit
  | TracerEnter
  | MesosEnter
  | ContainerJsonEnterV0
  | SetsidEnter
  | SetsidExit
  | MkdirEnter
  | MkdirExit
  | RmdirEnter
  | RmdirExit
  | NotificationEnter
  | ExecveEnterV17
  | ExecveExitV17
  | UnshareEnter
  | UnshareExit
  | InfrastructureEventEnter
  | ExecveEnterV18
  | ExecveExitV18
  | PageFaultEnter
  | ExecveEnter
  | ExecveExit
  | SetpgidEnter
  | SetpgidExit
  | BpfEnterV0
  | BpfExitV0
  | SeccompEnter
  | SeccompExit
  | UnlinkEnter
  | UnlinkExit
  | UnlinkatEnter
  | UnlinkatExit
  | MkdiratEnter
  | MkdiratExit
  | OpenatEnter
  | OpenatExit
  | LinkEnter
  | LinkExit
  | LinkatEnter
  | LinkatExit
  | FchmodatEnter
  | FchmodatExit
  | ChmodEnter
  | ChmodExit
  | FchmodEnter
  | FchmodExit
  | Renameat2Enter
  | Renameat2Exit
  | UserfaultfdEnter
  | UserfaultfdExit
  | ContainerJsonEnter
  | Openat2Enter
  | Openat2Exit
  | MprotectEnter
  | MprotectExit
  | ExecveatEnter
  | ExecveatExit
  | CopyFileRangeEnter
  | CopyFileRangeExit
  | Clone3Enter
  | Clone3Exit
  | OpenByHandleAtEnter
  | OpenByHandleAtExit
  | IoUringSetupEnter
  | IoUringSetupExit
  | IoUringEnterEnter
  | IoUringEnterExit
  | IoUringRegisterEnter
  | IoUringRegisterExit
  | MlockEnter
  | MlockExit
  | MunlockEnter
  | MunlockExit
  | MlockallEnter
  | MlockallExit
  | MunlockallEnter
  | MunlockallExit
  | CapsetEnter
  | CapsetExit
  | UserAddedEnter
  | UserDeletedEnter
  | GroupAddedEnter
  | GroupDeletedEnter
  | Dup2Enter
  | Dup2Exit
  | Dup3Enter
  | Dup3Exit
  | DupEnter
  | DupExit
  | BpfEnter
  | BpfExit
  | Mlock2Enter
  | Mlock2Exit
  | FsconfigEnter
  | FsconfigExit
  | EpollCreateEnter
  | EpollCreateExit
  | EpollCreate1Enter
  | EpollCreate1Exit
  | ChownEnter
  | ChownExit
  | LchownEnter
  | LchownExit
  | FchownEnter
  | FchownExit
  | FchownatEnter
  | FchownatExit
  | UmountEnter
  | UmountExit
  | Accept4Enter
  | Accept4Exit
  | Umount2Enter
  | Umount2Exit
  | Pipe2Enter
  | Pipe2Exit
  | InotifyInit1Enter
  | InotifyInit1Exit
  | Eventfd2Enter
  | Eventfd2Exit
  | Signalfd4Enter
  | Signalfd4Exit
  | PrctlEnter
  | PrctlExit
  | MemfdCreateEnter
  | MemfdCreateExit
  | PidfdGetfdEnter
  | PidfdGetfdExit
  | PidfdOpenEnter
  | PidfdOpenExit
  | InitModuleEnter
  | InitModuleExit
  | FinitModuleEnter
  | FinitModuleExit
  | MknodEnter
  | MknodExit
  | MknodatEnter
  | MknodatExit
  | NewfstatatEnter
  | NewfstatatExit
  | ProcessVmReadvEnter
  | ProcessVmReadvExit
  | ProcessVmWritevEnter
  | ProcessVmWritevExit
  | DeleteModuleEnter
  | DeleteModuleExit
  | SetreuidEnter
  | SetreuidExit
  | SetregidEnter
  | SetregidExit
  | IterTaskEnter
  | IterTaskFilePipeEnter
  | IterTaskFileMemfdEnter
  | IterTaskFileRegularEnter
  | IterTaskFileDirectoryEnter
  | IterTaskFileSocketInetEnter
  | IterTaskFileSocketInet6Enter
  | IterTaskFileSocketUnixEnter
  | IterTaskFileSocketNetlinkEnter
  | IterTaskFileAnonInodeEnter
  | CloseRangeExit
  | KeyctlExit;

/** All of them by the names of their types. */
export interface EventsByName {
  GenericEnter: GenericEnter;
  GenericExit: GenericExit;
  OpenEnter: OpenEnter;
  OpenExit: OpenExit;
  CloseEnter: CloseEnter;
  CloseExit: CloseExit;
  ReadEnter: ReadEnter;
  ReadExit: ReadExit;
  WriteEnter: WriteEnter;
  WriteExit: WriteExit;
  BrkEnterV1: BrkEnterV1;
  BrkExitV1: BrkExitV1;
  ExecveEnterV8: ExecveEnterV8;
  ExecveExitV8: ExecveExitV8;
  CloneEnterV11: CloneEnterV11;
  CloneExitV11: CloneExitV11;
  ProcexitEnterV0: ProcexitEnterV0;
  SocketEnter: SocketEnter;
  SocketExit: SocketExit;
  BindEnter: BindEnter;
  BindExit: BindExit;
  ConnectEnter: ConnectEnter;
  ConnectExit: ConnectExit;
  ListenEnter: ListenEnter;
  ListenExit: ListenExit;
  AcceptEnterV0: AcceptEnterV0;
  AcceptExitV0: AcceptExitV0;
  SendEnter: SendEnter;
  SendExit: SendExit;
  SendtoEnter: SendtoEnter;
  SendtoExit: SendtoExit;
  RecvEnter: RecvEnter;
  RecvExit: RecvExit;
  RecvfromEnter: RecvfromEnter;
  RecvfromExit: RecvfromExit;
  ShutdownEnter: ShutdownEnter;
  ShutdownExit: ShutdownExit;
  GetsocknameEnter: GetsocknameEnter;
  GetsocknameExit: GetsocknameExit;
  GetpeernameEnter: GetpeernameEnter;
  GetpeernameExit: GetpeernameExit;
  SocketpairEnter: SocketpairEnter;
  SocketpairExit: SocketpairExit;
  SetsockoptEnter: SetsockoptEnter;
  SetsockoptExit: SetsockoptExit;
  GetsockoptEnter: GetsockoptEnter;
  GetsockoptExit: GetsockoptExit;
  SendmsgEnter: SendmsgEnter;
  SendmsgExit: SendmsgExit;
  SendmmsgEnter: SendmmsgEnter;
  SendmmsgExit: SendmmsgExit;
  RecvmsgEnter: RecvmsgEnter;
  RecvmsgExit: RecvmsgExit;
  RecvmmsgEnter: RecvmmsgEnter;
  RecvmmsgExit: RecvmmsgExit;
  Accept4EnterV0: Accept4EnterV0;
  Accept4ExitV0: Accept4ExitV0;
  CreatEnter: CreatEnter;
  CreatExit: CreatExit;
  PipeEnter: PipeEnter;
  PipeExit: PipeExit;
  EventfdEnter: EventfdEnter;
  EventfdExit: EventfdExit;
  FutexEnter: FutexEnter;
  FutexExit: FutexExit;
  StatEnter: StatEnter;
  StatExit: StatExit;
  LstatEnter: LstatEnter;
  LstatExit: LstatExit;
  FstatEnter: FstatEnter;
  FstatExit: FstatExit;
  Stat64Enter: Stat64Enter;
  Stat64Exit: Stat64Exit;
  Lstat64Enter: Lstat64Enter;
  Lstat64Exit: Lstat64Exit;
  Fstat64Enter: Fstat64Enter;
  Fstat64Exit: Fstat64Exit;
  EpollwaitEnter: EpollwaitEnter;
  EpollwaitExit: EpollwaitExit;
  PollEnter: PollEnter;
  PollExit: PollExit;
  SelectEnter: SelectEnter;
  SelectExit: SelectExit;
  NewselectEnter: NewselectEnter;
  NewselectExit: NewselectExit;
  LseekEnter: LseekEnter;
  LseekExit: LseekExit;
  LlseekEnter: LlseekEnter;
  LlseekExit: LlseekExit;
  IoctlEnterV2: IoctlEnterV2;
  IoctlExitV2: IoctlExitV2;
  GetcwdEnter: GetcwdEnter;
  GetcwdExit: GetcwdExit;
  ChdirEnter: ChdirEnter;
  ChdirExit: ChdirExit;
  FchdirEnter: FchdirEnter;
  FchdirExit: FchdirExit;
  MkdirEnterV0: MkdirEnterV0;
  MkdirExitV0: MkdirExitV0;
  RmdirEnterV0: RmdirEnterV0;
  RmdirExitV0: RmdirExitV0;
  OpenatEnterV0: OpenatEnterV0;
  OpenatExitV0: OpenatExitV0;
  LinkEnterV0: LinkEnterV0;
  LinkExitV0: LinkExitV0;
  LinkatEnterV0: LinkatEnterV0;
  LinkatExitV0: LinkatExitV0;
  UnlinkEnterV0: UnlinkEnterV0;
  UnlinkExitV0: UnlinkExitV0;
  UnlinkatEnterV0: UnlinkatEnterV0;
  UnlinkatExitV0: UnlinkatExitV0;
  PreadEnter: PreadEnter;
  PreadExit: PreadExit;
  PwriteEnter: PwriteEnter;
  PwriteExit: PwriteExit;
  ReadvEnter: ReadvEnter;
  ReadvExit: ReadvExit;
  WritevEnter: WritevEnter;
  WritevExit: WritevExit;
  PreadvEnter: PreadvEnter;
  PreadvExit: PreadvExit;
  PwritevEnter: PwritevEnter;
  PwritevExit: PwritevExit;
  DupEnterV0: DupEnterV0;
  DupExitV0: DupExitV0;
  SignalfdEnter: SignalfdEnter;
  SignalfdExit: SignalfdExit;
  KillEnter: KillEnter;
  KillExit: KillExit;
  TkillEnter: TkillEnter;
  TkillExit: TkillExit;
  TgkillEnter: TgkillEnter;
  TgkillExit: TgkillExit;
  NanosleepEnter: NanosleepEnter;
  NanosleepExit: NanosleepExit;
  TimerfdCreateEnter: TimerfdCreateEnter;
  TimerfdCreateExit: TimerfdCreateExit;
  InotifyInitEnter: InotifyInitEnter;
  InotifyInitExit: InotifyInitExit;
  GetrlimitEnter: GetrlimitEnter;
  GetrlimitExit: GetrlimitExit;
  SetrlimitEnter: SetrlimitEnter;
  SetrlimitExit: SetrlimitExit;
  PrlimitEnter: PrlimitEnter;
  PrlimitExit: PrlimitExit;
  SchedswitchEnterV1: SchedswitchEnterV1;
  DropEnter: DropEnter;
  DropExit: DropExit;
  FcntlEnter: FcntlEnter;
  FcntlExit: FcntlExit;
  SchedswitchEnter: SchedswitchEnter;
  ExecveEnterV13: ExecveEnterV13;
  ExecveExitV13: ExecveExitV13;
  CloneEnterV16: CloneEnterV16;
  CloneExitV16: CloneExitV16;
  BrkEnter: BrkEnter;
  BrkExit: BrkExit;
  MmapEnter: MmapEnter;
  MmapExit: MmapExit;
  Mmap2Enter: Mmap2Enter;
  Mmap2Exit: Mmap2Exit;
  MunmapEnter: MunmapEnter;
  MunmapExit: MunmapExit;
  SpliceEnter: SpliceEnter;
  SpliceExit: SpliceExit;
  PtraceEnter: PtraceEnter;
  PtraceExit: PtraceExit;
  IoctlEnter: IoctlEnter;
  IoctlExit: IoctlExit;
  ExecveEnterV14: ExecveEnterV14;
  ExecveExitV14: ExecveExitV14;
  RenameEnter: RenameEnter;
  RenameExit: RenameExit;
  RenameatEnter: RenameatEnter;
  RenameatExit: RenameatExit;
  SymlinkEnter: SymlinkEnter;
  SymlinkExit: SymlinkExit;
  SymlinkatEnter: SymlinkatEnter;
  SymlinkatExit: SymlinkatExit;
  ForkEnterV0: ForkEnterV0;
  ForkExitV0: ForkExitV0;
  VforkEnterV0: VforkEnterV0;
  VforkExitV0: VforkExitV0;
  ProcexitEnter: ProcexitEnter;
  SendfileEnter: SendfileEnter;
  SendfileExit: SendfileExit;
  QuotactlEnter: QuotactlEnter;
  QuotactlExit: QuotactlExit;
  SetresuidEnter: SetresuidEnter;
  SetresuidExit: SetresuidExit;
  SetresgidEnter: SetresgidEnter;
  SetresgidExit: SetresgidExit;
  ScapeventEnter: ScapeventEnter;
  SetuidEnter: SetuidEnter;
  SetuidExit: SetuidExit;
  SetgidEnter: SetgidEnter;
  SetgidExit: SetgidExit;
  GetuidEnter: GetuidEnter;
  GetuidExit: GetuidExit;
  GeteuidEnter: GeteuidEnter;
  GeteuidExit: GeteuidExit;
  GetgidEnter: GetgidEnter;
  GetgidExit: GetgidExit;
  GetegidEnter: GetegidEnter;
  GetegidExit: GetegidExit;
  GetresuidEnter: GetresuidEnter;
  GetresuidExit: GetresuidExit;
  GetresgidEnter: GetresgidEnter;
  GetresgidExit: GetresgidExit;
  ExecveEnterV15: ExecveEnterV15;
  ExecveExitV15: ExecveExitV15;
  CloneEnterV17: CloneEnterV17;
  CloneExitV17: CloneExitV17;
  ForkEnterV17: ForkEnterV17;
  ForkExitV17: ForkExitV17;
  VforkEnterV17: VforkEnterV17;
  VforkExitV17: VforkExitV17;
  CloneEnter: CloneEnter;
  CloneExit: CloneExit;
  ForkEnter: ForkEnter;
  ForkExit: ForkExit;
  VforkEnter: VforkEnter;
  VforkExit: VforkExit;
  ContainerEnter: ContainerEnter;
  ExecveEnterV16: ExecveEnterV16;
  ExecveExitV16: ExecveExitV16;
  SignaldeliverEnter: SignaldeliverEnter;
  ProcinfoEnter: ProcinfoEnter;
  GetdentsEnter: GetdentsEnter;
  GetdentsExit: GetdentsExit;
  Getdents64Enter: Getdents64Enter;
  Getdents64Exit: Getdents64Exit;
  SetnsEnter: SetnsEnter;
  SetnsExit: SetnsExit;
  FlockEnter: FlockEnter;
  FlockExit: FlockExit;
  CpuHotplugEnter: CpuHotplugEnter;
  AcceptEnter: AcceptEnter;
  AcceptExit: AcceptExit;
  Accept4EnterV5: Accept4EnterV5;
  Accept4ExitV5: Accept4ExitV5;
  SemopEnter: SemopEnter;
  SemopExit: SemopExit;
  SemctlEnter: SemctlEnter;
  SemctlExit: SemctlExit;
  PpollEnter: PpollEnter;
  PpollExit: PpollExit;
  MountEnter: MountEnter;
  MountExit: MountExit;
  UmountEnterV0: UmountEnterV0;
  UmountExitV0: UmountExitV0;
  K8sEnter: K8sEnter;
  SemgetEnter: SemgetEnter;
  SemgetExit: SemgetExit;
  AccessEnter: AccessEnter;
  AccessExit: AccessExit;
  ChrootEnter: ChrootEnter;
  ChrootExit: ChrootExit;
  TracerEnter: TracerEnter;
  MesosEnter: MesosEnter;
  ContainerJsonEnterV0: ContainerJsonEnterV0;
  SetsidEnter: SetsidEnter;
  SetsidExit: SetsidExit;
  MkdirEnter: MkdirEnter;
  MkdirExit: MkdirExit;
  RmdirEnter: RmdirEnter;
  RmdirExit: RmdirExit;
  NotificationEnter: NotificationEnter;
  ExecveEnterV17: ExecveEnterV17;
  ExecveExitV17: ExecveExitV17;
  UnshareEnter: UnshareEnter;
  UnshareExit: UnshareExit;
  InfrastructureEventEnter: InfrastructureEventEnter;
  ExecveEnterV18: ExecveEnterV18;
  ExecveExitV18: ExecveExitV18;
  PageFaultEnter: PageFaultEnter;
  ExecveEnter: ExecveEnter;
  ExecveExit: ExecveExit;
  SetpgidEnter: SetpgidEnter;
  SetpgidExit: SetpgidExit;
  BpfEnterV0: BpfEnterV0;
  BpfExitV0: BpfExitV0;
  SeccompEnter: SeccompEnter;
  SeccompExit: SeccompExit;
  UnlinkEnter: UnlinkEnter;
  UnlinkExit: UnlinkExit;
  UnlinkatEnter: UnlinkatEnter;
  UnlinkatExit: UnlinkatExit;
  MkdiratEnter: MkdiratEnter;
  MkdiratExit: MkdiratExit;
  OpenatEnter: OpenatEnter;
  OpenatExit: OpenatExit;
  LinkEnter: LinkEnter;
  LinkExit: LinkExit;
  LinkatEnter: LinkatEnter;
  LinkatExit: LinkatExit;
  FchmodatEnter: FchmodatEnter;
  FchmodatExit: FchmodatExit;
  ChmodEnter: ChmodEnter;
  ChmodExit: ChmodExit;
  FchmodEnter: FchmodEnter;
  FchmodExit: FchmodExit;
  Renameat2Enter: Renameat2Enter;
  Renameat2Exit: Renameat2Exit;
  UserfaultfdEnter: UserfaultfdEnter;
  UserfaultfdExit: UserfaultfdExit;
  ContainerJsonEnter: ContainerJsonEnter;
  Openat2Enter: Openat2Enter;
  Openat2Exit: Openat2Exit;
  MprotectEnter: MprotectEnter;
  MprotectExit: MprotectExit;
  ExecveatEnter: ExecveatEnter;
  ExecveatExit: ExecveatExit;
  CopyFileRangeEnter: CopyFileRangeEnter;
  CopyFileRangeExit: CopyFileRangeExit;
  Clone3Enter: Clone3Enter;
  Clone3Exit: Clone3Exit;
  OpenByHandleAtEnter: OpenByHandleAtEnter;
  OpenByHandleAtExit: OpenByHandleAtExit;
  IoUringSetupEnter: IoUringSetupEnter;
  IoUringSetupExit: IoUringSetupExit;
  IoUringEnterEnter: IoUringEnterEnter;
  IoUringEnterExit: IoUringEnterExit;
  IoUringRegisterEnter: IoUringRegisterEnter;
  IoUringRegisterExit: IoUringRegisterExit;
  MlockEnter: MlockEnter;
  MlockExit: MlockExit;
  MunlockEnter: MunlockEnter;
  MunlockExit: MunlockExit;
  MlockallEnter: MlockallEnter;
  MlockallExit: MlockallExit;
  MunlockallEnter: MunlockallEnter;
  MunlockallExit: MunlockallExit;
  CapsetEnter: CapsetEnter;
  CapsetExit: CapsetExit;
  UserAddedEnter: UserAddedEnter;
  UserDeletedEnter: UserDeletedEnter;
  GroupAddedEnter: GroupAddedEnter;
  GroupDeletedEnter: GroupDeletedEnter;
  Dup2Enter: Dup2Enter;
  Dup2Exit: Dup2Exit;
  Dup3Enter: Dup3Enter;
  Dup3Exit: Dup3Exit;
  DupEnter: DupEnter;
  DupExit: DupExit;
  BpfEnter: BpfEnter;
  BpfExit: BpfExit;
  Mlock2Enter: Mlock2Enter;
  Mlock2Exit: Mlock2Exit;
  FsconfigEnter: FsconfigEnter;
  FsconfigExit: FsconfigExit;
  EpollCreateEnter: EpollCreateEnter;
  EpollCreateExit: EpollCreateExit;
  EpollCreate1Enter: EpollCreate1Enter;
  EpollCreate1Exit: EpollCreate1Exit;
  ChownEnter: ChownEnter;
  ChownExit: ChownExit;
  LchownEnter: LchownEnter;
  LchownExit: LchownExit;
  FchownEnter: FchownEnter;
  FchownExit: FchownExit;
  FchownatEnter: FchownatEnter;
  FchownatExit: FchownatExit;
  UmountEnter: UmountEnter;
  UmountExit: UmountExit;
  Accept4Enter: Accept4Enter;
  Accept4Exit: Accept4Exit;
  Umount2Enter: Umount2Enter;
  Umount2Exit: Umount2Exit;
  Pipe2Enter: Pipe2Enter;
  Pipe2Exit: Pipe2Exit;
  InotifyInit1Enter: InotifyInit1Enter;
  InotifyInit1Exit: InotifyInit1Exit;
  Eventfd2Enter: Eventfd2Enter;
  Eventfd2Exit: Eventfd2Exit;
  Signalfd4Enter: Signalfd4Enter;
  Signalfd4Exit: Signalfd4Exit;
  PrctlEnter: PrctlEnter;
  PrctlExit: PrctlExit;
  MemfdCreateEnter: MemfdCreateEnter;
  MemfdCreateExit: MemfdCreateExit;
  PidfdGetfdEnter: PidfdGetfdEnter;
  PidfdGetfdExit: PidfdGetfdExit;
  PidfdOpenEnter: PidfdOpenEnter;
  PidfdOpenExit: PidfdOpenExit;
  InitModuleEnter: InitModuleEnter;
  InitModuleExit: InitModuleExit;
  FinitModuleEnter: FinitModuleEnter;
  FinitModuleExit: FinitModuleExit;
  MknodEnter: MknodEnter;
  MknodExit: MknodExit;
  MknodatEnter: MknodatEnter;
  MknodatExit: MknodatExit;
  NewfstatatEnter: NewfstatatEnter;
  NewfstatatExit: NewfstatatExit;
  ProcessVmReadvEnter: ProcessVmReadvEnter;
  ProcessVmReadvExit: ProcessVmReadvExit;
  ProcessVmWritevEnter: ProcessVmWritevEnter;
  ProcessVmWritevExit: ProcessVmWritevExit;
  DeleteModuleEnter: DeleteModuleEnter;
  DeleteModuleExit: DeleteModuleExit;
  SetreuidEnter: SetreuidEnter;
  SetreuidExit: SetreuidExit;
  SetregidEnter: SetregidEnter;
  SetregidExit: SetregidExit;
  IterTaskEnter: IterTaskEnter;
  IterTaskFilePipeEnter: IterTaskFilePipeEnter;
  IterTaskFileMemfdEnter: IterTaskFileMemfdEnter;
  IterTaskFileRegularEnter: IterTaskFileRegularEnter;
  IterTaskFileDirectoryEnter: IterTaskFileDirectoryEnter;
  IterTaskFileSocketInetEnter: IterTaskFileSocketInetEnter;
  IterTaskFileSocketInet6Enter: IterTaskFileSocketInet6Enter;
  IterTaskFileSocketUnixEnter: IterTaskFileSocketUnixEnter;
  IterTaskFileSocketNetlinkEnter: IterTaskFileSocketNetlinkEnter;
  IterTaskFileAnonInodeEnter: IterTaskFileAnonInodeEnter;
  CloseRangeExit: CloseRangeExit;
  KeyctlExit: KeyctlExit;
}

/**
 * What an event is made of: its parameters and what its header says. A number, flags or an address of a fixed size that is
 * left out is 0, as the kernel's side has it; text, bytes and sockets are without a value.
 */
export type SyscallEventInit<Event> = GivenParameters<Event> & {
  /** When it happened, nanoseconds since 1970. Absent: the host stamps the event when it takes it. */
  readonly time?: bigint | undefined;
  /** The thread that made it; none when absent. */
  readonly tid?: bigint | number | undefined;
};

/**
 * Makes events of the kernel, for a source without an id: `yield syscallEvent.ExecveExit({ tid: 7n, exe: "ls", args: ["-l"] })`.
 * A function for each type of event, which encodes it as the kernel's side does, with all parameters of schema 4.5.1. The
 * values are written as an object literal.
 *
 * A RangeError says what does not fit: a number into its parameter, a parameter into 65,535 bytes, an event into the
 * 65,526 that a capture file can hold. U+0000 in a text becomes U+FFFD.
 */
export const syscallEvent = makers() as unknown as {
  readonly [Name in keyof EventsByName]: (values?: SyscallEventInit<EventsByName[Name]>) => SyscallSourceEvent;
};
