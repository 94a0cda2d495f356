/* openssl.h: what OpenSSL says of certificates that it does not take. */
#ifndef TSF_HTTP_OPENSSL_H
#define TSF_HTTP_OPENSSL_H

/* Looks up the functions of the OpenSSL that libcurl works with, once in the life of the process. */
void tsf_openssl_of_curl(void *library);
/* A context for connections, as libcurl gives it: *last becomes the number of what is wrong with a certificate, as Node
 * tells it, when it is known. For CURLOPT_SSL_CTX_FUNCTION. */
int tsf_openssl_watch(void *easy, void *context, void *last);

#endif
