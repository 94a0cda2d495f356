/* settings.c: what an HttpClient has of its own: PEM, which older versions of libcurl take out of files alone, and a socket. */
#include "http/client.h"

#if !defined(_WIN32)
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { CA, CERT, KEY, SOCKET };

static bool copy_text(char **to, const tsf_arr *texts, int i) {
  const tsf_str *s = (const tsf_str *)tsf_val_ptr(tsf_arr_word(texts)[i]);
  tsf_text text = {0};
  if (s->len == 0) return true;
  if (!tsf_text_of_utf8(&text, s)) {
    free(text.data);
    return false;
  }
  *to = text.data;
  return true;
}

bool tsf_client_keep(tsf_client *c, const tsf_arr *texts) {
  if (c->id == 0) return true;
  return copy_text(&c->ca.data, texts, CA) && copy_text(&c->cert.data, texts, CERT) && copy_text(&c->key.data, texts, KEY) &&
         copy_text(&c->socket_path, texts, SOCKET);
}

/* In memory, without a name, closed with the client. -1: the system has none (before glibc 2.27). */
static int file_of(const char *data) {
  int (*make)(const char *, unsigned);
  *(void **)&make = dlsym(RTLD_DEFAULT, "memfd_create");
  int file = make ? make("tsfalco", 1 /* close on exec */) : -1;
  if (file < 0 || dprintf(file, "%s", data) == (int)strlen(data)) return file;
  close(file);
  return -1;
}

/* As bytes, from libcurl 7.77 on (certificates and keys 7.71), else as the path of a file. */
static bool give(const tsf_transfer *t, tsf_pem *pem, int bytes, int path) {
  if (pem->data == NULL) return true;
  if (pem->file < 0) {
    tsf_curl_blob blob = {pem->data, strlen(pem->data), 1};
    int result = t->curl->easy_setopt(t->easy, bytes, &blob);
    if (result != CURLE_UNKNOWN_OPTION && result != CURLE_NOT_BUILT_IN) return result == 0;
    pem->file = file_of(pem->data);
  }
  char name[40] = "/proc/self/fd/";
  name[14 + tsf_i64_to_chars(pem->file, name + 14)] = 0;
  return pem->file >= 0 && t->curl->easy_setopt(t->easy, path, name) == 0;
}

bool tsf_client_apply(tsf_client *c, tsf_transfer *t) {
  int (*set)(CURL *, int, ...) = t->curl->easy_setopt;
  if (c->socket_path && set(t->easy, CURLOPT_UNIX_SOCKET_PATH, c->socket_path) != 0) return false;
  if (!give(t, &c->cert, CURLOPT_SSLCERT_BLOB, CURLOPT_SSLCERT)) return false;
  if (!give(t, &c->key, CURLOPT_SSLKEY_BLOB, CURLOPT_SSLKEY)) return false;
  if (c->ca.data == NULL) return tsf_client_trust(c, t);
  /* Nobody else: libcurl would look in its directory as well. */
  return give(t, &c->ca, CURLOPT_CAINFO_BLOB, CURLOPT_CAINFO) && set(t->easy, CURLOPT_CAPATH, NULL) == 0;
}

static void forget(tsf_pem *pem) {
  free(pem->data);
  if (pem->file >= 0) close(pem->file);
}

void tsf_client_forget(tsf_client *c) {
  forget(&c->ca);
  forget(&c->cert);
  forget(&c->key);
  free(c->socket_path);
}
#endif
