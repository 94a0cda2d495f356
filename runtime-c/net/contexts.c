/* contexts.c: making them, and those of connections to others kept: reading the system's authorities takes as long as a handshake. */
#define _GNU_SOURCE
#include "net/contexts.h"

#if !defined(_WIN32)
#include <stdlib.h>

#define KEPT 8u
#define KEPT_NS (3600ull * 1000000000u) /* what systems trust changes */

typedef struct kept {
  tsf_tls_context *context; /* NULL: none */
  tsf_tls_options options;
  uint64_t until; /* of tsf_clock_ns() */
} kept;

struct tsf_contexts {
  tsf_waiter w; /* first: ends with the sockets */
  kept all[KEPT];
  uint32_t next; /* the oldest */
};

/* ---- options -------------------------------------------------------------------------------------------------- */

static void free_options(tsf_tls_options *o) {
  free(o->certificates.data);
  free(o->key.data);
  free(o->authorities.data);
}

static bool fill(tsf_tls_options *o, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities) {
  return tsf_text_of_utf8(&o->certificates, certificates) && tsf_text_of_utf8(&o->key, key) && tsf_text_of_utf8(&o->authorities, authorities);
}

static bool same_text(const tsf_text *a, const tsf_text *b) { return a->len == b->len && memcmp(a->data, b->data, a->len) == 0; }

static bool same(const tsf_tls_options *a, const tsf_tls_options *b) {
  return same_text(&a->certificates, &b->certificates) && same_text(&a->key, &b->key) && same_text(&a->authorities, &b->authorities);
}

/* ---- servers ---------------------------------------------------------------------------------------------------- */

tsf_tls_context *tsf_server_context(tsf_rt *rt, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities, int *problem) {
  *problem = TSF_TLS_FINE;
  if (!tsf_tls_open(rt)) return NULL;
  *problem = TSF_TLS_NO_MEMORY;
  tsf_tls_options o = {.server = true, .asks = authorities->len > 0};
  tsf_tls_context *c = fill(&o, certificates, key, authorities) ? tsf_tls_context_new(&o, problem) : NULL;
  free_options(&o);
  return c;
}

/* ---- clients ------------------------------------------------------------------------------------------------------ */

static void drop(kept *k) {
  if (k->context) tsf_tls_context_free(k->context);
  free_options(&k->options);
  *k = (kept){0};
}

static void end(tsf_rt *rt, tsf_waiter *w) {
  struct tsf_contexts *t = (struct tsf_contexts *)w;
  rt->loop->contexts = NULL;
  for (uint32_t i = 0; i < KEPT; i++) drop(&t->all[i]);
  free(t);
}

static struct tsf_contexts *table_of(tsf_rt *rt) {
  tsf_loop *loop = tsf_loop_of(rt);
  if (loop->contexts) return loop->contexts;
  struct tsf_contexts *t = (struct tsf_contexts *)calloc(1, sizeof *t);
  if (!t) tsf_out_of_memory(rt);
  t->w = (tsf_waiter){.fd = -1, .end = end};
  tsf_waiter_add(rt, &t->w);
  return loop->contexts = t;
}

tsf_tls_context *tsf_client_context(tsf_rt *rt, const tsf_str *certificates, const tsf_str *key, const tsf_str *authorities, int *problem) {
  *problem = TSF_TLS_FINE;
  if (!tsf_tls_open(rt)) return NULL;
  struct tsf_contexts *t = table_of(rt);
  kept made = {0};
  *problem = TSF_TLS_NO_MEMORY;
  bool filled = fill(&made.options, certificates, key, authorities);
  uint64_t now = tsf_clock_ns();
  for (uint32_t i = 0; filled && i < KEPT; i++) {
    kept *k = &t->all[i];
    if (!k->context || k->until < now || !same(&k->options, &made.options)) continue;
    free_options(&made.options);
    return k->context;
  }
  made.context = filled ? tsf_tls_context_new(&made.options, problem) : NULL;
  made.until = now + KEPT_NS;
  if (!made.context) {
    free_options(&made.options);
    return NULL;
  }
  drop(&t->all[t->next]);
  t->all[t->next] = made;
  t->next = (t->next + 1) % KEPT;
  return made.context;
}
#else
typedef int tsf_no_contexts; /* refused when a program is compiled */
#endif
