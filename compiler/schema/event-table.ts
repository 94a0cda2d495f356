/* Written by compiler/schema/generate/main.mjs: do not edit. */

/** The version of the event schema, which hosts with a driver compare with their own. */
export const SCHEMA_VERSION = "4.5.1";

/** A line for each table: its name, then the values in the order in which a host names them. */
export const FLAG_TABLES = `socket_families AF_NFC=39 AF_ALG=38 AF_CAIF=37 AF_IEEE802154=36 AF_PHONET=35 AF_ISDN=34 AF_RXRPC=33 AF_IUCV=32 AF_BLUETOOTH=31 AF_TIPC=30 AF_CAN=29 AF_LLC=26 AF_WANPIPE=25 AF_PPPOX=24 AF_IRDA=23 AF_SNA=22 AF_RDS=21 AF_ATMSVC=20 AF_ECONET=19 AF_ASH=18 AF_PACKET=17 AF_ROUTE=16 AF_NETLINK=16 AF_KEY=15 AF_SECURITY=14 AF_NETBEUI=13 AF_DECnet=12 AF_ROSE=11 AF_INET6=10 AF_X25=9 AF_ATMPVC=8 AF_BRIDGE=7 AF_NETROM=6 AF_APPLETALK=5 AF_IPX=4 AF_AX25=3 AF_INET=2 AF_LOCAL=1 AF_UNIX=1 AF_UNSPEC=0
file_flags O_LARGEFILE=2048 O_DIRECTORY=1024 O_DIRECT=512 O_TRUNC=256 O_SYNC=128 O_NONBLOCK=64 O_EXCL=32 O_DSYNC=16 O_APPEND=8 O_CREAT=4 O_RDWR=3 O_WRONLY=2 O_RDONLY=1 O_CLOEXEC=4096 O_NONE=0 O_TMPFILE=8192 O_F_CREATED=16384 FD_UPPER_LAYER=32768 FD_LOWER_LAYER=65536
creat_flags FD_UPPER_LAYER_CREAT=1 FD_LOWER_LAYER_CREAT=2
flock_flags LOCK_SH=1 LOCK_EX=2 LOCK_NB=4 LOCK_UN=8 LOCK_NONE=0
clone_flags CLONE_FILES=1 CLONE_FS=2 CLONE_IO=4 CLONE_NEWIPC=8 CLONE_NEWNET=16 CLONE_NEWNS=32 CLONE_NEWPID=64 CLONE_NEWUTS=128 CLONE_PARENT=256 CLONE_PARENT_SETTID=512 CLONE_PTRACE=1024 CLONE_SIGHAND=2048 CLONE_SYSVSEM=4096 CLONE_THREAD=8192 CLONE_UNTRACED=16384 CLONE_VM=32768 CLONE_INVERTED=65536 NAME_CHANGED=131072 CLOSED=262144 CLONE_NEWUSER=1048576 CLONE_CHILD_CLEARTID=8388608 CLONE_CHILD_SETTID=16777216 CLONE_SETTLS=33554432 CLONE_STOPPED=67108864 CLONE_VFORK=134217728 CLONE_NEWCGROUP=268435456 CLONE_CHILD_IN_PIDNS=536870912
futex_operations FUTEX_CLOCK_REALTIME=256 FUTEX_PRIVATE_FLAG=128 FUTEX_CMP_REQUEUE_PI=12 FUTEX_WAIT_REQUEUE_PI=11 FUTEX_WAKE_BITSET=10 FUTEX_WAIT_BITSET=9 FUTEX_TRYLOCK_PI=8 FUTEX_UNLOCK_PI=7 FUTEX_LOCK_PI=6 FUTEX_WAKE_OP=5 FUTEX_CMP_REQUEUE=4 FUTEX_REQUEUE=3 FUTEX_FD=2 FUTEX_WAKE=1 FUTEX_WAIT=0
mount_flags RDONLY=1 NOSUID=2 NODEV=4 NOEXEC=8 SYNCHRONOUS=16 REMOUNT=32 MANDLOCK=64 DIRSYNC=128 NOATIME=1024 NODIRATIME=2048 BIND=4096 MOVE=8192 REC=16384 SILENT=32768 POSIXACL=65536 UNBINDABLE=131072 PRIVATE=262144 SLAVE=524288 SHARED=1048576 RELATIME=2097152 KERNMOUNT=4194304 I_VERSION=8388608 STRICTATIME=16777216 LAZYTIME=33554432 NOSEC=268435456 BORN=536870912 ACTIVE=1073741824 NOUSER=2147483648
umount_flags FORCE=1 DETACH=2 EXPIRE=4 NOFOLLOW=8
lseek_whence SEEK_END=2 SEEK_CUR=1 SEEK_SET=0
shutdown_how SHUT_UNKNOWN=65535 SHUT_RDWR=2 SHUT_WR=1 SHUT_RD=0
rlimit_resources RLIMIT_UNKNOWN=255 RLIMIT_RTTIME=15 RLIMIT_RTPRIO=14 RLIMIT_NICE=13 RLIMIT_MSGQUEUE=12 RLIMIT_SIGPENDING=11 RLIMIT_LOCKS=10 RLIMIT_AS=9 RLIMIT_MEMLOCK=8 RLIMIT_NOFILE=7 RLIMIT_NPROC=6 RLIMIT_RSS=5 RLIMIT_CORE=4 RLIMIT_STACK=3 RLIMIT_DATA=2 RLIMIT_FSIZE=1 RLIMIT_CPU=0
fcntl_commands F_GETPIPE_SZ=29 F_SETPIPE_SZ=28 F_NOTIFY=27 F_DUPFD_CLOEXEC=26 F_CANCELLK=25 F_GETLEASE=24 F_SETLEASE=23 F_GETOWN_EX=22 F_SETOWN_EX=21 F_SETLKW64=19 F_SETLK64=18 F_GETLK64=17 F_GETSIG=15 F_SETSIG=13 F_GETOWN=12 F_SETOWN=10 F_SETLKW=9 F_SETLK=8 F_GETLK=6 F_SETFL=5 F_GETFL=4 F_SETFD=3 F_GETFD=2 F_DUPFD=1 F_OFD_GETLK=30 F_OFD_SETLK=31 F_OFD_SETLKW=32 UNKNOWN=0
sockopt_levels SOL_SOCKET=1 SOL_TCP=2 UNKNOWN=0
sockopt_options SO_COOKIE=53 SO_MEMINFO=52 SO_PEERGROUPS=51 SO_ATTACH_BPF=50 SO_INCOMING_CPU=49 SO_BPF_EXTENSIONS=48 SO_MAX_PACING_RATE=47 SO_BUSY_POLL=46 SO_SELECT_ERR_QUEUE=45 SO_LOCK_FILTER=44 SO_NOFCS=43 SO_PEEK_OFF=42 SO_WIFI_STATUS=41 SO_RXQ_OVFL=40 SO_DOMAIN=39 SO_PROTOCOL=38 SO_TIMESTAMPING=37 SO_MARK=36 SO_TIMESTAMPNS=35 SO_PASSSEC=34 SO_PEERSEC=31 SO_ACCEPTCONN=30 SO_TIMESTAMP=29 SO_PEERNAME=28 SO_DETACH_FILTER=27 SO_ATTACH_FILTER=26 SO_BINDTODEVICE=25 SO_SECURITY_ENCRYPTION_NETWORK=24 SO_SECURITY_ENCRYPTION_TRANSPORT=23 SO_SECURITY_AUTHENTICATION=22 SO_SNDTIMEO=21 SO_RCVTIMEO=20 SO_SNDLOWAT=19 SO_RCVLOWAT=18 SO_PEERCRED=17 SO_PASSCRED=16 SO_REUSEPORT=15 SO_BSDCOMPAT=14 SO_LINGER=13 SO_PRIORITY=12 SO_NO_CHECK=11 SO_OOBINLINE=10 SO_KEEPALIVE=9 SO_RCVBUFFORCE=33 SO_SNDBUFFORCE=32 SO_RCVBUF=8 SO_SNDBUF=7 SO_BROADCAST=6 SO_DONTROUTE=5 SO_ERROR=4 SO_TYPE=3 SO_REUSEADDR=2 SO_DEBUG=1 UNKNOWN=0
ptrace_requests PTRACE_SINGLEBLOCK=38 PTRACE_SYSEMU_SINGLESTEP=37 PTRACE_SYSEMU=36 PTRACE_ARCH_PRCTL=35 PTRACE_SET_THREAD_AREA=34 PTRACE_GET_THREAD_AREA=33 PTRACE_OLDSETOPTIONS=32 PTRACE_SETFPXREGS=31 PTRACE_GETFPXREGS=30 PTRACE_SETFPREGS=29 PTRACE_GETFPREGS=28 PTRACE_SETREGS=27 PTRACE_GETREGS=26 PTRACE_SETSIGMASK=25 PTRACE_GETSIGMASK=24 PTRACE_PEEKSIGINFO=23 PTRACE_LISTEN=22 PTRACE_INTERRUPT=21 PTRACE_SEIZE=20 PTRACE_SETREGSET=19 PTRACE_GETREGSET=18 PTRACE_SETSIGINFO=17 PTRACE_GETSIGINFO=16 PTRACE_GETEVENTMSG=15 PTRACE_SETOPTIONS=14 PTRACE_SYSCALL=13 PTRACE_DETACH=12 PTRACE_ATTACH=11 PTRACE_SINGLESTEP=10 PTRACE_KILL=9 PTRACE_CONT=8 PTRACE_POKEUSR=7 PTRACE_POKEDATA=6 PTRACE_POKETEXT=5 PTRACE_PEEKUSR=4 PTRACE_PEEKDATA=3 PTRACE_PEEKTEXT=2 PTRACE_TRACEME=1 PTRACE_UNKNOWN=0
prot_flags PROT_READ=1 PROT_WRITE=2 PROT_EXEC=4 PROT_SEM=8 PROT_GROWSDOWN=16 PROT_GROWSUP=32 PROT_SAO=64 PROT_NONE=0
mmap_flags MAP_SHARED=1 MAP_PRIVATE=2 MAP_FIXED=4 MAP_ANONYMOUS=8 MAP_32BIT=16 MAP_RENAME=32 MAP_NORESERVE=64 MAP_POPULATE=128 MAP_NONBLOCK=256 MAP_GROWSDOWN=512 MAP_DENYWRITE=1024 MAP_EXECUTABLE=2048 MAP_INHERIT=4096 MAP_FILE=8192 MAP_LOCKED=16384
splice_flags SPLICE_F_MOVE=1 SPLICE_F_NONBLOCK=2 SPLICE_F_MORE=4 SPLICE_F_GIFT=8
quotactl_dqi_flags DQF_NONE=1 V1_DQF_RSQUASH=2
quotactl_cmds Q_QUOTAON=1 Q_QUOTAOFF=2 Q_GETFMT=4 Q_GETINFO=8 Q_SETINFO=16 Q_GETQUOTA=32 Q_SETQUOTA=64 Q_SYNC=128 Q_XQUOTAON=256 Q_XQUOTAOFF=512 Q_XGETQUOTA=1024 Q_XSETQLIM=2048 Q_XGETQSTAT=4096 Q_XQUOTARM=8192 Q_XQUOTASYNC=16384
quotactl_types USRQUOTA=1 GRPQUOTA=2
quotactl_quota_fmts QFMT_NOT_USED=1 QFMT_VFS_OLD=2 QFMT_VFS_V0=4 QFMT_VFS_V1=8
semop_flags IPC_NOWAIT=1 SEM_UNDO=2
semget_flags IPC_EXCL=16384 IPC_CREAT=8192
semctl_commands IPC_STAT=1 IPC_SET=2 IPC_RMID=4 IPC_INFO=8 SEM_INFO=16 SEM_STAT=32 GETALL=64 GETNCNT=128 GETPID=256 GETVAL=512 GETZCNT=1024 SETALL=2048 SETVAL=4096
access_flags F_OK=0 R_OK=4 W_OK=2 X_OK=1
pf_flags PROTECTION_VIOLATION=1 PAGE_NOT_PRESENT=2 WRITE_ACCESS=4 READ_ACCESS=8 USER_FAULT=16 SUPERVISOR_FAULT=32 RESERVED_PAGE=64 INSTRUCTION_FETCH=128
unlinkat_flags AT_REMOVEDIR=512
linkat_flags AT_SYMLINK_FOLLOW=1024 AT_EMPTY_PATH=4096
newfstatat_flags AT_EMPTY_PATH=4096 AT_NO_AUTOMOUNT=2048 AT_SYMLINK_NOFOLLOW=256
chmod_mode S_IXOTH=1 S_IWOTH=2 S_IROTH=4 S_IXGRP=8 S_IWGRP=16 S_IRGRP=32 S_IXUSR=64 S_IWUSR=128 S_IRUSR=256 S_ISVTX=512 S_ISGID=1024 S_ISUID=2048
fchownat_flags AT_SYMLINK_NOFOLLOW=1024 AT_EMPTY_PATH=4096
renameat2_flags RENAME_NOREPLACE=1 RENAME_EXCHANGE=2 RENAME_WHITEOUT=4
openat2_flags RESOLVE_BENEATH=1 RESOLVE_IN_ROOT=2 RESOLVE_NO_MAGICLINKS=4 RESOLVE_NO_SYMLINKS=8 RESOLVE_NO_XDEV=16 RESOLVE_CACHED=32
execve_flags EXE_WRITABLE=1 EXE_UPPER_LAYER=2 EXE_FROM_MEMFD=4 EXE_LOWER_LAYER=8
execveat_flags AT_EMPTY_PATH=1 AT_SYMLINK_NOFOLLOW=2
io_uring_setup_flags IORING_SETUP_IOPOLL=1 IORING_SETUP_SQPOLL=2 IORING_SQ_NEED_WAKEUP=4 IORING_SETUP_SQ_AFF=8 IORING_SETUP_CQSIZE=16 IORING_SETUP_CLAMP=32 IORING_SETUP_ATTACH_RW=64 IORING_SETUP_R_DISABLED=128
io_uring_setup_feats IORING_FEAT_SINGLE_MMAP=1 IORING_FEAT_NODROP=2 IORING_FEAT_SUBMIT_STABLE=4 IORING_FEAT_RW_CUR_POS=8 IORING_FEAT_CUR_PERSONALITY=16 IORING_FEAT_FAST_POLL=32 IORING_FEAT_POLL_32BITS=64 IORING_FEAT_SQPOLL_NONFIXED=128 IORING_FEAT_ENTER_EXT_ARG=256 IORING_FEAT_NATIVE_WORKERS=512 IORING_FEAT_RSRC_TAGS=1024
io_uring_enter_flags IORING_ENTER_GETEVENTS=1 IORING_ENTER_SQ_WAKEUP=2 IORING_ENTER_SQ_WAIT=4 IORING_ENTER_EXT_ARG=8
io_uring_register_opcodes IORING_REGISTER_BUFFERS=0 IORING_UNREGISTER_BUFFERS=1 IORING_REGISTER_FILES=2 IORING_UNREGISTER_FILES=3 IORING_REGISTER_EVENTFD=4 IORING_UNREGISTER_EVENTFD=5 IORING_REGISTER_FILES_UPDATE=6 IORING_REGISTER_EVENTFD_ASYNC=7 IORING_REGISTER_PROBE=8 IORING_REGISTER_PERSONALITY=9 IORING_UNREGISTER_PERSONALITY=10 IORING_REGISTER_RESTRICTIONS=11 IORING_REGISTER_ENABLE_RINGS=12 IORING_REGISTER_FILES2=13 IORING_REGISTER_FILES_UPDATE2=14 IORING_REGISTER_BUFFERS2=15 IORING_REGISTER_BUFFERS_UPDATE=16 IORING_REGISTER_IOWQ_AFF=17 IORING_UNREGISTER_IOWQ_AFF=18 IORING_REGISTER_IOWQ_MAX_WORKERS=19 IORING_REGISTER_RING_FDS=20 IORING_UNREGISTER_RING_FDS=21
mlockall_flags MCL_CURRENT=1 MCL_FUTURE=2 MCL_ONFAULT=4
mlock2_flags MLOCK_ONFAULT=1
fsconfig_cmds FSCONFIG_SET_FLAG=0 FSCONFIG_SET_STRING=1 FSCONFIG_SET_BINARY=2 FSCONFIG_SET_PATH=3 FSCONFIG_SET_PATH_EMPTY=4 FSCONFIG_SET_FD=5 FSCONFIG_CMD_CREATE=6 FSCONFIG_CMD_RECONFIGURE=7
epoll_create1_flags EPOLL_CLOEXEC=1
prctl_options PR_GET_DUMPABLE=3 PR_SET_DUMPABLE=4 PR_GET_KEEPCAPS=7 PR_SET_KEEPCAPS=8 PR_SET_NAME=15 PR_GET_NAME=16 PR_GET_SECCOMP=21 PR_SET_SECCOMP=22 PR_CAPBSET_READ=23 PR_CAPBSET_DROP=24 PR_GET_SECUREBITS=27 PR_SET_SECUREBITS=28 PR_MCE_KILL=33 PR_MCE_KILL=33 PR_SET_MM=35 PR_SET_CHILD_SUBREAPER=36 PR_GET_CHILD_SUBREAPER=37 PR_SET_NO_NEW_PRIVS=38 PR_GET_NO_NEW_PRIVS=39 PR_GET_TID_ADDRESS=40 PR_SET_THP_DISABLE=41 PR_GET_THP_DISABLE=42 PR_CAP_AMBIENT=47
keyctl_operations KEYCTL_GET_KEYRING_ID=0 KEYCTL_JOIN_SESSION_KEYRING=1 KEYCTL_UPDATE=2 KEYCTL_REVOKE=3 KEYCTL_CHOWN=4 KEYCTL_SETPERM=5 KEYCTL_DESCRIBE=6 KEYCTL_CLEAR=7 KEYCTL_LINK=8 KEYCTL_UNLINK=9 KEYCTL_SEARCH=10 KEYCTL_READ=11 KEYCTL_INSTANTIATE=12 KEYCTL_NEGATE=13 KEYCTL_SET_REQKEY_KEYRING=14 KEYCTL_SET_TIMEOUT=15 KEYCTL_ASSUME_AUTHORITY=16 KEYCTL_GET_SECURITY=17 KEYCTL_SESSION_TO_PARENT=18 KEYCTL_REJECT=19 KEYCTL_INSTANTIATE_IOV=20 KEYCTL_INVALIDATE=21 KEYCTL_GET_PERSISTENT=22 KEYCTL_DH_COMPUTE=23 KEYCTL_PKEY_QUERY=24 KEYCTL_PKEY_ENCRYPT=25 KEYCTL_PKEY_DECRYPT=26 KEYCTL_PKEY_SIGN=27 KEYCTL_PKEY_VERIFY=28 KEYCTL_RESTRICT_KEYRING=29 KEYCTL_MOVE=30 KEYCTL_CAPABILITIES=31 KEYCTL_WATCH_KEY=32
memfd_create_flags MFD_CLOEXEC=1 MFD_ALLOW_SEALING=2 MFD_HUGETLB=4
pidfd_open_flags PIDFD_NONBLOCK=1
mknod_mode S_IXOTH=1 S_IWOTH=2 S_IROTH=4 S_IXGRP=8 S_IWGRP=16 S_IRGRP=32 S_IXUSR=64 S_IWUSR=128 S_IRUSR=256 S_ISVTX=512 S_ISGID=1024 S_ISUID=2048 S_IFREG=32768 S_IFCHR=8192 S_IFBLK=24576 S_IFIFO=4096 S_IFSOCK=49152
bpf_commands BPF_MAP_CREATE=0 BPF_MAP_LOOKUP_ELEM=1 BPF_MAP_UPDATE_ELEM=2 BPF_MAP_DELETE_ELEM=3 BPF_MAP_GET_NEXT_KEY=4 BPF_PROG_LOAD=5 BPF_OBJ_PIN=6 BPF_OBJ_GET=7 BPF_PROG_ATTACH=8 BPF_PROG_DETACH=9 BPF_PROG_TEST_RUN=10 BPF_PROG_RUN=10 BPF_PROG_GET_NEXT_ID=11 BPF_MAP_GET_NEXT_ID=12 BPF_PROG_GET_FD_BY_ID=13 BPF_MAP_GET_FD_BY_ID=14 BPF_OBJ_GET_INFO_BY_FD=15 BPF_PROG_QUERY=16 BPF_RAW_TRACEPOINT_OPEN=17 BPF_BTF_LOAD=18 BPF_BTF_GET_FD_BY_ID=19 BPF_TASK_FD_QUERY=20 BPF_MAP_LOOKUP_AND_DELETE_ELEM=21 BPF_MAP_FREEZE=22 BPF_BTF_GET_NEXT_ID=23 BPF_MAP_LOOKUP_BATCH=24 BPF_MAP_LOOKUP_AND_DELETE_BATCH=25 BPF_MAP_UPDATE_BATCH=26 BPF_MAP_DELETE_BATCH=27 BPF_LINK_CREATE=28 BPF_LINK_UPDATE=29 BPF_LINK_GET_FD_BY_ID=30 BPF_LINK_GET_NEXT_ID=31 BPF_ENABLE_STATS=32 BPF_ITER_CREATE=33 BPF_LINK_DETACH=34 BPF_PROG_BIND_MAP=35
delete_module_flags O_NONBLOCK=2 O_TRUNC=1
close_range_flags CLOSE_RANGE_UNSHARE=2 CLOSE_RANGE_CLOEXEC=4
finit_module_flags MODULE_INIT_IGNORE_MODVERSIONS=1 MODULE_INIT_IGNORE_VERMAGIC=2 MODULE_INIT_COMPRESSED_FILE=4
anon_inode_fd_types ANON_INODE_FD_TYPE_UNKNOWN=0 ANON_INODE_FD_TYPE_EVENTFD=1 ANON_INODE_FD_TYPE_EVENTPOLL=2 ANON_INODE_FD_TYPE_INOTIFY=3 ANON_INODE_FD_TYPE_SIGNALFD=4 ANON_INODE_FD_TYPE_TIMERFD=5 ANON_INODE_FD_TYPE_IO_URING=6 ANON_INODE_FD_TYPE_USERFAULTFD=7 ANON_INODE_FD_TYPE_PIDFD=8 ANON_INODE_FD_TYPE_BPF_MAP=9 ANON_INODE_FD_TYPE_BPF_PROG=10 ANON_INODE_FD_TYPE_BPF_LINK=11 ANON_INODE_FD_TYPE_BPF_ITER=12 ANON_INODE_FD_TYPE_PERF_EVENT=13`;

/**
 * A line for each event: code, interface, name, then its parameters. A parameter is its property (with the schema's name
 * behind = where that differs), its type and what the type needs: a table of flags, the parameter that a path is
 * relative to, the types of its variants.
 */
export const EVENT_TABLE = `0 GenericEnter syscall ID:SYSCALLID nativeID:UINT16
1 GenericExit syscall ID:SYSCALLID nativeID:UINT16
2 OpenEnter open path=name:FSPATH flags:FLAGS32:file_flags mode:UINT32
3 OpenExit open fd:FD path=name:FSPATH flags:FLAGS32:file_flags mode:UINT32 dev:UINT32 ino:UINT64
4 CloseEnter close fd:FD
5 CloseExit close res:ERRNO fd:FD
6 ReadEnter read fd:FD size:UINT32
7 ReadExit read res:ERRNO data:BYTEBUF fd:FD size:UINT32
8 WriteEnter write fd:FD size:UINT32
9 WriteExit write res:ERRNO data:BYTEBUF fd:FD size:UINT32
10 BrkEnterV1 brk size:UINT32
11 BrkExitV1 brk res:UINT64
12 ExecveEnterV8 execve
13 ExecveExitV8 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64
14 CloneEnterV11 clone
15 CloneExitV11 clone res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
16 ProcexitEnterV0 procexit
18 SocketEnter socket domain:ENUMFLAGS32:socket_families arg_type=type:UINT32 proto:UINT32
19 SocketExit socket fd:FD domain:ENUMFLAGS32:socket_families arg_type=type:UINT32 proto:UINT32 flags:FLAGS32:file_flags
20 BindEnter bind fd:FD
21 BindExit bind res:ERRNO addr:SOCKADDR fd:FD
22 ConnectEnter connect fd:FD addr:SOCKADDR
23 ConnectExit connect res:ERRNO tuple:SOCKTUPLE fd:FD addr:SOCKADDR
24 ListenEnter listen fd:FD backlog:INT32
25 ListenExit listen res:ERRNO fd:FD backlog:INT32
26 AcceptEnterV0 accept
27 AcceptExitV0 accept fd:FD tuple:SOCKTUPLE queuepct:UINT8
28 SendEnter send fd:FD size:UINT32
29 SendExit send res:ERRNO data:BYTEBUF fd:FD size:UINT32 tuple:SOCKTUPLE
30 SendtoEnter sendto fd:FD size:UINT32 tuple:SOCKTUPLE
31 SendtoExit sendto res:ERRNO data:BYTEBUF fd:FD size:UINT32 tuple:SOCKTUPLE
32 RecvEnter recv fd:FD size:UINT32
33 RecvExit recv res:ERRNO data:BYTEBUF fd:FD size:UINT32 tuple:SOCKTUPLE
34 RecvfromEnter recvfrom fd:FD size:UINT32
35 RecvfromExit recvfrom res:ERRNO data:BYTEBUF tuple:SOCKTUPLE fd:FD size:UINT32
36 ShutdownEnter shutdown fd:FD how:ENUMFLAGS8:shutdown_how
37 ShutdownExit shutdown res:ERRNO fd:FD how:ENUMFLAGS8:shutdown_how
38 GetsocknameEnter getsockname
39 GetsocknameExit getsockname
40 GetpeernameEnter getpeername
41 GetpeernameExit getpeername
42 SocketpairEnter socketpair domain:ENUMFLAGS32:socket_families arg_type=type:UINT32 proto:UINT32
43 SocketpairExit socketpair res:ERRNO fd1:FD fd2:FD arg_source=source:UINT64 peer:UINT64 domain:ENUMFLAGS32:socket_families arg_type=type:UINT32 proto:UINT32
44 SetsockoptEnter setsockopt
45 SetsockoptExit setsockopt res:ERRNO fd:FD level:ENUMFLAGS8:sockopt_levels optname:ENUMFLAGS8:sockopt_options val:DYN:BYTEBUF,ERRNO,UINT32,UINT64,RELTIME optlen:UINT32
46 GetsockoptEnter getsockopt
47 GetsockoptExit getsockopt res:ERRNO fd:FD level:ENUMFLAGS8:sockopt_levels optname:ENUMFLAGS8:sockopt_options val:DYN:BYTEBUF,ERRNO,UINT32,UINT64,RELTIME optlen:UINT32
48 SendmsgEnter sendmsg fd:FD size:UINT32 tuple:SOCKTUPLE
49 SendmsgExit sendmsg res:ERRNO data:BYTEBUF fd:FD size:UINT32 tuple:SOCKTUPLE
50 SendmmsgEnter sendmmsg
51 SendmmsgExit sendmmsg res:ERRNO fd:FD size:UINT32 data:BYTEBUF tuple:SOCKTUPLE
52 RecvmsgEnter recvmsg fd:FD
53 RecvmsgExit recvmsg res:ERRNO size:UINT32 data:BYTEBUF tuple:SOCKTUPLE msgcontrol:BYTEBUF fd:FD
54 RecvmmsgEnter recvmmsg
55 RecvmmsgExit recvmmsg res:ERRNO fd:FD size:UINT32 data:BYTEBUF tuple:SOCKTUPLE msgcontrol:BYTEBUF
56 Accept4EnterV0 accept flags:INT32
57 Accept4ExitV0 accept fd:FD tuple:SOCKTUPLE queuepct:UINT8
58 CreatEnter creat path=name:FSPATH mode:UINT32
59 CreatExit creat fd:FD path=name:FSPATH mode:UINT32 dev:UINT32 ino:UINT64 creat_flags:FLAGS16:creat_flags
60 PipeEnter pipe
61 PipeExit pipe res:ERRNO fd1:FD fd2:FD ino:UINT64
62 EventfdEnter eventfd initval:UINT64 flags:UINT32
63 EventfdExit eventfd res:FD initval:UINT64 flags:UINT32
64 FutexEnter futex addr:UINT64 op:FLAGS16:futex_operations val:UINT64
65 FutexExit futex res:ERRNO addr:UINT64 op:FLAGS16:futex_operations val:UINT64
66 StatEnter stat
67 StatExit stat res:ERRNO path:FSPATH
68 LstatEnter lstat
69 LstatExit lstat res:ERRNO path:FSPATH
70 FstatEnter fstat fd:FD
71 FstatExit fstat res:ERRNO fd:FD
72 Stat64Enter stat64
73 Stat64Exit stat64 res:ERRNO path:FSPATH
74 Lstat64Enter lstat64
75 Lstat64Exit lstat64 res:ERRNO path:FSPATH
76 Fstat64Enter fstat64 fd:FD
77 Fstat64Exit fstat64 res:ERRNO
78 EpollwaitEnter epoll_wait maxevents:ERRNO
79 EpollwaitExit epoll_wait res:ERRNO maxevents:ERRNO
80 PollEnter poll fds:FDLIST timeout:INT64
81 PollExit poll res:ERRNO fds:FDLIST timeout:INT64
82 SelectEnter select
83 SelectExit select res:ERRNO
84 NewselectEnter select
85 NewselectExit select res:ERRNO
86 LseekEnter lseek fd:FD offset:UINT64 whence:ENUMFLAGS8:lseek_whence
87 LseekExit lseek res:ERRNO fd:FD offset:UINT64 whence:ENUMFLAGS8:lseek_whence
88 LlseekEnter llseek fd:FD offset:UINT64 whence:ENUMFLAGS8:lseek_whence
89 LlseekExit llseek res:ERRNO fd:FD offset:UINT64 whence:ENUMFLAGS8:lseek_whence
90 IoctlEnterV2 ioctl fd:FD request:UINT64
91 IoctlExitV2 ioctl res:ERRNO
92 GetcwdEnter getcwd
93 GetcwdExit getcwd res:ERRNO path:CHARBUF
94 ChdirEnter chdir
95 ChdirExit chdir res:ERRNO path:CHARBUF
96 FchdirEnter fchdir fd:FD
97 FchdirExit fchdir res:ERRNO fd:FD
98 MkdirEnterV0 mkdir path:FSPATH mode:UINT32
99 MkdirExitV0 mkdir res:ERRNO
100 RmdirEnterV0 rmdir path:FSPATH
101 RmdirExitV0 rmdir res:ERRNO
102 OpenatEnterV0 openat dirfd:FD path=name:CHARBUF flags:FLAGS32:file_flags mode:UINT32
103 OpenatExitV0 openat fd:FD
104 LinkEnterV0 link oldpath:FSPATH newpath:FSPATH
105 LinkExitV0 link res:ERRNO
106 LinkatEnterV0 linkat olddir:FD oldpath:CHARBUF newdir:FD newpath:CHARBUF
107 LinkatExitV0 linkat res:ERRNO
108 UnlinkEnterV0 unlink path:FSPATH
109 UnlinkExitV0 unlink res:ERRNO
110 UnlinkatEnterV0 unlinkat dirfd:FD path=name:CHARBUF
111 UnlinkatExitV0 unlinkat res:ERRNO
112 PreadEnter pread fd:FD size:UINT32 pos:UINT64
113 PreadExit pread res:ERRNO data:BYTEBUF fd:FD size:UINT32 pos:UINT64
114 PwriteEnter pwrite fd:FD size:UINT32 pos:UINT64
115 PwriteExit pwrite res:ERRNO data:BYTEBUF fd:FD size:UINT32 pos:UINT64
116 ReadvEnter readv fd:FD
117 ReadvExit readv res:ERRNO size:UINT32 data:BYTEBUF fd:FD
118 WritevEnter writev fd:FD size:UINT32
119 WritevExit writev res:ERRNO data:BYTEBUF fd:FD size:UINT32
120 PreadvEnter preadv fd:FD pos:UINT64
121 PreadvExit preadv res:ERRNO size:UINT32 data:BYTEBUF fd:FD pos:UINT64
122 PwritevEnter pwritev fd:FD size:UINT32 pos:UINT64
123 PwritevExit pwritev res:ERRNO data:BYTEBUF fd:FD size:UINT32 pos:UINT64
124 DupEnterV0 dup fd:FD
125 DupExitV0 dup res:FD
126 SignalfdEnter signalfd fd:FD mask:UINT32 flags:UINT8
127 SignalfdExit signalfd res:FD fd:FD mask:UINT32 flags:UINT8
128 KillEnter kill pid:PID sig:SIGTYPE
129 KillExit kill res:ERRNO pid:PID sig:SIGTYPE
130 TkillEnter tkill arg_tid=tid:PID sig:SIGTYPE
131 TkillExit tkill res:ERRNO arg_tid=tid:PID sig:SIGTYPE
132 TgkillEnter tgkill pid:PID arg_tid=tid:PID sig:SIGTYPE
133 TgkillExit tgkill res:ERRNO pid:PID arg_tid=tid:PID sig:SIGTYPE
134 NanosleepEnter nanosleep interval:RELTIME
135 NanosleepExit nanosleep res:ERRNO interval:RELTIME
136 TimerfdCreateEnter timerfd_create clockid:UINT8 flags:UINT8
137 TimerfdCreateExit timerfd_create res:FD clockid:UINT8 flags:UINT8
138 InotifyInitEnter inotify_init flags:UINT8
139 InotifyInitExit inotify_init res:FD flags:UINT8
140 GetrlimitEnter getrlimit resource:ENUMFLAGS8:rlimit_resources
141 GetrlimitExit getrlimit res:ERRNO cur:INT64 max:INT64 resource:ENUMFLAGS8:rlimit_resources
142 SetrlimitEnter setrlimit resource:ENUMFLAGS8:rlimit_resources
143 SetrlimitExit setrlimit res:ERRNO cur:INT64 max:INT64 resource:ENUMFLAGS8:rlimit_resources
144 PrlimitEnter prlimit pid:PID resource:ENUMFLAGS8:rlimit_resources
145 PrlimitExit prlimit res:ERRNO newcur:INT64 newmax:INT64 oldcur:INT64 oldmax:INT64 pid:INT64 resource:ENUMFLAGS8:rlimit_resources
146 SchedswitchEnterV1 switch next:PID
148 DropEnter drop ratio:UINT32
149 DropExit drop ratio:UINT32
150 FcntlEnter fcntl fd:FD cmd:ENUMFLAGS8:fcntl_commands
151 FcntlExit fcntl res:FD fd:FD cmd:ENUMFLAGS8:fcntl_commands arg:UINT64
152 SchedswitchEnter switch next:PID pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32
154 ExecveEnterV13 execve
155 ExecveExitV13 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32
156 CloneEnterV16 clone
157 CloneExitV16 clone res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
158 BrkEnter brk addr:UINT64
159 BrkExit brk res:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 addr:UINT64
160 MmapEnter mmap addr:UINT64 length:UINT64 prot:FLAGS32:prot_flags flags:FLAGS32:mmap_flags fd:FD offset:UINT64
161 MmapExit mmap res:ERRNO vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 addr:UINT64 length:UINT64 prot:FLAGS32:prot_flags flags:FLAGS32:mmap_flags fd:FD offset:UINT64
162 Mmap2Enter mmap2 addr:UINT64 length:UINT64 prot:FLAGS32:prot_flags flags:FLAGS32:mmap_flags fd:FD pgoffset:UINT64
163 Mmap2Exit mmap2 res:ERRNO vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 addr:UINT64 length:UINT64 prot:FLAGS32:prot_flags flags:FLAGS32:mmap_flags fd:FD pgoffset:UINT64
164 MunmapEnter munmap addr:UINT64 length:UINT64
165 MunmapExit munmap res:ERRNO vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 addr:UINT64 length:UINT64
166 SpliceEnter splice fd_in:FD fd_out:FD size:UINT64 flags:FLAGS32:splice_flags
167 SpliceExit splice res:ERRNO fd_in:FD fd_out:FD size:UINT64 flags:FLAGS32:splice_flags
168 PtraceEnter ptrace request:ENUMFLAGS16:ptrace_requests pid:PID
169 PtraceExit ptrace res:ERRNO addr:DYN:UINT64,SIGTYPE data:DYN:UINT64,SIGTYPE request:ENUMFLAGS16:ptrace_requests pid:PID
170 IoctlEnter ioctl fd:FD request:UINT64 argument:UINT64
171 IoctlExit ioctl res:ERRNO fd:FD request:UINT64 argument:UINT64
172 ExecveEnterV14 execve
173 ExecveExitV14 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 env:STRINGS
174 RenameEnter rename
175 RenameExit rename res:ERRNO oldpath:FSPATH newpath:FSPATH
176 RenameatEnter renameat
177 RenameatExit renameat res:ERRNO olddirfd:FD oldpath:FSRELPATH:1 newdirfd:FD newpath:FSRELPATH:3
178 SymlinkEnter symlink
179 SymlinkExit symlink res:ERRNO target:CHARBUF linkpath:FSPATH
180 SymlinkatEnter symlinkat
181 SymlinkatExit symlinkat res:ERRNO target:CHARBUF linkdirfd:FD linkpath:FSRELPATH:2
182 ForkEnterV0 fork
183 ForkExitV0 fork res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
184 VforkEnterV0 vfork
185 VforkExitV0 vfork res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
186 ProcexitEnter procexit status:ERRNO ret:ERRNO sig:SIGTYPE core:UINT8 reaper_tid:PID
188 SendfileEnter sendfile out_fd:FD in_fd:FD offset:UINT64 size:UINT64
189 SendfileExit sendfile res:ERRNO offset:UINT64 out_fd:FD in_fd:FD size:UINT64
190 QuotactlEnter quotactl cmd:FLAGS16:quotactl_cmds arg_type=type:FLAGS8:quotactl_types id:UINT32 quota_fmt:FLAGS8:quotactl_quota_fmts
191 QuotactlExit quotactl res:ERRNO special:CHARBUF quotafilepath:CHARBUF dqb_bhardlimit:UINT64 dqb_bsoftlimit:UINT64 dqb_curspace:UINT64 dqb_ihardlimit:UINT64 dqb_isoftlimit:UINT64 dqb_btime:RELTIME dqb_itime:RELTIME dqi_bgrace:RELTIME dqi_igrace:RELTIME dqi_flags:FLAGS8:quotactl_dqi_flags quota_fmt_out:FLAGS8:quotactl_quota_fmts cmd:FLAGS16:quotactl_cmds arg_type=type:FLAGS8:quotactl_types id:UINT32 quota_fmt:FLAGS8:quotactl_quota_fmts
192 SetresuidEnter setresuid ruid:UID euid:UID suid:UID
193 SetresuidExit setresuid res:ERRNO ruid:UID euid:UID suid:UID
194 SetresgidEnter setresgid rgid:GID egid:GID sgid:GID
195 SetresgidExit setresgid res:ERRNO rgid:GID egid:GID sgid:GID
196 ScapeventEnter scapevent event_type:UINT32 event_data:UINT64
198 SetuidEnter setuid uid:UID
199 SetuidExit setuid res:ERRNO uid:UID
200 SetgidEnter setgid gid:GID
201 SetgidExit setgid res:ERRNO gid:GID
202 GetuidEnter getuid
203 GetuidExit getuid uid:UID
204 GeteuidEnter geteuid
205 GeteuidExit geteuid euid:UID
206 GetgidEnter getgid
207 GetgidExit getgid gid:GID
208 GetegidEnter getegid
209 GetegidExit getegid egid:GID
210 GetresuidEnter getresuid
211 GetresuidExit getresuid res:ERRNO ruid:UID euid:UID suid:UID
212 GetresgidEnter getresgid
213 GetresgidExit getresgid res:ERRNO rgid:GID egid:GID sgid:GID
214 ExecveEnterV15 execve
215 ExecveExitV15 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF env:STRINGS
216 CloneEnterV17 clone
217 CloneExitV17 clone res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
218 ForkEnterV17 fork
219 ForkExitV17 fork res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
220 VforkEnterV17 vfork
221 VforkExitV17 vfork res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32
222 CloneEnter clone
223 CloneExit clone res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32 vtid:PID vpid:PID pidns_init_start_ts:UINT64
224 ForkEnter fork
225 ForkExit fork res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32 vtid:PID vpid:PID pidns_init_start_ts:UINT64
226 VforkEnter vfork
227 VforkExit vfork res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32 vtid:PID vpid:PID pidns_init_start_ts:UINT64
228 ContainerEnter container id:CHARBUF arg_type=type:UINT32 arg_name=name:CHARBUF image:CHARBUF
230 ExecveEnterV16 execve
231 ExecveExitV16 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS env:STRINGS
232 SignaldeliverEnter signaldeliver spid:PID dpid:PID sig:SIGTYPE
234 ProcinfoEnter procinfo cpu_usr:UINT64 cpu_sys:UINT64
236 GetdentsEnter getdents fd:FD
237 GetdentsExit getdents res:ERRNO fd:FD
238 Getdents64Enter getdents64 fd:FD
239 Getdents64Exit getdents64 res:ERRNO fd:FD
240 SetnsEnter setns fd:FD nstype:FLAGS32:clone_flags
241 SetnsExit setns res:ERRNO fd:FD nstype:FLAGS32:clone_flags
242 FlockEnter flock fd:FD operation:FLAGS32:flock_flags
243 FlockExit flock res:ERRNO fd:FD operation:FLAGS32:flock_flags
244 CpuHotplugEnter cpu_hotplug cpu:UINT32 action:UINT32
246 AcceptEnter accept
247 AcceptExit accept fd:FD tuple:SOCKTUPLE queuepct:UINT8 queuelen:UINT32 queuemax:UINT32
248 Accept4EnterV5 accept flags:INT32
249 Accept4ExitV5 accept fd:FD tuple:SOCKTUPLE queuepct:UINT8 queuelen:UINT32 queuemax:UINT32
250 SemopEnter semop semid:INT32
251 SemopExit semop res:ERRNO nsops:UINT32 sem_num_0:UINT16 sem_op_0:INT16 sem_flg_0:FLAGS16:semop_flags sem_num_1:UINT16 sem_op_1:INT16 sem_flg_1:FLAGS16:semop_flags semid:INT32
252 SemctlEnter semctl semid:INT32 semnum:INT32 cmd:FLAGS16:semctl_commands val:INT32
253 SemctlExit semctl res:ERRNO semid:INT32 semnum:INT32 cmd:FLAGS16:semctl_commands val:INT32
254 PpollEnter ppoll fds:FDLIST timeout:RELTIME sigmask:SIGSET
255 PpollExit ppoll res:ERRNO fds:FDLIST timeout:RELTIME sigmask:SIGSET
256 MountEnter mount flags:FLAGS32:mount_flags
257 MountExit mount res:ERRNO dev:CHARBUF dir:FSPATH arg_type=type:CHARBUF flags:FLAGS32:mount_flags
258 UmountEnterV0 umount flags:FLAGS32:umount_flags
259 UmountExitV0 umount res:ERRNO path=name:FSPATH
260 K8sEnter k8s arg_json=json:CHARBUF
262 SemgetEnter semget key:INT32 nsems:INT32 semflg:FLAGS32:semget_flags
263 SemgetExit semget res:ERRNO key:INT32 nsems:INT32 semflg:FLAGS32:semget_flags
264 AccessEnter access mode:FLAGS32:access_flags
265 AccessExit access res:ERRNO path=name:FSPATH mode:FLAGS32:access_flags
266 ChrootEnter chroot
267 ChrootExit chroot res:ERRNO path:FSPATH
268 TracerEnter tracer id:INT64 =tags:CHARBUFARRAY =args:CHARBUF_PAIR_ARRAY
270 MesosEnter mesos arg_json=json:CHARBUF
272 ContainerJsonEnterV0 container arg_json=json:CHARBUF
274 SetsidEnter setsid
275 SetsidExit setsid res:PID
276 MkdirEnter mkdir mode:UINT32
277 MkdirExit mkdir res:ERRNO path:FSPATH mode:UINT32
278 RmdirEnter rmdir
279 RmdirExit rmdir res:ERRNO path:FSPATH
280 NotificationEnter notification id:CHARBUF desc:CHARBUF
282 ExecveEnterV17 execve
283 ExecveExitV17 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS env:STRINGS tty:INT32
284 UnshareEnter unshare flags:FLAGS32:clone_flags
285 UnshareExit unshare res:ERRNO flags:FLAGS32:clone_flags
286 InfrastructureEventEnter infra arg_source=source:CHARBUF arg_name=name:CHARBUF description:CHARBUF scope:CHARBUF
288 ExecveEnterV18 execve filename:FSPATH
289 ExecveExitV18 execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS env:STRINGS tty:INT32
290 PageFaultEnter page_fault addr:UINT64 ip:UINT64 error:FLAGS32:pf_flags
292 ExecveEnter execve filename:FSPATH
293 ExecveExit execve res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS env:STRINGS tty:UINT32 vpgid:PID loginuid:UID flags:FLAGS32:execve_flags cap_inheritable:UINT64 cap_permitted:UINT64 cap_effective:UINT64 exe_ino:UINT64 exe_ino_ctime:ABSTIME exe_ino_mtime:ABSTIME uid:UID trusted_exepath:FSPATH pgid:PID gid:GID filename:FSPATH
294 SetpgidEnter setpgid pid:PID pgid:PID
295 SetpgidExit setpgid res:ERRNO pid:PID pgid:PID
296 BpfEnterV0 bpf cmd:INT64
297 BpfExitV0 bpf res_or_fd:DYN:FD,ERRNO
298 SeccompEnter seccomp op:UINT64 flags:UINT64
299 SeccompExit seccomp res:ERRNO op:UINT64 flags:UINT64
300 UnlinkEnter unlink
301 UnlinkExit unlink res:ERRNO path:FSPATH
302 UnlinkatEnter unlinkat
303 UnlinkatExit unlinkat res:ERRNO dirfd:FD path=name:FSRELPATH:1 flags:FLAGS32:unlinkat_flags
304 MkdiratEnter mkdirat
305 MkdiratExit mkdirat res:ERRNO dirfd:FD path:FSRELPATH:1 mode:UINT32
306 OpenatEnter openat dirfd:FD path=name:FSRELPATH:0 flags:FLAGS32:file_flags mode:UINT32
307 OpenatExit openat fd:FD dirfd:FD path=name:FSRELPATH:1 flags:FLAGS32:file_flags mode:UINT32 dev:UINT32 ino:UINT64
308 LinkEnter link
309 LinkExit link res:ERRNO oldpath:FSPATH newpath:FSPATH
310 LinkatEnter linkat
311 LinkatExit linkat res:ERRNO olddir:FD oldpath:FSRELPATH:1 newdir:FD newpath:FSRELPATH:3 flags:FLAGS32:linkat_flags
312 FchmodatEnter fchmodat
313 FchmodatExit fchmodat res:ERRNO dirfd:FD filename:FSRELPATH:1 mode:MODE:chmod_mode
314 ChmodEnter chmod
315 ChmodExit chmod res:ERRNO filename:FSPATH mode:MODE:chmod_mode
316 FchmodEnter fchmod
317 FchmodExit fchmod res:ERRNO fd:FD mode:MODE:chmod_mode
318 Renameat2Enter renameat2
319 Renameat2Exit renameat2 res:ERRNO olddirfd:FD oldpath:FSRELPATH:1 newdirfd:FD newpath:FSRELPATH:3 flags:FLAGS32:renameat2_flags
320 UserfaultfdEnter userfaultfd
321 UserfaultfdExit userfaultfd res:ERRNO flags:FLAGS32:file_flags
324 ContainerJsonEnter container arg_json=json:CHARBUF
326 Openat2Enter openat2 dirfd:FD path=name:FSRELPATH:0 flags:FLAGS32:file_flags mode:UINT32 resolve:FLAGS32:openat2_flags
327 Openat2Exit openat2 fd:FD dirfd:FD path=name:FSRELPATH:1 flags:FLAGS32:file_flags mode:UINT32 resolve:FLAGS32:openat2_flags dev:UINT32 ino:UINT64
328 MprotectEnter mprotect addr:UINT64 length:UINT64 prot:FLAGS32:prot_flags
329 MprotectExit mprotect res:ERRNO addr:UINT64 length:UINT64 prot:FLAGS32:prot_flags
330 ExecveatEnter execveat dirfd:FD pathname:FSRELPATH:0 flags:FLAGS32:execveat_flags
331 ExecveatExit execveat res:ERRNO exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:UINT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS env:STRINGS tty:UINT32 vpgid:PID loginuid:UID flags:FLAGS32:execve_flags cap_inheritable:UINT64 cap_permitted:UINT64 cap_effective:UINT64 exe_ino:UINT64 exe_ino_ctime:ABSTIME exe_ino_mtime:ABSTIME uid:UID trusted_exepath:FSPATH pgid:PID gid:GID
332 CopyFileRangeEnter copy_file_range fdin:FD offin:UINT64 len:UINT64
333 CopyFileRangeExit copy_file_range res:ERRNO fdout:FD offout:UINT64 fdin:FD offin:UINT64 len:UINT64
334 Clone3Enter clone3
335 Clone3Exit clone3 res:PID exe:CHARBUF args:STRINGS arg_tid=tid:PID pid:PID ptid:PID cwd:CHARBUF fdlimit:INT64 pgft_maj:UINT64 pgft_min:UINT64 vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 comm:CHARBUF cgroups:STRINGS flags:FLAGS32:clone_flags uid:UINT32 gid:UINT32 vtid:PID vpid:PID pidns_init_start_ts:UINT64
336 OpenByHandleAtEnter open_by_handle_at
337 OpenByHandleAtExit open_by_handle_at fd:FD mountfd:FD flags:FLAGS32:file_flags path:FSPATH dev:UINT32 ino:UINT64
338 IoUringSetupEnter io_uring_setup
339 IoUringSetupExit io_uring_setup res:ERRNO entries:UINT32 sq_entries:UINT32 cq_entries:UINT32 flags:FLAGS32:io_uring_setup_flags sq_thread_cpu:UINT32 sq_thread_idle:UINT32 features:FLAGS32:io_uring_setup_feats
340 IoUringEnterEnter io_uring_enter
341 IoUringEnterExit io_uring_enter res:ERRNO fd:FD to_submit:UINT32 min_complete:UINT32 flags:FLAGS32:io_uring_enter_flags sig:SIGSET
342 IoUringRegisterEnter io_uring_register
343 IoUringRegisterExit io_uring_register res:ERRNO fd:FD opcode:ENUMFLAGS16:io_uring_register_opcodes arg:UINT64 nr_args:UINT32
344 MlockEnter mlock
345 MlockExit mlock res:ERRNO addr:UINT64 len:UINT64
346 MunlockEnter munlock
347 MunlockExit munlock res:ERRNO addr:UINT64 len:UINT64
348 MlockallEnter mlockall
349 MlockallExit mlockall res:ERRNO flags:FLAGS32:mlockall_flags
350 MunlockallEnter munlockall
351 MunlockallExit munlockall res:ERRNO
352 CapsetEnter capset
353 CapsetExit capset res:ERRNO cap_inheritable:UINT64 cap_permitted:UINT64 cap_effective:UINT64
354 UserAddedEnter useradded uid:UINT32 gid:UINT32 arg_name=name:CHARBUF home:CHARBUF shell:CHARBUF container_id:CHARBUF
356 UserDeletedEnter userdeleted uid:UINT32 gid:UINT32 arg_name=name:CHARBUF home:CHARBUF shell:CHARBUF container_id:CHARBUF
358 GroupAddedEnter groupadded gid:UINT32 arg_name=name:CHARBUF container_id:CHARBUF
360 GroupDeletedEnter groupdeleted gid:UINT32 arg_name=name:CHARBUF container_id:CHARBUF
362 Dup2Enter dup2 fd:FD
363 Dup2Exit dup2 res:FD oldfd:FD newfd:FD
364 Dup3Enter dup3 fd:FD
365 Dup3Exit dup3 res:FD oldfd:FD newfd:FD flags:FLAGS32:file_flags
366 DupEnter dup fd:FD
367 DupExit dup res:FD oldfd:FD
368 BpfEnter bpf cmd:INT64
369 BpfExit bpf fd:FD cmd:ENUMFLAGS32:bpf_commands
370 Mlock2Enter mlock2
371 Mlock2Exit mlock2 res:ERRNO addr:UINT64 len:UINT64 flags:FLAGS32:mlock2_flags
372 FsconfigEnter fsconfig
373 FsconfigExit fsconfig res:ERRNO fd:FD cmd:ENUMFLAGS32:fsconfig_cmds key:CHARBUF value_bytebuf:BYTEBUF value_charbuf:CHARBUF aux:INT32
374 EpollCreateEnter epoll_create size:INT32
375 EpollCreateExit epoll_create res:ERRNO size:INT32
376 EpollCreate1Enter epoll_create1 flags:FLAGS32:epoll_create1_flags
377 EpollCreate1Exit epoll_create1 res:ERRNO flags:FLAGS32:epoll_create1_flags
378 ChownEnter chown
379 ChownExit chown res:ERRNO path:FSPATH uid:UINT32 gid:UINT32
380 LchownEnter lchown
381 LchownExit lchown res:ERRNO path:FSPATH uid:UINT32 gid:UINT32
382 FchownEnter fchown
383 FchownExit fchown res:ERRNO fd:FD uid:UINT32 gid:UINT32
384 FchownatEnter fchownat
385 FchownatExit fchownat res:ERRNO dirfd:FD pathname:FSRELPATH:1 uid:UINT32 gid:UINT32 flags:FLAGS32:fchownat_flags
386 UmountEnter umount
387 UmountExit umount res:ERRNO path=name:FSPATH
388 Accept4Enter accept4 flags:INT32
389 Accept4Exit accept4 fd:FD tuple:SOCKTUPLE queuepct:UINT8 queuelen:UINT32 queuemax:UINT32 flags:INT32
390 Umount2Enter umount2 flags:FLAGS32:umount_flags
391 Umount2Exit umount2 res:ERRNO path=name:FSPATH flags:FLAGS32:umount_flags
392 Pipe2Enter pipe2
393 Pipe2Exit pipe2 res:ERRNO fd1:FD fd2:FD ino:UINT64 flags:FLAGS32:file_flags
394 InotifyInit1Enter inotify_init1
395 InotifyInit1Exit inotify_init1 res:FD flags:FLAGS16:file_flags
396 Eventfd2Enter eventfd2 initval:UINT64
397 Eventfd2Exit eventfd2 res:FD flags:FLAGS16:file_flags initval:UINT64
398 Signalfd4Enter signalfd4 fd:FD mask:UINT32
399 Signalfd4Exit signalfd4 res:FD flags:FLAGS16:file_flags fd:FD mask:UINT32
400 PrctlEnter prctl
401 PrctlExit prctl res:ERRNO option:ENUMFLAGS32:prctl_options arg2_str:CHARBUF arg2_int:INT64
404 MemfdCreateEnter memfd_create
405 MemfdCreateExit memfd_create fd:FD arg_name=name:CHARBUF flags:FLAGS32:memfd_create_flags
406 PidfdGetfdEnter pidfd_getfd
407 PidfdGetfdExit pidfd_getfd fd:FD pid_fd:FD target_fd:FD flags:UINT32
408 PidfdOpenEnter pidfd_open
409 PidfdOpenExit pidfd_open fd:FD pid:PID flags:FLAGS32:pidfd_open_flags
410 InitModuleEnter init_module
411 InitModuleExit init_module res:ERRNO img:BYTEBUF length:UINT64 uargs:CHARBUF
412 FinitModuleEnter finit_module
413 FinitModuleExit finit_module res:ERRNO fd:FD uargs:CHARBUF flags:FLAGS32:finit_module_flags
414 MknodEnter mknod
415 MknodExit mknod res:ERRNO path:FSPATH mode:MODE:mknod_mode dev:UINT32
416 MknodatEnter mknodat
417 MknodatExit mknodat res:ERRNO dirfd:FD path:FSRELPATH:1 mode:MODE:mknod_mode dev:UINT32
418 NewfstatatEnter newfstatat
419 NewfstatatExit newfstatat res:ERRNO dirfd:FD path:FSRELPATH:1 flags:FLAGS32:newfstatat_flags
420 ProcessVmReadvEnter process_vm_readv
421 ProcessVmReadvExit process_vm_readv res:INT64 pid:PID data:BYTEBUF
422 ProcessVmWritevEnter process_vm_writev
423 ProcessVmWritevExit process_vm_writev res:INT64 pid:PID data:BYTEBUF
424 DeleteModuleEnter delete_module
425 DeleteModuleExit delete_module res:ERRNO arg_name=name:CHARBUF flags:FLAGS32:delete_module_flags
426 SetreuidEnter setreuid
427 SetreuidExit setreuid res:ERRNO ruid:UID euid:UID
428 SetregidEnter setregid
429 SetregidExit setregid res:ERRNO rgid:UID egid:UID
430 IterTaskEnter task ppid:PID32 pgid:PID32 vpgid:PID32 sid:PID32 comm:CHARBUF =argv:CHARBUFARRAY exepath:FSPATH flags:FLAGS32:execve_flags =env:CHARBUFARRAY cwd:CHARBUF fdlimit:UINT64 euid:UID egid:GID cap_permitted:UINT64 cap_effective:UINT64 cap_inheritable:UINT64 exe_ino_num:UINT64 exe_ino_ctime:ABSTIME exe_ino_mtime:ABSTIME vm_size:UINT32 vm_rss:UINT32 vm_swap:UINT32 pgft_maj:UINT64 pgft_min:UINT64 vtgid:PID32 vpid:PID32 pidns_init_start_ts:UINT64 =cgroups:CHARBUFARRAY root:FSPATH start_time:ABSTIME tty:UINT32 loginuid:UID
432 IterTaskFilePipeEnter task_file_pipe fd:FD32 path:FSPATH ino_num:UINT64
434 IterTaskFileMemfdEnter task_file_memfd fd:FD32 path:FSPATH ino_num:UINT64
436 IterTaskFileRegularEnter task_file_regular fd:FD32 path:FSPATH flags:FLAGS32:file_flags mnt_id:UINT32 ino_num:UINT64
438 IterTaskFileDirectoryEnter task_file_directory fd:FD32 path:FSPATH ino_num:UINT64
440 IterTaskFileSocketInetEnter task_file_socket_inet fd:FD32 sk_type:UINT16 sk_proto:UINT16 local_ip:IPV4ADDR local_port:PORT remote_ip:IPV4ADDR remote_port:PORT ino_num:UINT64
442 IterTaskFileSocketInet6Enter task_file_socket_inet6 fd:FD32 sk_type:UINT16 sk_proto:UINT16 local_ip:IPV6ADDR local_port:PORT remote_ip:IPV6ADDR remote_port:PORT ino_num:UINT64
444 IterTaskFileSocketUnixEnter task_file_socket_unix fd:FD32 sk_type:UINT16 sk_proto:UINT16 sk_pointer:UINT64 sun_path:FSPATH ino_num:UINT64
446 IterTaskFileSocketNetlinkEnter task_file_socket_netlink fd:FD32 sk_type:UINT16 sk_proto:UINT16 ino_num:UINT64
448 IterTaskFileAnonInodeEnter task_file_anon_inode fd:FD32 fd_type:FLAGS8:anon_inode_fd_types path:FSPATH ino_num:UINT64
451 CloseRangeExit close_range res:ERRNO first:UINT32 last:UINT32 flags:FLAGS32:close_range_flags
453 KeyctlExit keyctl res:ERRNO operation:ENUMFLAGS32:keyctl_operations arg2:DYN:INT64,CHARBUF arg3:DYN:INT64,CHARBUF arg4:DYN:INT64,CHARBUF arg5:DYN:INT64,CHARBUF`;
