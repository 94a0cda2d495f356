/* secure.c: connections over TLS. Those of a listener make their handshake when they are first read or written, so that
 * none waits for another's. */
#define _GNU_SOURCE
#include "net/contexts.h"
#include "net/sockets.h"

#if !defined(_WIN32)
#include <errno.h>
#include <stdlib.h>

/* ---- connections ---------------------------------------------------------------------------------------------- */

static tsf_tls_session *session_of(const tsf_socket *s) { return (tsf_tls_session *)s->layered; }

/* Who waits for the handshake may have been overtaken: what came for it is taken. */
static double gone_on(tsf_rt *rt, tsf_socket *s, bool before, double answer) {
  if (before || !tsf_tls_begun(session_of(s))) return answer;
  tsf_promise_waiter_settle(rt, &s->read, TSF_READABLE);
  tsf_promise_waiter_settle(rt, &s->write, TSF_WRITABLE);
  return answer;
}

static double secure_read(tsf_rt *rt, tsf_socket *s, void *to, size_t size) {
  bool before = tsf_tls_begun(session_of(s));
  return gone_on(rt, s, before, tsf_tls_read(session_of(s), to, size));
}
static double secure_write(tsf_rt *rt, tsf_socket *s, const void *from, size_t size) {
  bool before = tsf_tls_begun(session_of(s));
  return gone_on(rt, s, before, tsf_tls_write(session_of(s), from, size));
}
static double secure_shutdown(tsf_rt *rt, tsf_socket *s) {
  bool before = tsf_tls_begun(session_of(s));
  return gone_on(rt, s, before, tsf_tls_end(session_of(s)));
}
static bool secure_holds(const tsf_socket *s) { return tsf_tls_holds(session_of(s)); }
static uint32_t secure_wants(const tsf_socket *s, uint32_t what) { return tsf_tls_wants(session_of(s), what); }
static void secure_close(tsf_socket *s) { tsf_tls_session_free(session_of(s)); }

static const tsf_layer secure = {
  .read = secure_read, .write = secure_write, .shutdown = secure_shutdown, .holds = secure_holds, .wants = secure_wants, .close = secure_close,
};

static bool attach(tsf_socket *s, tsf_tls_context *c, const char *name) {
  s->layered = tsf_tls_session_new(c, s->fd, name);
  if (s->layered) s->layer = &secure;
  return s->layered != NULL;
}

/* ---- listeners ------------------------------------------------------------------------------------------------ */

static uint32_t listener_wants(const tsf_socket *s, uint32_t what) { return (void)s, what; }
static bool listener_accepted(const tsf_socket *listener, tsf_socket *s) { return attach(s, (tsf_tls_context *)listener->layered, NULL); }
static void listener_close(tsf_socket *s) { tsf_tls_context_free((tsf_tls_context *)s->layered); }

static const tsf_layer securing = {.wants = listener_wants, .accepted = listener_accepted, .close = listener_close};

double tsf_net_secure_listener(tsf_rt *rt, double socket, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  int problem;
  tsf_tls_context *c = tsf_server_context(rt, certificates, key, authorities, &problem);
  if (!c) return problem;
  s->layered = c;
  s->layer = &securing;
  return TSF_TLS_FINE;
}

/* ---- what programs call ---------------------------------------------------------------------------------------- */

double tsf_net_secure(tsf_rt *rt, double socket, const tsf_str *name, const tsf_str *certificates, const tsf_str *key,
                      const tsf_str *authorities) {
  tsf_socket *s = tsf_socket_of(rt, socket);
  if (!s) return -EBADF;
  int problem;
  tsf_tls_context *c = tsf_client_context(rt, certificates, key, authorities, &problem);
  if (!c) return problem;
  tsf_text text = {0};
  bool made = tsf_text_of_utf8(&text, name) && attach(s, c, text.data);
  free(text.data);
  return made ? TSF_TLS_FINE : TSF_TLS_NO_MEMORY;
}

static tsf_tls_session *session_at(tsf_rt *rt, double socket, tsf_socket **s) {
  *s = tsf_socket_of(rt, socket);
  return *s && (*s)->layer == &secure ? session_of(*s) : NULL;
}

double tsf_net_handshake(tsf_rt *rt, double socket) {
  tsf_socket *s;
  tsf_tls_session *session = session_at(rt, socket, &s);
  if (!session) return -EBADF;
  bool before = tsf_tls_begun(session);
  return gone_on(rt, s, before, tsf_tls_handshake(session));
}

const tsf_str *tsf_net_problem(tsf_rt *rt, double socket) {
  char number[24];
  tsf_socket *s;
  tsf_tls_session *session = session_at(rt, socket, &s);
  if (!session) return tsf_str_from_utf8(rt, "", 0);
  long verified = tsf_tls_verified(session);
  const char *words = tsf_tls_problem(session);
  if (verified) return tsf_str_from_utf8(rt, number, (size_t)tsf_i64_to_chars(verified, number));
  return tsf_str_from_utf8(rt, words, strlen(words));
}
#else
typedef int tsf_no_secure; /* refused when a program is compiled */
#endif
