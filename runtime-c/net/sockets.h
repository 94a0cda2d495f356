/* sockets.h: the table of a realm's sockets. */
#ifndef TSF_SOCKETS_H
#define TSF_SOCKETS_H

#include "net/net.h"

#if !defined(_WIN32)
#include <sys/socket.h>

typedef struct tsf_socket tsf_socket;

/* What stands between a connection and the system, or makes that of a listener's connections; as the calls of inet.c. */
typedef struct tsf_layer {
  double (*read)(tsf_rt *rt, tsf_socket *s, void *to, size_t size);
  double (*write)(tsf_rt *rt, tsf_socket *s, const void *from, size_t size);
  double (*shutdown)(tsf_rt *rt, tsf_socket *s);
  bool (*holds)(const tsf_socket *s); /* what was written and not taken by the system */
  uint32_t (*wants)(const tsf_socket *s, uint32_t what); /* what to wait for; 0: nothing */
  bool (*accepted)(const tsf_socket *listener, tsf_socket *s); /* false: out of memory */
  void (*close)(tsf_socket *s);
} tsf_layer;

struct tsf_socket {
  tsf_promise_waiter read, write;
  uint64_t id;
  uint32_t slot;
  int fd;
  char *path; /* removed when it is closed; NULL: none */
  struct tsf_lookup *lookup;
  void (*free_lookup)(struct tsf_lookup *lookup);
  struct sockaddr_storage from; /* of the last datagram */
  socklen_t from_size;
  const tsf_layer *layer; /* NULL: none */
  void *layered;          /* what it works on */
};

/* Takes over the descriptor: the number that the program knows it by, or -ENOMEM after closing it. */
double tsf_socket_add(tsf_rt *rt, int fd, tsf_socket **made);
tsf_socket *tsf_socket_of(tsf_rt *rt, double socket); /* NULL: closed */
#endif

#endif
