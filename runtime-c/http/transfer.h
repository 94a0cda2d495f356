/* transfer.h: one request and its answer, outside of the heap: what libcurl's callbacks write, which never allocate in the
 * realm nor leave by a jump. */
#ifndef TSF_TRANSFER_H
#define TSF_TRANSFER_H

#include "http/curl.h"
#include "http/head.h"

#define TRIED_MAX 8
#define IDLE_SECONDS 4L /* as long a connection is taken again */

/* What the program holds. Its words are written before the transfer is. */
typedef struct tsf_transfer_object {
  tsf_obj h; /* TSF_T_NATIVE */
  uint32_t size, nwords;
  tsf_val promise; /* to be fulfilled when there is something new */
  tsf_val head, rest, problem; /* once it has ended */
  int result;      /* -1 while it runs */
  bool changed;    /* since the last time that it was told */
  struct tsf_transfer *transfer; /* NULL once it has ended */
} tsf_transfer_object;

typedef struct tsf_transfer {
  struct tsf_transfer *next;
  tsf_obj *object; /* a root */
  struct tsf_client *client;
  const tsf_curl *curl;
  CURL *easy;
  tsf_curl_list *headers;
  tsf_text body, target; /* what is sent */
  tsf_head head;
  tsf_text data; /* what has come */
  size_t sent;
  bool paused;   /* there is more than is wanted now */
  bool changed, ended;
  bool connected;
  int result;
  long error, verified; /* what the system says, and OpenSSL of the certificate */
  long answered; /* the status that a proxy has given to CONNECT */
  int ntried;
  char tried[TRIED_MAX][56]; /* address, blank, port */
  char words[256];           /* CURL_ERROR_SIZE */
} tsf_transfer;

/* NULL: out of memory. */
tsf_transfer *tsf_transfer_new(const tsf_curl *curl);
/* False: out of memory. */
bool tsf_transfer_header(tsf_transfer *t, const tsf_str *name, const tsf_str *value);
/* Sets what all requests have; `method` and the like are copied; `proxy` may be empty. False: a version of libcurl that cannot. */
bool tsf_transfer_prepare(tsf_transfer *t, const char *method, const char *url, const char *proxy, bool has_body, long connect_ms);
/* It is done, and nothing is to come any more. */
void tsf_transfer_done(tsf_transfer *t, int result);
void tsf_transfer_free(tsf_transfer *t); /* is in no multi handle */

#endif
