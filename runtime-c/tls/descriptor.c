/* descriptor.c: between OpenSSL and a descriptor. OpenSSL never waits for the system to take what it writes: that is held, so
 * that none of its calls has to be repeated with the same bytes. Whoever writes looks that little is held. */
#define _GNU_SOURCE
#include "tls/session.h"

#if !defined(_WIN32)
#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>

#define HELD_MAX (1u << 20) /* of one who makes us answer and does not read */
#define ROOM 32768u         /* that is kept for the next time */

void tsf_tls_flush(tsf_tls_session *s) {
  while (s->sent < s->held.len) {
    ssize_t n = send(s->fd, s->held.data + s->sent, s->held.len - s->sent, MSG_NOSIGNAL);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno != EAGAIN) s->write_error = -errno;
    if (n <= 0) return;
    s->sent += (size_t)n;
  }
  s->sent = s->held.len = 0;
  if (s->held.room > ROOM) {
    free(s->held.data);
    s->held = (tsf_text){0};
  }
}

static tsf_tls_session *session_of(void *bio) { return (tsf_tls_session *)tsf_openssl_opened()->BIO_get_data(bio); }

static int bio_write(void *bio, const char *from, int size) {
  const tsf_openssl *ssl = tsf_openssl_opened();
  tsf_tls_session *s = session_of(bio);
  ssl->BIO_clear_flags(bio, BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY);
  if (s->write_error) return -1;
  tsf_tls_flush(s);
  ssize_t n = 0;
  if (s->held.len == 0 && !s->write_error) {
    do n = send(s->fd, from, (size_t)size, MSG_NOSIGNAL);
    while (n < 0 && errno == EINTR);
    if (n < 0 && errno != EAGAIN) s->write_error = -errno;
    if (n < 0) n = 0;
  }
  size_t left = (size_t)size - (size_t)n;
  if (!s->write_error && left > 0 && (s->held.len + left > HELD_MAX || !tsf_text_add(&s->held, from + n, left))) s->write_error = -ENOBUFS;
  return s->write_error ? -1 : size;
}

static int bio_read(void *bio, char *to, int size) {
  const tsf_openssl *ssl = tsf_openssl_opened();
  tsf_tls_session *s = session_of(bio);
  ssl->BIO_clear_flags(bio, BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY);
  ssize_t n;
  do n = recv(s->fd, to, (size_t)size, 0);
  while (n < 0 && errno == EINTR);
  if (n == 0) s->ended = true;
  if (n >= 0) return (int)n;
  if (errno == EAGAIN) ssl->BIO_set_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY);
  else s->read_error = -errno;
  return -1;
}

static long bio_ctrl(void *bio, int what, long number, void *pointer) {
  (void)number, (void)pointer;
  if (what == BIO_CTRL_EOF) return session_of(bio)->ended;
  return what == BIO_CTRL_FLUSH;
}

bool tsf_tls_method_fill(const tsf_openssl *ssl, void *method) {
  return ssl->BIO_meth_set_write(method, bio_write) == 1 && ssl->BIO_meth_set_read(method, bio_read) == 1 &&
         ssl->BIO_meth_set_ctrl(method, bio_ctrl) == 1;
}
#endif
