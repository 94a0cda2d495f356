/* codes.c: what the system's errors are called. */
#include "os/os.h"

#include <errno.h>

/* Node's words, which are libuv's. */
#define ERROR(name, text) {name, #name, text}
static const struct named { int number; const char *code, *text; } errors[] = {
  ERROR(ENOENT, "no such file or directory"),
  ERROR(EACCES, "permission denied"),
  ERROR(EPERM, "operation not permitted"),
  ERROR(EISDIR, "illegal operation on a directory"),
  ERROR(ENOTDIR, "not a directory"),
  ERROR(EMFILE, "too many open files"),
  ERROR(ENFILE, "file table overflow"),
  ERROR(ENAMETOOLONG, "name too long"),
  ERROR(EINVAL, "invalid argument"),
  ERROR(ENOMEM, "not enough memory"),
  ERROR(ENXIO, "no such device or address"),
  ERROR(EBUSY, "resource busy or locked"),
  ERROR(EIO, "i/o error"),
  ERROR(EEXIST, "file already exists"),
  ERROR(ENOTEMPTY, "directory not empty"),
  ERROR(ENOSPC, "no space left on device"),
  ERROR(EROFS, "read-only file system"),
  ERROR(EXDEV, "cross-device link not permitted"),
  ERROR(EFBIG, "file too large"),
  ERROR(EPIPE, "broken pipe"),
  ERROR(EAGAIN, "resource temporarily unavailable"),
  ERROR(ENODEV, "no such device"),
  ERROR(EMLINK, "too many links"),
  ERROR(ENOSYS, "function not implemented"),
#ifdef ELOOP
  ERROR(ELOOP, "too many symbolic links encountered"),
#endif
#ifdef ETXTBSY
  ERROR(ETXTBSY, "text file is busy"),
#endif
#if !defined(_WIN32)
  ERROR(EADDRINUSE, "address already in use"),
  ERROR(EADDRNOTAVAIL, "address not available"),
  ERROR(EAFNOSUPPORT, "address family not supported"),
  ERROR(EALREADY, "connection already in progress"),
  ERROR(EBADF, "bad file descriptor"),
  ERROR(ECONNABORTED, "software caused connection abort"),
  ERROR(ECONNREFUSED, "connection refused"),
  ERROR(ECONNRESET, "connection reset by peer"),
  ERROR(EDESTADDRREQ, "destination address required"),
  ERROR(EHOSTDOWN, "host is down"),
  ERROR(EHOSTUNREACH, "host is unreachable"),
  ERROR(EINTR, "interrupted system call"),
  ERROR(EISCONN, "socket is already connected"),
  ERROR(EMSGSIZE, "message too long"),
  ERROR(ENETDOWN, "network is down"),
  ERROR(ENETUNREACH, "network is unreachable"),
  ERROR(ENOBUFS, "no buffer space available"),
  ERROR(ENOTCONN, "socket is not connected"),
  ERROR(EPROTO, "protocol error"),
  ERROR(EPROTOTYPE, "protocol wrong type for socket"),
  ERROR(ETIMEDOUT, "connection timed out"),
#endif
};

static const struct named *named(double error) {
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (errors[i].number == -(int)error) return &errors[i];
  return NULL;
}

const char *tsf_os_words(double error) {
  const struct named *found = named(error);
  return found ? found->text : NULL;
}

const tsf_str *tsf_os_code(tsf_rt *rt, double error) {
  char unknown[48] = "Unknown system error ";
  const struct named *found = named(error);
  if (found) return tsf_str_from_utf8(rt, found->code, strlen(found->code));
  return tsf_str_from_utf8(rt, unknown, 21 + (size_t)tsf_i64_to_chars((int64_t)error, unknown + 21));
}
