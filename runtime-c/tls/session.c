/* session.c: TLS over a descriptor. */
#define _GNU_SOURCE
#include "tls/context.h"
#include "tls/session.h"

#if !defined(_WIN32)
#include <errno.h>
#include <stdlib.h>

#define RECORD 16384u

/* ---- what comes of a call ------------------------------------------------------------------------------------ */

/* The first error of several has the reason, as Node has it. */
static double failure_of(tsf_tls_session *s) {
  const tsf_openssl *ssl = s->c->ssl;
  if (s->verified) return TSF_TLS_FAILED;
  if (s->read_error || s->write_error) return s->read_error ? s->read_error : s->write_error;
  if (s->ended) return -ECONNRESET;
  const char *reason = ssl->ERR_reason_error_string(ssl->ERR_peek_error());
  strncpy(s->problem, reason ? reason : "unknown", sizeof s->problem - 1);
  return TSF_TLS_FAILED;
}

static double tell(tsf_tls_session *s, double later) {
  if (s->told) return later;
  s->told = true;
  return s->failure;
}

/* Of a call that did not go well: -EAGAIN, or s->failure is set, or 0 at the end of what is read. */
static double outcome(tsf_tls_session *s, int result) {
  const tsf_openssl *ssl = s->c->ssl;
  int what = ssl->SSL_get_error(s->ssl, result);
  double answer = -EAGAIN;
  if (what == SSL_ERROR_ZERO_RETURN || (s->begun && s->ended && !s->read_error)) answer = 0;
  else if (what != SSL_ERROR_WANT_READ && what != SSL_ERROR_WANT_WRITE) answer = s->failure = failure_of(s);
  ssl->ERR_clear_error();
  return answer;
}

static void start(tsf_tls_session *s) {
  s->c->ssl->ERR_clear_error(); /* of others who use the library on this thread */
  tsf_tls_flush(s);
}

double tsf_tls_handshake(tsf_tls_session *s) {
  if (s->begun) return 0;
  if (s->failure) return tell(s, -EPIPE);
  start(s);
  int result = s->c->ssl->SSL_do_handshake(s->ssl);
  s->begun = result == 1;
  if (s->begun) return 0;
  double answer = outcome(s, result);
  if (answer == 0) answer = s->failure = -ECONNRESET; /* it was ended in order, in the middle */
  return s->failure ? tell(s, 0) : answer;
}

double tsf_tls_read(tsf_tls_session *s, void *to, size_t size) {
  if (s->failure) return tell(s, 0);
  double begun = tsf_tls_handshake(s);
  if (begun != 0) return begun;
  start(s);
  size_t n = 0;
  while (n < size) {
    int result = s->c->ssl->SSL_read(s->ssl, (char *)to + n, (int)(size - n));
    if (result > 0) {
      n += (size_t)result;
      continue;
    }
    double answer = outcome(s, result);
    if (n > 0) break; /* told next time */
    return s->failure ? tell(s, 0) : answer;
  }
  return (double)n;
}

double tsf_tls_write(tsf_tls_session *s, const void *from, size_t size) {
  if (s->failure || s->ending) return s->failure ? tell(s, -EPIPE) : -EPIPE;
  double begun = tsf_tls_handshake(s);
  if (begun != 0) return begun;
  start(s);
  if (s->write_error) {
    s->failure = s->write_error;
    return tell(s, -EPIPE);
  }
  if (tsf_tls_is_holding(s)) return -EAGAIN;
  if (size == 0) return 0;
  int result = s->c->ssl->SSL_write(s->ssl, from, (int)(size < RECORD ? size : RECORD));
  if (result > 0) return result;
  double answer = outcome(s, result);
  if (answer == 0) answer = s->failure = -EPIPE;
  return s->failure ? tell(s, -EPIPE) : answer;
}

double tsf_tls_end(tsf_tls_session *s) {
  if (s->failure) return tell(s, -EPIPE);
  double begun = tsf_tls_handshake(s);
  if (begun != 0) return begun;
  start(s);
  if (!s->ending) s->c->ssl->SSL_shutdown(s->ssl);
  s->c->ssl->ERR_clear_error();
  s->ending = true;
  if (s->write_error) {
    s->failure = s->write_error;
    return tell(s, -EPIPE);
  }
  return tsf_tls_is_holding(s) ? -EAGAIN : 0;
}

bool tsf_tls_holds(const tsf_tls_session *s) { return tsf_tls_is_holding(s); }
bool tsf_tls_begun(const tsf_tls_session *s) { return s->begun || s->failure != 0; }

uint32_t tsf_tls_wants(const tsf_tls_session *s, uint32_t what) {
  bool holds = tsf_tls_is_holding(s);
  if (what == TSF_READABLE && s->begun && !s->failure && s->c->ssl->SSL_pending(s->ssl) > 0) return 0;
  /* A write waits for the handshake, and that for the other end; or for the system. */
  if (what == TSF_WRITABLE) return holds || s->begun ? TSF_WRITABLE : TSF_READABLE;
  return holds ? TSF_READABLE | TSF_WRITABLE : TSF_READABLE;
}

long tsf_tls_verified(const tsf_tls_session *s) { return s->verified; }
const char *tsf_tls_problem(const tsf_tls_session *s) { return s->problem; }

/* ---- its life ------------------------------------------------------------------------------------------------- */

static bool open_ssl(tsf_tls_session *s) {
  const tsf_openssl *ssl = s->c->ssl;
  void *bio = NULL;
  s->ssl = ssl->SSL_new(s->c->context);
  if (!s->ssl || ssl->SSL_set_ex_data(s->ssl, 0, s) != 1 || (bio = ssl->BIO_new(s->c->method)) == NULL) return false;
  ssl->BIO_set_data(bio, s);
  ssl->BIO_set_init(bio, 1);
  ssl->SSL_set_bio(s->ssl, bio, bio);
  if (s->c->server) ssl->SSL_set_accept_state(s->ssl);
  else ssl->SSL_set_connect_state(s->ssl);
  if (!s->name || tsf_tls_is_address(s->name)) return true;
  return ssl->SSL_ctrl(s->ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, 0, s->name) == 1;
}

tsf_tls_session *tsf_tls_session_new(tsf_tls_context *c, int fd, const char *name) {
  tsf_tls_session *s = (tsf_tls_session *)calloc(1, sizeof *s);
  if (!s) return NULL;
  s->c = tsf_tls_context_share(c);
  s->fd = fd;
  if (name) s->name = strdup(name);
  if ((!name || s->name) && open_ssl(s)) return s;
  s->failure = -ENOMEM;
  tsf_tls_session_free(s);
  return NULL;
}

void tsf_tls_session_free(tsf_tls_session *s) {
  const tsf_openssl *ssl = s->c->ssl;
  ssl->ERR_clear_error();
  if (s->begun && !s->failure && !s->ending) {
    start(s);
    ssl->SSL_shutdown(s->ssl);
  }
  ssl->SSL_free(s->ssl);
  ssl->ERR_clear_error();
  tsf_tls_context_free(s->c);
  free(s->held.data);
  free(s->name);
  free(s);
}
#endif
