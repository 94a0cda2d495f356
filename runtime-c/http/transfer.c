/* transfer.c: libcurl's side of a transfer. */
#include "http/openssl.h"
#include "http/transfer.h"

#if !defined(_WIN32)
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#define PAUSE_AT (256u << 10)
#define QUIET_SECONDS 300L /* as Node's fetch waits for headers and for more of a body */

/* libcurl takes `name;` for a header without a value. */
bool tsf_transfer_header(tsf_transfer *t, const tsf_str *name, const tsf_str *value) {
  tsf_text line = {0};
  bool made = tsf_text_of_latin1(&line, name);
  line.len--;
  made = made && tsf_text_add(&line, value->len ? ": " : ";", value->len ? 2 : 1) && tsf_text_of_latin1(&line, value);
  tsf_curl_list *list = made ? t->curl->slist_append(t->headers, line.data) : NULL;
  if (list) t->headers = list;
  free(line.data);
  return list != NULL;
}

/* ---- what libcurl calls -------------------------------------------------------------------------------------- */

static size_t take_header(char *line, size_t size, size_t n, void *arg) {
  tsf_transfer *t = (tsf_transfer *)arg;
  (void)size;
  if (t->head.complete) return n; /* behind the body */
  if (!tsf_head_line(&t->head, line, n)) return 0;
  t->changed |= t->head.complete;
  if (t->head.complete && t->head.plain) t->curl->easy_setopt(t->easy, CURLOPT_HTTP_CONTENT_DECODING, 0L);
  return n;
}

static size_t take_data(char *data, size_t size, size_t n, void *arg) {
  tsf_transfer *t = (tsf_transfer *)arg;
  (void)size;
  if (n == 0) return 0;
  t->changed = true;
  if (t->data.len > 0 && t->data.len + n > PAUSE_AT) {
    t->paused = true;
    return CURL_WRITEFUNC_PAUSE;
  }
  return tsf_text_add(&t->data, data, n) ? n : 0;
}

/* Nothing sets it back to its start: what was sent is not sent again on another connection. */
static size_t give_body(char *to, size_t size, size_t n, void *arg) {
  tsf_transfer *t = (tsf_transfer *)arg;
  size_t left = t->body.len - t->sent;
  size_t given = size * n < left ? size * n : left;
  if (given) memcpy(to, t->body.data + t->sent, given);
  t->sent += given;
  return given;
}

typedef struct curl_address { int family, type, protocol; unsigned len; struct sockaddr address; } curl_address;

static void note_tried(tsf_transfer *t, const curl_address *a) {
  if (t->ntried == TRIED_MAX || (a->family != AF_INET && a->family != AF_INET6)) return;
  char *to = t->tried[t->ntried++];
  const void *address = a->family == AF_INET ? (const void *)&((const struct sockaddr_in *)(const void *)&a->address)->sin_addr
                                             : (const void *)&((const struct sockaddr_in6 *)(const void *)&a->address)->sin6_addr;
  uint16_t port = a->family == AF_INET ? ((const struct sockaddr_in *)(const void *)&a->address)->sin_port
                                       : ((const struct sockaddr_in6 *)(const void *)&a->address)->sin6_port;
  if (!inet_ntop(a->family, address, to, 48)) *to = 0;
  size_t n = strlen(to);
  to[n++] = ' ';
  to[n + tsf_u64_to_chars(ntohs(port), to + n)] = 0;
}

static int open_socket(void *arg, int purpose, curl_address *a) {
  (void)purpose;
  note_tried((tsf_transfer *)arg, a);
  return socket(a->family, a->type | SOCK_CLOEXEC, a->protocol);
}

/* ---- a transfer ---------------------------------------------------------------------------------------------- */

tsf_transfer *tsf_transfer_new(const tsf_curl *curl) {
  tsf_transfer *t = (tsf_transfer *)calloc(1, sizeof *t);
  if (!t) return NULL;
  t->curl = curl;
  t->easy = curl->easy_init();
  if (t->easy) return t;
  free(t);
  return NULL;
}

/* Options that versions may be without, which do well enough without them. */
static void set_if_there(tsf_transfer *t) {
  t->curl->easy_setopt(t->easy, CURLOPT_MAXAGE_CONN, IDLE_SECONDS);
  t->curl->easy_setopt(t->easy, CURLOPT_QUICK_EXIT, 1L);
  t->curl->easy_setopt(t->easy, CURLOPT_SSL_OPTIONS, (long)CURLSSLOPT_NO_PARTIALCHAIN);
  if (t->curl->easy_setopt(t->easy, CURLOPT_SSL_CTX_FUNCTION, tsf_openssl_watch) == 0)
    t->curl->easy_setopt(t->easy, CURLOPT_SSL_CTX_DATA, &t->verified);
}

bool tsf_transfer_prepare(tsf_transfer *t, const char *method, const char *url, const char *proxy, bool has_body,
                          long connect_ms) {
  int (*set)(CURL *, int, ...) = t->curl->easy_setopt;
  CURL *easy = t->easy;
  int bad = 0;
  bad |= set(easy, CURLOPT_ERRORBUFFER, t->words) | set(easy, CURLOPT_PRIVATE, t) | set(easy, CURLOPT_NOSIGNAL, 1L);
  bad |= set(easy, CURLOPT_PROTOCOLS, 3L /* http, https */) | set(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  bad |= set(easy, CURLOPT_URL, url) | set(easy, CURLOPT_PATH_AS_IS, 1L) | set(easy, CURLOPT_REQUEST_TARGET, t->target.data);
  bad |= set(easy, CURLOPT_PROXY, proxy) | set(easy, CURLOPT_NOPROXY, "");
  bad |= set(easy, CURLOPT_ACCEPT_ENCODING, ""); /* all that it knows; the header is the request's own */
  bad |= set(easy, CURLOPT_HEADERFUNCTION, take_header) | set(easy, CURLOPT_HEADERDATA, t);
  bad |= set(easy, CURLOPT_WRITEFUNCTION, take_data) | set(easy, CURLOPT_WRITEDATA, t);
  bad |= set(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket) | set(easy, CURLOPT_OPENSOCKETDATA, t);
  bad |= set(easy, CURLOPT_CONNECTTIMEOUT_MS, connect_ms) | set(easy, CURLOPT_DNS_CACHE_TIMEOUT, 0L);
  bad |= set(easy, CURLOPT_LOW_SPEED_LIMIT, 1L) | set(easy, CURLOPT_LOW_SPEED_TIME, QUIET_SECONDS);
  bad |= set(easy, CURLOPT_TCP_KEEPALIVE, 1L) | set(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSV1_2);
  bool head = strcmp(method, "HEAD") == 0, repeatable = head || strcmp(method, "GET") == 0;
  if (has_body) {
    tsf_curl_list *list = t->curl->slist_append(t->headers, "Expect:"); /* is not sent */
    if (!list) return false;
    t->headers = list;
    bad |= set(easy, CURLOPT_UPLOAD, 1L) | set(easy, CURLOPT_READFUNCTION, give_body) | set(easy, CURLOPT_READDATA, t);
    bad |= set(easy, CURLOPT_INFILESIZE_LARGE, (int64_t)t->body.len);
  } else if (!repeatable) bad |= set(easy, CURLOPT_FRESH_CONNECT, 1L); /* it would be sent again when a connection ends */
  if (head) bad |= set(easy, CURLOPT_NOBODY, 1L);
  else bad |= set(easy, CURLOPT_CUSTOMREQUEST, method);
  bad |= set(easy, CURLOPT_HTTPHEADER, t->headers);
  if (*proxy) bad |= set(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set_if_there(t);
  return bad == 0;
}

void tsf_transfer_done(tsf_transfer *t, int result) {
  double before = 0;
  long verified = 0;
  t->curl->easy_getinfo(t->easy, CURLINFO_OS_ERRNO, &t->error);
  t->curl->easy_getinfo(t->easy, CURLINFO_SSL_VERIFYRESULT, &verified);
  if (t->verified == 0) t->verified = verified;
  t->curl->easy_getinfo(t->easy, CURLINFO_HTTP_CONNECTCODE, &t->answered);
  t->curl->easy_getinfo(t->easy, CURLINFO_PRETRANSFER_TIME, &before);
  t->connected = before > 0;
  t->result = result;
  t->ended = t->changed = true;
  if (t->head.refused) t->words[0] = 0;
  if (result != 0 && t->words[0] == 0) {
    const char *words = t->head.refused ? t->head.refused : t->curl->easy_strerror(result);
    strncpy(t->words, words ? words : "", sizeof t->words - 1);
  }
}

void tsf_transfer_free(tsf_transfer *t) {
  t->curl->easy_cleanup(t->easy);
  t->curl->slist_free_all(t->headers);
  free(t->body.data);
  free(t->target.data);
  free(t->head.text.data);
  free(t->data.data);
  free(t);
}
#endif
