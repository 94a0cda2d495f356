/* openssl.h: OpenSSL's interface, as far as it is used: what 1.1.1 and 3 have alike. There are no headers of it where plugins are
 * compiled, and no plugin needs it to be loaded. */
#ifndef TSF_OPENSSL_H
#define TSF_OPENSSL_H

#include "tls/certificates.h"

typedef int tsf_password(char *to, int size, int writes, void *arg);

#define TSF_OPENSSL_FUNCTIONS(X)                                                                                                    \
  X(unsigned long, OpenSSL_version_num, (void))                                                                                     \
  X(void *, TLS_method, (void))                                                                                                     \
  X(void *, SSL_CTX_new, (void *method))                                                                                            \
  X(void, SSL_CTX_free, (void *context))                                                                                            \
  X(long, SSL_CTX_ctrl, (void *context, int what, long number, void *pointer))                                                      \
  X(uint64_t, SSL_CTX_set_options, (void *context, uint64_t options))                                                               \
  X(int, SSL_CTX_set_num_tickets, (void *context, size_t count))                                                                    \
  X(void, SSL_CTX_set_verify, (void *context, int mode, int (*verify)(int ok, void *store)))                                        \
  X(void, SSL_CTX_set_cert_verify_callback, (void *context, int (*verify)(void *store, void *arg), void *arg))                      \
  X(int, SSL_CTX_set_session_id_context, (void *context, const unsigned char *id, unsigned size))                                   \
  X(int, SSL_CTX_use_certificate, (void *context, void *certificate))                                                               \
  X(int, SSL_CTX_use_PrivateKey, (void *context, void *key))                                                                        \
  X(int, SSL_CTX_check_private_key, (const void *context))                                                                          \
  X(int, SSL_CTX_add_client_CA, (void *context, void *certificate))                                                                 \
  X(void *, SSL_CTX_get_cert_store, (const void *context))                                                                          \
  X(int, SSL_CTX_set_default_verify_paths, (void *context))                                                                         \
  X(int, SSL_CTX_load_verify_locations, (void *context, const char *file, const char *folder))                                      \
  X(void *, SSL_new, (void *context))                                                                                               \
  X(void, SSL_free, (void *ssl))                                                                                                    \
  X(void, SSL_set_bio, (void *ssl, void *reads, void *writes))                                                                      \
  X(void, SSL_set_accept_state, (void *ssl))                                                                                        \
  X(void, SSL_set_connect_state, (void *ssl))                                                                                       \
  X(long, SSL_ctrl, (void *ssl, int what, long number, void *pointer))                                                              \
  X(int, SSL_set_ex_data, (void *ssl, int index, void *data))                                                                       \
  X(void *, SSL_get_ex_data, (const void *ssl, int index))                                                                          \
  X(int, SSL_do_handshake, (void *ssl))                                                                                             \
  X(int, SSL_is_init_finished, (const void *ssl))                                                                                   \
  X(int, SSL_read, (void *ssl, void *to, int size))                                                                                 \
  X(int, SSL_write, (void *ssl, const void *from, int size))                                                                        \
  X(int, SSL_pending, (const void *ssl))                                                                                            \
  X(int, SSL_shutdown, (void *ssl))                                                                                                 \
  X(int, SSL_get_error, (const void *ssl, int result))                                                                              \
  X(void *, BIO_meth_new, (int type, const char *name))                                                                             \
  X(void, BIO_meth_free, (void *method))                                                                                            \
  X(int, BIO_meth_set_write, (void *method, int (*write)(void *bio, const char *from, int size)))                                   \
  X(int, BIO_meth_set_read, (void *method, int (*read)(void *bio, char *to, int size)))                                             \
  X(int, BIO_meth_set_ctrl, (void *method, long (*ctrl)(void *bio, int what, long number, void *pointer)))                          \
  X(void *, BIO_new, (const void *method))                                                                                          \
  X(void *, BIO_new_mem_buf, (const void *data, int size))                                                                          \
  X(int, BIO_free, (void *bio))                                                                                                     \
  X(void, BIO_set_data, (void *bio, void *data))                                                                                    \
  X(void *, BIO_get_data, (void *bio))                                                                                              \
  X(void, BIO_set_init, (void *bio, int init))                                                                                      \
  X(void, BIO_set_flags, (void *bio, int flags))                                                                                    \
  X(void, BIO_clear_flags, (void *bio, int flags))                                                                                  \
  X(void *, PEM_read_bio_X509, (void *bio, void **to, tsf_password *password, void *arg))                                           \
  X(void *, PEM_read_bio_PrivateKey, (void *bio, void **to, tsf_password *password, void *arg))                                     \
  X(void, EVP_PKEY_free, (void *key))                                                                                               \
  X(void, X509_free, (void *certificate))                                                                                           \
  X(int, X509_STORE_add_cert, (void *store, void *certificate))                                                                     \
  X(void *, X509_STORE_CTX_get0_cert, (void *store))                                                                                \
  X(int, X509_check_host, (void *certificate, const char *name, size_t size, unsigned flags, char **found))                         \
  X(int, X509_check_ip_asc, (void *certificate, const char *address, unsigned flags))                                               \
  X(const char *, X509_get_default_cert_file, (void))                                                                               \
  X(const char *, X509_get_default_cert_dir, (void))                                                                                \
  X(void, ERR_clear_error, (void))                                                                                                  \
  X(unsigned long, ERR_peek_last_error, (void))                                                                                     \
  X(unsigned long, ERR_peek_error, (void))                                                                                          \
  X(const char *, ERR_reason_error_string, (unsigned long error))

typedef struct tsf_openssl {
#define DECLARE(result, name, params) result(*name) params;
  TSF_OPENSSL_FUNCTIONS(DECLARE)
#undef DECLARE
  tsf_certificates certificates;
} tsf_openssl;

enum {
  SSL_CTRL_MODE = 33, SSL_CTRL_SET_SESS_CACHE_MODE = 44, SSL_CTRL_SET_TLSEXT_HOSTNAME = 55, SSL_CTRL_CHAIN_CERT = 89,
  SSL_CTRL_SET_MIN_PROTO_VERSION = 123,
  SSL_MODE_AUTO_RETRY = 4, SSL_MODE_RELEASE_BUFFERS = 16,
  SSL_OP_NO_TICKET = 1 << 14, SSL_OP_NO_COMPRESSION = 1 << 17, SSL_OP_CIPHER_SERVER_PREFERENCE = 1 << 22, SSL_OP_NO_RENEGOTIATION = 1 << 30,
  SSL_VERIFY_PEER = 1, SSL_VERIFY_FAIL_IF_NO_PEER_CERT = 2,
  SSL_ERROR_WANT_READ = 2, SSL_ERROR_WANT_WRITE = 3, SSL_ERROR_ZERO_RETURN = 6,
  BIO_FLAGS_READ = 1, BIO_FLAGS_RWS = 7, BIO_FLAGS_SHOULD_RETRY = 8, BIO_CTRL_EOF = 2, BIO_CTRL_FLUSH = 11, BIO_TYPE_SOURCE_SINK = 0x400,
  TLS1_2_VERSION = 0x0303, PEM_R_NO_START_LINE = 108
};

/* The library of the process, opened when it is first asked for. NULL: an Error is pending that says what to install. */
const tsf_openssl *tsf_openssl_open(tsf_rt *rt);
/* The same, for what it calls. */
const tsf_openssl *tsf_openssl_opened(void);

#endif
