/* tls.h: the floor of TLS by the system's OpenSSL (libssl.so.3, or 1.1.1's), which is opened when it is first needed, and what
 * is said of certificates. Nothing here knows of the heap, or leaves by a jump; nothing blocks. Errors are negative numbers:
 * the system's, or TSF_TLS_FAILED, of which tsf_tls_problem tells. */
#ifndef TSF_TLS_H
#define TSF_TLS_H

#include "tls/certificates.h"

#define TSF_TLS_FAILED (-5000)

/* ---- contexts (context.c) ------------------------------------------------------------------- */

/* What connections have in common: certificates, a key, whom to trust. */
typedef struct tsf_tls_context tsf_tls_context;

typedef struct tsf_tls_options {
  bool server;
  bool asks; /* a server wants certificates of its clients, signed by `authorities` */
  /* PEM. A server has the first two; without `authorities` a client trusts the system's and NODE_EXTRA_CA_CERTS's. */
  tsf_text certificates, key, authorities;
} tsf_tls_options;

/* What is wrong with the options. */
enum { TSF_TLS_FINE, TSF_TLS_NO_CERTIFICATE, TSF_TLS_NO_KEY, TSF_TLS_OTHER_KEY, TSF_TLS_NO_AUTHORITY, TSF_TLS_NO_MEMORY };

/* Opens the library. False: it is not there, and that Error is pending. */
bool tsf_tls_open(tsf_rt *rt);
/* When it is open. NULL: *problem is one of them. */
tsf_tls_context *tsf_tls_context_new(const tsf_tls_options *options, int *problem);
tsf_tls_context *tsf_tls_context_share(tsf_tls_context *c); /* it is freed as often */
void tsf_tls_context_free(tsf_tls_context *c);

/* ---- connections (session.c) ------------------------------------------------------------------ */

typedef struct tsf_tls_session tsf_tls_session;

/* Over a connected descriptor, which stays its owner's. `name`: the server's, or its address, which its certificate has to have;
 * NULL for a server's end. NULL: out of memory. */
tsf_tls_session *tsf_tls_session_new(tsf_tls_context *c, int fd, const char *name);
/* Tells the other end that nothing more comes, as far as that goes without waiting. */
void tsf_tls_session_free(tsf_tls_session *s);

/* All of these go on with the handshake first, and give -EAGAIN where they have to wait: for what tsf_tls_wants says. An error is
 * told once, as the system does it: reading is at its end then, writing gives -EPIPE. */
double tsf_tls_handshake(tsf_tls_session *s); /* 0: it is done */
double tsf_tls_read(tsf_tls_session *s, void *to, size_t size); /* 0: the end */
double tsf_tls_write(tsf_tls_session *s, const void *from, size_t size); /* taken, if maybe not by the system yet; of nothing: 0, it has */
bool tsf_tls_holds(const tsf_tls_session *s); /* what was taken, and not by the system */
double tsf_tls_end(tsf_tls_session *s); /* 0: the other end is told that nothing more comes */
bool tsf_tls_begun(const tsf_tls_session *s); /* the handshake is done, or has failed */
/* Of reading or writing: what the descriptor has to be for it to go on; 0: nothing, it can now. */
uint32_t tsf_tls_wants(const tsf_tls_session *s, uint32_t what);

/* Of the error that was told last: the number of what is wrong with the certificate, 0: nothing; then the words of OpenSSL. */
long tsf_tls_verified(const tsf_tls_session *s);
const char *tsf_tls_problem(const tsf_tls_session *s);

/* ---- authorities (authorities.c) --------------------------------------------------------------- */

/* Where systems have the certificates that they trust: the i-th such place, whether there is such a file or not; NULL: no more. */
const char *tsf_authorities_place(size_t i);
/* The first of them that is there; NULL: none. */
const char *tsf_authorities_file(void);

#endif
