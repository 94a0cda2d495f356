/* authorities.c: the certificates that connections are checked by: the system's, where its libcurl or the usual places have
 * them, and with them those of the file that NODE_EXTRA_CA_CERTS names, as Node has it. */
#include "http/client.h"
#include "tls/tls.h"

#if !defined(_WIN32)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static bool is_readable(const char *path) { return path != NULL && access(path, R_OK) == 0; }

/* NULL: where libcurl looks by itself. */
static const char *find_bundle(const tsf_curl *curl, const char **known) {
  CURL *easy = curl->easy_init();
  static const char *const none = "";
  const char *own = NULL;
  *known = NULL;
  if (!easy) return NULL;
  int there = curl->easy_getinfo(easy, CURLINFO_CAINFO, &own);
  const char *found = tsf_authorities_file();
  /* The text is libcurl's own, compiled into it. */
  bool fits = there == 0 && is_readable(own);
  const char *place;
  for (size_t i = 0; fits && (place = tsf_authorities_place(i)) != NULL; i++)
    if (strcmp(own, place) == 0) *known = place;
  curl->easy_cleanup(easy);
  if (*known == NULL) *known = found ? found : none;
  return fits || there != 0 ? NULL : found;
}

static bool add_file(tsf_text *all, const char *path) {
  FILE *file = fopen(path, "re");
  if (!file) return false;
  char block[8192];
  bool added = true;
  for (size_t n; added && (n = fread(block, 1, sizeof block, file)) > 0;) added = tsf_text_add(all, block, n);
  added = added && !ferror(file);
  fclose(file);
  return added && tsf_text_add(all, "\n", 1);
}

void tsf_client_authorities(tsf_client *c) {
  const char *known, *more = getenv("NODE_EXTRA_CA_CERTS");
  c->bundle = find_bundle(&c->curl, &known);
  if (more == NULL || *more == 0) return;
  tsf_text all = {0};
  if (*known) add_file(&all, known);
  add_file(&all, more); /* one that cannot be read gives nothing, in Node too */
  c->authorities = all.data;
  c->authorities_len = all.len;
}
#endif
