/* sockets.h: the table of a realm's sockets. */
#ifndef TSF_SOCKETS_H
#define TSF_SOCKETS_H

#include "net/net.h"

#if !defined(_WIN32)
#include <sys/socket.h>

typedef struct tsf_socket {
  tsf_promise_waiter read, write;
  uint64_t id;
  uint32_t slot;
  int fd;
  char *path; /* removed when it is closed; NULL: none */
  struct tsf_lookup *lookup;
  void (*free_lookup)(struct tsf_lookup *lookup);
  struct sockaddr_storage from; /* of the last datagram */
  socklen_t from_size;
} tsf_socket;

/* Takes over the descriptor: the number that the program knows it by, or -ENOMEM after closing it. */
double tsf_socket_add(tsf_rt *rt, int fd, tsf_socket **made);
tsf_socket *tsf_socket_of(tsf_rt *rt, double socket); /* NULL: closed */
#endif

#endif
