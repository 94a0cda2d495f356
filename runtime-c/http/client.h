/* client.h: a realm's transfers: one multi handle of libcurl with its connections, driven by the loop's waiters. */
#ifndef TSF_CLIENT_H
#define TSF_CLIENT_H

#include "http/transfer.h"

typedef struct tsf_client {
  tsf_waiter timer; /* first: what libcurl wants to be told of time; ends the client */
  tsf_rt *rt;
  tsf_curl curl;
  CURLM *multi;
  tsf_transfer *transfers; /* those that run, or have ended and are not told */
  struct tsf_client_socket *sockets;
  char *authorities; /* PEM: those of the system and of NODE_EXTRA_CA_CERTS, when it is set */
  size_t authorities_len;
  const char *bundle; /* where the system's are, when libcurl does not know */
} tsf_client;

/* NULL with an exception pending. */
tsf_client *tsf_client_of(tsf_rt *rt);
/* Begins; the client owns it then. False: it cannot. */
bool tsf_client_add(tsf_client *c, tsf_transfer *t);
/* libcurl goes on as soon as the loop has a turn. */
void tsf_client_wake(tsf_client *c);
/* Ends a transfer with `result`, and tells who waits. */
void tsf_client_end(tsf_client *c, tsf_transfer *t, int result);

/* Its head as a text, once it is complete; NULL before. */
const tsf_str *tsf_client_head(tsf_rt *rt, tsf_transfer *t);

/* authorities.c: whom to trust. */
void tsf_client_authorities(tsf_client *c);

#endif
