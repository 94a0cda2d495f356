/* config.c: set_config: good, bad and no text at any time between other calls, and the state that a refused one leaves. */
#include "call.h"

#include <stdlib.h>
#include <string.h>

static ss_plugin_rc reconfigure(host *h, ss_plugin_t *s, const char *config) {
  guarded text = guard_copy(config ? config : "", config ? strlen(config) + 1 : 1);
  ss_plugin_set_config_input in = {config ? text.at : NULL};
  guarded whole = guard_copy(&in, sizeof in);
  ss_plugin_rc rc = h->lib.set_config(s, (const ss_plugin_set_config_input *)whole.at);
  guard_free(&whole);
  guard_free(&text);
  alive();
  return rc;
}

/* ---- odd texts ------------------------------------------------------------------------------------------------------ */

typedef struct trial {
  host *h;
  ss_plugin_t *s;
  ss_instance_t *open; /* a source that is open meanwhile */
  bool is_open;
  uint64_t before;     /* what the fields gave under init's config */
  bool steady;         /* they give the same when they are asked again */
  int tried, refused, unanswered, silent, broken;
  char which[80];
} trial;

static void note(trial *t, int *count, const char *shown) {
  if ((*count)++ == 0) snprintf(t->which, sizeof t->which, "%.70s", shown);
}

/* The state is as usable as before, whatever came of it. */
static void use(trial *t) {
  uint32_t n;
  ss_plugin_event **events;
  if (t->is_open) t->h->lib.next_batch(t->s, t->open, &n, &events);
  for (int e = 0; e < t->h->nevents && e < 2 && t->h->lib.parse_event; e++)
    parse_copy(t->h, t->s, t->h->events[e], event_len(t->h->events[e]), (uint64_t)e + 1, own_source(t->h));
  if (t->h->lib.get_metrics) t->h->lib.get_metrics(t->s, (n = 0, &n));
}

static void try_text(trial *t, const char *text) {
  const char *shown = text ? text : "NULL";
  attempt("set_config with %.60s", shown);
  ss_plugin_rc rc = reconfigure(t->h, t->s, text);
  t->tried++;
  if (rc != SS_PLUGIN_SUCCESS && rc != SS_PLUGIN_FAILURE) note(t, &t->unanswered, shown);
  const char *error = rc == SS_PLUGIN_FAILURE ? t->h->lib.get_last_error(t->s) : "";
  if (rc == SS_PLUGIN_FAILURE && (error == NULL || error[0] == 0)) note(t, &t->silent, shown);
  attempt("events after set_config with %.60s", shown);
  use(t);
  if (rc == SS_PLUGIN_FAILURE) {
    t->refused++;
    if (t->steady && extract_everything(t->h, t->s) != t->before) note(t, &t->broken, shown);
  } else if (reconfigure(t->h, t->s, t->h->options.config) == SS_PLUGIN_SUCCESS) {
    use(t);
  }
}

/* Init's config with each of its values made into one of another kind. */
static void try_other_kinds(trial *t) {
  static const char *const others[] = {"null", "[]", "{}", "\"x\"", "-1", "1e999", "true"};
  const char *config = t->h->options.config;
  if (config == NULL || strlen(config) > 4000) return;
  for (const char *colon = strchr(config, ':'); colon != NULL; colon = strchr(colon + 1, ':')) {
    const char *from = colon + 1 + strspn(colon + 1, " ");
    size_t n = *from == '"' ? 2 + strcspn(from + 1, "\"") : strcspn(from, ",}]");
    for (size_t i = 0; i < sizeof others / sizeof *others && n > 0 && from + n <= config + strlen(config); i++) {
      char text[4100];
      snprintf(text, sizeof text, "%.*s%s%s", (int)(from - config), config, others[i], from + n);
      try_text(t, text);
    }
  }
}

static void try_odd_texts(trial *t) {
  static const char *const odd[] = {NULL, "", "null", "[[[", "{}", "[]", "1", "\"text\"", "true", "{\"no such option\":1}", "{}{}",
                                    "{\"\":\"\xff\xfe\"}", "{\"a\":1e999}", "{,}", "\xef\xbb\xbf{}"};
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) try_text(t, odd[i]);
  if (t->h->options.bad_config) try_text(t, t->h->options.bad_config);
  size_t size = 1 << 16;
  char *large = malloc(size + 1);
  memset(large, '[', size);
  large[size] = 0;
  try_text(t, large);
  free(large);
  try_other_kinds(t);
}

/* ---- all of it ------------------------------------------------------------------------------------------------------ */

/* A config that has to be refused is refused later too, and one that was taken at init is taken. */
static void check_bad(host *h, ss_plugin_t *s) {
  if (h->options.bad_config == NULL) return;
  attempt("set_config with %.60s", h->options.bad_config);
  ss_plugin_rc rc = reconfigure(h, s, h->options.bad_config);
  check(rc == SS_PLUGIN_FAILURE, "bad config later", "%s", rc == SS_PLUGIN_FAILURE ? "set_config refuses it" : "set_config takes it");
}

static void check_good(host *h, ss_plugin_t *s, trial *t) {
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  attempt("set_config with init's config");
  for (int i = 0; i < 200; i++) {
    rc = reconfigure(h, s, h->options.config);
    if (i % 50 == 0) use(t);
    if (h->lib.extract_fields && i % 50 == 0) extract_everything(h, s);
  }
  check(rc == SS_PLUGIN_SUCCESS, "set_config with init's config", "200 times: rc %d: %.160s", (int)rc,
        rc ? h->lib.get_last_error(s) : "");
}

static void check_config(host *h) {
  ss_plugin_rc rc, opened = SS_PLUGIN_FAILURE;
  if (h->options.strict) check(h->lib.set_config(NULL, NULL) == SS_PLUGIN_FAILURE, "set_config without a state", "a failure");
  attempt("init");
  ss_plugin_t *s = start(h, h->options.config, &rc);
  if (s && rc == SS_PLUGIN_SUCCESS) {
    trial t = {.h = h, .s = s};
    t.open = h->lib.open ? h->lib.open(s, h->options.open, &opened) : NULL;
    t.is_open = opened == SS_PLUGIN_SUCCESS;
    check_good(h, s, &t);
    t.before = h->lib.extract_fields ? extract_everything(h, s) : 0;
    t.steady = h->lib.extract_fields && t.before == extract_everything(h, s);
    use(&t);
    t.steady = t.steady && t.before == extract_everything(h, s); /* else fields count, or tell of the time */
    try_odd_texts(&t);
    check(t.unanswered == 0, "set_config with odd text", "%d of %d without a proper rc%s%s", t.unanswered, t.tried,
          t.unanswered ? ", the first: " : "", t.unanswered ? t.which : "");
    check(t.silent == 0, "set_config: last error", "%d of %d refused without one%s%s", t.silent, t.refused,
          t.silent ? ", the first: " : "", t.silent ? t.which : "");
    check(t.broken == 0, "set_config: what a refused one leaves", "%d of %d changed what fields say%s%s", t.broken, t.refused,
          t.broken ? ", the first: " : "", t.broken ? t.which : "");
    check_bad(h, s);
    attempt("set_config with init's config after refused ones");
    if (h->lib.close) h->lib.close(s, t.open);
    t.is_open = false;
    check_good(h, s, &t);
  }
  if (s) stop(h, s);
}

void check_set_config(host *h) {
  if (!h->lib.set_config) return;
  host *few = malloc(sizeof *few);
  *few = *h;
  few->nevents = 0; /* they are looked at often: a few small ones */
  for (int e = 0; e < h->nevents && few->nevents < 3; e++)
    if (event_len(h->events[e]) < 1 << 16) few->events[few->nevents++] = h->events[e];
  check_config(few);
  free(few);
}
