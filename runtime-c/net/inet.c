/* inet.c: streams and datagrams, over IPv4, IPv6 and paths. */
#define _GNU_SOURCE
#include "net/sockets.h"

#if !defined(_WIN32)
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/un.h>
#include <unistd.h>

typedef union address {
  struct sockaddr any;
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;
  struct sockaddr_un path;
  struct sockaddr_storage room;
} address;

/* ---- addresses ----------------------------------------------------------------------------------------------- */

/* 0, or the error. */
static int address_of(const tsf_str *text, double port, address *to, socklen_t *size) {
  char plain[sizeof to->path.sun_path];
  memset(to, 0, sizeof *to);
  if (memchr(text->data, 0, text->len)) return -EINVAL;
  if (text->len >= sizeof plain) return port < 0 ? -ENAMETOOLONG : -EINVAL;
  memcpy(plain, text->data, text->len);
  plain[text->len] = 0;
  if (port < 0) {
    to->path.sun_family = AF_UNIX;
    memcpy(to->path.sun_path, plain, text->len + 1);
    *size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + text->len + 1);
    return text->len > 0 ? 0 : -EINVAL;
  }
  if (inet_pton(AF_INET, plain, &to->v4.sin_addr) == 1) {
    to->v4.sin_family = AF_INET;
    to->v4.sin_port = htons((uint16_t)port);
    *size = sizeof to->v4;
    return 0;
  }
  if (inet_pton(AF_INET6, plain, &to->v6.sin6_addr) != 1) return -EINVAL;
  to->v6.sin6_family = AF_INET6;
  to->v6.sin6_port = htons((uint16_t)port);
  *size = sizeof to->v6;
  return 0;
}

double tsf_net_family(tsf_rt *rt, const tsf_str *text) {
  (void)rt;
  address a;
  socklen_t size;
  if (address_of(text, 0, &a, &size) != 0) return 0;
  return a.any.sa_family == AF_INET ? 4 : 6;
}

static const tsf_str *name_of(tsf_rt *rt, const address *a, socklen_t size) {
  char text[INET6_ADDRSTRLEN + 8] = "";
  if (size >= sizeof a->any.sa_family && a->any.sa_family == AF_UNIX) {
    size_t before = offsetof(struct sockaddr_un, sun_path);
    size_t room = size > before ? size - before : 0;
    return tsf_str_from_utf8(rt, a->path.sun_path, strnlen(a->path.sun_path, room));
  }
  bool v4 = a->any.sa_family == AF_INET;
  const void *bytes = v4 ? (const void *)&a->v4.sin_addr : (const void *)&a->v6.sin6_addr;
  if (size == 0 || !inet_ntop(a->any.sa_family, bytes, text, INET6_ADDRSTRLEN)) return tsf_str_from_utf8(rt, text, 0);
  size_t n = strlen(text);
  text[n++] = ' ';
  n += (size_t)tsf_u64_to_chars(ntohs(v4 ? a->v4.sin_port : a->v6.sin6_port), text + n);
  return tsf_str_from_utf8(rt, text, n);
}

const tsf_str *tsf_net_name(tsf_rt *rt, double socket, double whose) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  address a;
  socklen_t size = sizeof a;
  memset(&a, 0, sizeof a);
  if (!s) size = 0;
  else if (whose == 2) {
    size = s->from_size;
    memcpy(&a.room, &s->from, sizeof s->from);
  } else if ((whose == 1 ? getpeername : getsockname)(s->fd, &a.any, &size) != 0) size = 0;
  return name_of(rt, &a, size);
}

/* ---- opening --------------------------------------------------------------------------------------------------- */

static int open_socket(const address *a, int kind) {
  int fd = socket(a->any.sa_family, kind | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  return fd < 0 ? -errno : fd;
}

static void set(int fd, int level, int option, int value) { setsockopt(fd, level, option, &value, sizeof value); }

/*
 * Streams are sent when they are written, and a peer that vanished without a word is found out within three minutes, as with
 * Go: its connection would stay, and count, for ever. What a listener has its connections have on Linux.
 */
static void set_stream(int fd, const address *a) {
  if (a->any.sa_family == AF_UNIX) return;
  set(fd, IPPROTO_TCP, TCP_NODELAY, 1);
  set(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
  set(fd, IPPROTO_TCP, TCP_KEEPIDLE, 15);
  set(fd, IPPROTO_TCP, TCP_KEEPINTVL, 15);
  set(fd, IPPROTO_TCP, TCP_KEEPCNT, 9);
}

/* A path that was bound is the program's to remove. */
static double bound(tsf_rt *rt, int fd, const address *a) {
  char *path = a->any.sa_family == AF_UNIX ? strdup(a->path.sun_path) : NULL;
  tsf_socket *s = NULL;
  double number = tsf_socket_add(rt, fd, &s);
  if (s) s->path = path;
  else free(path);
  return number;
}

static double open_bound(tsf_rt *rt, const tsf_str *text, double port, int kind, int backlog) {
  address a;
  socklen_t size;
  int bad = address_of(text, port, &a, &size);
  int fd = bad ? bad : open_socket(&a, kind);
  if (fd < 0) return fd;
  if (kind == SOCK_STREAM) {
    set(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    set_stream(fd, &a);
  }
  if (bind(fd, &a.any, size) != 0 || (kind == SOCK_STREAM && listen(fd, backlog) != 0)) {
    bad = -errno;
    close(fd);
    return bad;
  }
  return bound(rt, fd, &a);
}

double tsf_net_listen(tsf_rt *rt, const tsf_str *text, double port, double backlog) {
  return open_bound(rt, text, port, SOCK_STREAM, (int)backlog);
}

double tsf_net_datagrams(tsf_rt *rt, const tsf_str *text, double port) {
  return open_bound(rt, text, port, SOCK_DGRAM, 0);
}

double tsf_net_connect(tsf_rt *rt, const tsf_str *text, double port) {
  address a;
  socklen_t size;
  int bad = address_of(text, port, &a, &size);
  int fd = bad ? bad : open_socket(&a, SOCK_STREAM);
  if (fd < 0) return fd;
  set_stream(fd, &a);
  if (connect(fd, &a.any, size) != 0 && errno != EINPROGRESS) {
    bad = -errno;
    close(fd);
    return bad;
  }
  return tsf_socket_add(rt, fd, NULL);
}

double tsf_net_error(tsf_rt *rt, double socket) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  int error = 0;
  socklen_t size = sizeof error;
  return getsockopt(s->fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0 ? -errno : -error;
}

double tsf_net_accept(tsf_rt *rt, double socket) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  int fd = accept4(s->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (fd < 0) return -errno;
  tsf_socket *made = NULL;
  double number = tsf_socket_add(rt, fd, &made);
  if (!made || !s->layer || s->layer->accepted(s, made)) return number;
  tsf_net_close(rt, number);
  return -ENOMEM;
}

/* ---- bytes ------------------------------------------------------------------------------------------------------ */

static double result(ssize_t n) { return n < 0 ? -errno : (double)n; }

double tsf_net_read(tsf_rt *rt, double socket, tsf_bytes *to) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  if (s->layer) return s->layer->read(rt, s, to->data, tsf_bytes_size(to));
  return result(recv(s->fd, to->data, tsf_bytes_size(to), 0));
}

double tsf_net_write(tsf_rt *rt, double socket, const tsf_bytes *from, double start) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  size_t at = (size_t)start;
  if (!s) return -EBADF;
  if (s->layer) return s->layer->write(rt, s, from->data + at, tsf_bytes_size(from) - at);
  return result(send(s->fd, from->data + at, tsf_bytes_size(from) - at, MSG_NOSIGNAL));
}

bool tsf_net_holds(tsf_rt *rt, double socket) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  return s && s->layer && s->layer->holds(s);
}

double tsf_net_receive(tsf_rt *rt, double socket, tsf_bytes *to) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  s->from_size = sizeof s->from;
  return result(recvfrom(s->fd, to->data, tsf_bytes_size(to), 0, (struct sockaddr *)&s->from, &s->from_size));
}

double tsf_net_send(tsf_rt *rt, double socket, const tsf_bytes *from, const tsf_str *text, double port) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  address a;
  socklen_t size;
  if (!s) return -EBADF;
  int bad = address_of(text, port, &a, &size);
  return bad ? bad : result(sendto(s->fd, from->data, tsf_bytes_size(from), MSG_NOSIGNAL, &a.any, size));
}

double tsf_net_shutdown(tsf_rt *rt, double socket) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  double bad = s->layer ? s->layer->shutdown(rt, s) : 0;
  return bad ? bad : result(shutdown(s->fd, SHUT_WR));
}
#else
typedef int tsf_no_inet; /* refused when a program is compiled */
#endif
