/* context.c: certificates, keys and authorities, from PEM. */
#include "tls/context.h"
#include "tls/session.h"

#if !defined(_WIN32)
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* OpenSSL would ask on the terminal. */
static int no_password(char *to, int size, int writes, void *arg) {
  (void)to, (void)size, (void)writes, (void)arg;
  return -1;
}

/* Gives each certificate of the text to `take`, the first being number 0: how many there were, -1 when one was not taken or is damaged. */
static int each_certificate(const tsf_tls_context *c, const tsf_text *pem, bool (*take)(const tsf_tls_context *c, void *certificate, int i)) {
  void *bio = c->ssl->BIO_new_mem_buf(pem->data, (int)pem->len);
  int count = 0;
  for (void *x; bio && count >= 0 && (x = c->ssl->PEM_read_bio_X509(bio, NULL, no_password, NULL)) != NULL;) {
    count = take(c, x, count) ? count + 1 : -1;
    c->ssl->X509_free(x);
  }
  c->ssl->BIO_free(bio);
  /* The end is an error too: that there is no other. */
  if ((c->ssl->ERR_peek_last_error() & 0xfff) != PEM_R_NO_START_LINE) count = -1;
  c->ssl->ERR_clear_error();
  return count;
}

/* The first is its own, those behind it are of who has signed it. */
static bool use_certificate(const tsf_tls_context *c, void *certificate, int i) {
  if (i == 0) return c->ssl->SSL_CTX_use_certificate(c->context, certificate) == 1;
  return c->ssl->SSL_CTX_ctrl(c->context, SSL_CTRL_CHAIN_CERT, 1, certificate) == 1;
}

static bool trust(const tsf_tls_context *c, void *certificate, int i) {
  (void)i;
  if (c->server && c->ssl->SSL_CTX_add_client_CA(c->context, certificate) != 1) return false;
  return c->ssl->X509_STORE_add_cert(c->ssl->SSL_CTX_get_cert_store(c->context), certificate) == 1;
}

static int use_key(const tsf_tls_context *c, const tsf_text *pem) {
  void *bio = c->ssl->BIO_new_mem_buf(pem->data, (int)pem->len);
  void *key = bio ? c->ssl->PEM_read_bio_PrivateKey(bio, NULL, no_password, NULL) : NULL;
  int problem = !key ? TSF_TLS_NO_KEY : c->ssl->SSL_CTX_use_PrivateKey(c->context, key) != 1 ? TSF_TLS_OTHER_KEY : TSF_TLS_FINE;
  c->ssl->EVP_PKEY_free(key);
  c->ssl->BIO_free(bio);
  if (problem == TSF_TLS_FINE && c->ssl->SSL_CTX_check_private_key(c->context) != 1) problem = TSF_TLS_OTHER_KEY;
  c->ssl->ERR_clear_error();
  return problem;
}

/* Those that the library knows of; where it knows of none, those of the usual places. */
static void trust_system(const tsf_tls_context *c) {
  struct stat st;
  const char *usual = tsf_authorities_file(), *more = getenv("NODE_EXTRA_CA_CERTS");
  c->ssl->SSL_CTX_set_default_verify_paths(c->context);
  bool known = access(c->ssl->X509_get_default_cert_file(), R_OK) == 0 || stat(c->ssl->X509_get_default_cert_dir(), &st) == 0;
  if (!known && usual) c->ssl->SSL_CTX_load_verify_locations(c->context, usual, NULL);
  /* One that cannot be read gives nothing, in Node too. */
  if (more && *more) c->ssl->SSL_CTX_load_verify_locations(c->context, more, NULL);
  c->ssl->ERR_clear_error();
}

static int fill(const tsf_tls_context *c, const tsf_tls_options *o) {
  const tsf_openssl *ssl = c->ssl;
  uint64_t options = SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET;
  if (c->server) options |= SSL_OP_CIPHER_SERVER_PREFERENCE;
  ssl->SSL_CTX_set_options(c->context, options);
  ssl->SSL_CTX_ctrl(c->context, SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, NULL);
  ssl->SSL_CTX_ctrl(c->context, SSL_CTRL_MODE, SSL_MODE_AUTO_RETRY | SSL_MODE_RELEASE_BUFFERS, NULL);
  /* Nothing is resumed: what a server sends for that is lost data where a client only writes, and then goes. */
  ssl->SSL_CTX_ctrl(c->context, SSL_CTRL_SET_SESS_CACHE_MODE, 0, NULL);
  ssl->SSL_CTX_set_num_tickets(c->context, 0);
  int mode = !c->server ? SSL_VERIFY_PEER : o->asks ? SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0;
  ssl->SSL_CTX_set_verify(c->context, mode, NULL);
  ssl->SSL_CTX_set_cert_verify_callback(c->context, tsf_tls_verify, NULL);
  if (c->server || o->certificates.len) {
    if (each_certificate(c, &o->certificates, use_certificate) <= 0) return TSF_TLS_NO_CERTIFICATE;
    int bad = use_key(c, &o->key);
    if (bad) return bad;
  }
  if (o->authorities.len) return each_certificate(c, &o->authorities, trust) > 0 ? TSF_TLS_FINE : TSF_TLS_NO_AUTHORITY;
  if (!c->server) trust_system(c);
  return TSF_TLS_FINE;
}

bool tsf_tls_open(tsf_rt *rt) { return tsf_openssl_open(rt) != NULL; }

tsf_tls_context *tsf_tls_context_new(const tsf_tls_options *options, int *problem) {
  const tsf_openssl *ssl = tsf_openssl_opened();
  *problem = TSF_TLS_NO_MEMORY;
  tsf_tls_context *c = (tsf_tls_context *)calloc(1, sizeof *c);
  if (!c) return NULL;
  ssl->ERR_clear_error();
  *c = (tsf_tls_context){.ssl = ssl, .server = options->server, .users = 1};
  c->context = ssl->SSL_CTX_new(ssl->TLS_method());
  c->method = ssl->BIO_meth_new(BIO_TYPE_SOURCE_SINK, "tsfalco");
  if (c->context && c->method && tsf_tls_method_fill(ssl, c->method)) *problem = fill(c, options);
  if (*problem == TSF_TLS_FINE) return c;
  tsf_tls_context_free(c);
  return NULL;
}

tsf_tls_context *tsf_tls_context_share(tsf_tls_context *c) {
  c->users++;
  return c;
}

void tsf_tls_context_free(tsf_tls_context *c) {
  if (--c->users > 0) return;
  c->ssl->SSL_CTX_free(c->context);
  if (c->method) c->ssl->BIO_meth_free(c->method);
  free(c);
}
#endif
