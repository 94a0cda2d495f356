/* lookup.c: names of hosts. The system's own way of looking one up blocks, and so each runs on a thread that is joined when it
 * is done or is closed: a host may wait for the system's patience with a server of names then. */
#define _GNU_SOURCE
#include "net/sockets.h"

#if !defined(_WIN32)
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdlib.h>
#include <unistd.h>

#define TEXT_MAX 4096u

struct tsf_lookup {
  tsf_thread thread;
  int done; /* written to, and closed, by the thread */
  char *name;
  char text[TEXT_MAX]; /* what the thread found; read by others once it has written */
};

static const char *code_of(int error) {
  switch (error) {
    case EAI_AGAIN: return "EAI_AGAIN";
    case EAI_MEMORY: return "EAI_MEMORY";
    case EAI_FAIL: return "EAI_FAIL";
    default: return "ENOTFOUND";
  }
}

static void run(void *arg) {
  struct tsf_lookup *l = (struct tsf_lookup *)arg;
  struct addrinfo *found = NULL, hints;
  memset(&hints, 0, sizeof hints);
  hints.ai_socktype = SOCK_STREAM;
  int error = getaddrinfo(l->name, NULL, &hints, &found);
  size_t n = 0;
  for (struct addrinfo *a = error ? NULL : found; a && n + 64 < TEXT_MAX; a = a->ai_next) {
    const void *bytes = a->ai_family == AF_INET    ? (const void *)&((struct sockaddr_in *)(void *)a->ai_addr)->sin_addr
                        : a->ai_family == AF_INET6 ? (const void *)&((struct sockaddr_in6 *)(void *)a->ai_addr)->sin6_addr
                                                   : NULL;
    if (!bytes || !inet_ntop(a->ai_family, bytes, l->text + n + 1, 64)) continue;
    l->text[n] = ' ';
    n += strlen(l->text + n);
  }
  if (n == 0) strcpy(l->text, code_of(error));
  if (!error) freeaddrinfo(found);
  while (write(l->done, "", 1) < 0 && errno == EINTR) {}
  close(l->done);
}

static void free_lookup(struct tsf_lookup *l) {
  tsf_thread_join(&l->thread);
  free(l->name);
  free(l);
}

double tsf_net_lookup(tsf_rt *rt, const tsf_str *name) {
  int ends[2];
  if (memchr(name->data, 0, name->len)) return -EINVAL;
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -errno;
  struct tsf_lookup *l = (struct tsf_lookup *)calloc(1, sizeof *l);
  char *copy = (char *)calloc(1, (size_t)name->len + 1);
  tsf_socket *s = NULL;
  double socket = l && copy ? tsf_socket_add(rt, ends[0], &s) : -ENOMEM;
  if (s) {
    tsf_str_to_utf8(name, (uint8_t *)copy);
    l->name = copy;
    l->done = ends[1];
    if (tsf_thread_start(&l->thread, run, l)) {
      s->lookup = l;
      s->free_lookup = free_lookup;
      return socket;
    }
    tsf_net_close(rt, socket);
    socket = -EAGAIN;
  } else if (!l || !copy) close(ends[0]);
  close(ends[1]);
  free(copy);
  free(l);
  return socket;
}

const tsf_str *tsf_net_addresses(tsf_rt *rt, double socket) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  const char *text = s && s->lookup ? s->lookup->text : "";
  return tsf_str_from_utf8(rt, text, strlen(text));
}
#else
typedef int tsf_no_lookups; /* refused when a program is compiled */
#endif
