/* client.h: transfers with the same settings: one multi handle of libcurl with its connections, driven by the loop's waiters. A realm
 * has one for fetch, and one for each HttpClient that was used lately. */
#ifndef TSF_CLIENT_H
#define TSF_CLIENT_H

#include "http/transfer.h"

/* PEM that a client has of its own, NUL-terminated. */
typedef struct tsf_pem { char *data; int file; /* of libcurls that take files alone; -1: none */ } tsf_pem;

typedef struct tsf_client {
  tsf_waiter timer; /* first: what libcurl wants to be told of time; ends the client */
  tsf_rt *rt;
  struct tsf_client *next;
  double id;         /* 0: of fetch */
  uint64_t used;     /* tsf_clock_ns() when it last had a transfer */
  tsf_pem ca, cert, key;
  char *socket_path;
  tsf_curl curl;
  CURLM *multi;
  tsf_transfer *transfers; /* those that run, or have ended and are not told */
  struct tsf_client_socket *sockets;
  char *authorities; /* PEM: those of the system and of NODE_EXTRA_CA_CERTS, when it is set */
  size_t authorities_len;
  const char *bundle; /* where the system's are, when libcurl does not know */
} tsf_client;

/* Finds it, or makes it of `texts` (http.h). NULL with an exception pending. */
tsf_client *tsf_client_of(tsf_rt *rt, double id, const tsf_arr *texts);
/* Begins; the client owns it then. False: it cannot. */
bool tsf_client_add(tsf_client *c, tsf_transfer *t);
/* libcurl goes on as soon as the loop has a turn. */
void tsf_client_wake(tsf_client *c);
/* Ends a transfer with `result`, and tells who waits. */
void tsf_client_end(tsf_transfer *t, int result);

/* Its head as a text, once it is complete; NULL before. */
const tsf_str *tsf_client_head(tsf_rt *rt, tsf_transfer *t);

/* authorities.c: whom to trust. */
void tsf_client_authorities(tsf_client *c);
/* What connections are made with, for a transfer. False: a version of libcurl that cannot. */
bool tsf_client_trust(tsf_client *c, tsf_transfer *t);

/* settings.c: what an HttpClient has of its own. */
/* False: out of memory. */
bool tsf_client_keep(tsf_client *c, const tsf_arr *texts);
/* False: a version of libcurl that cannot. */
bool tsf_client_apply(tsf_client *c, tsf_transfer *t);
void tsf_client_forget(tsf_client *c);

#endif
