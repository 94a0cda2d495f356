/* identity.c: which event is asked about. Hosts use memory again, and give one number to events of
 * different captures: whatever a plugin keeps of an event, another one must not be answered with it. */
#include "call.h"
#include "captures.h"

#include <stdlib.h>
#include <string.h>

/* `same` gets every event at one address with one number, `other` each with a number of its own. */
typedef struct pair {
  host *h;
  ss_plugin_t *same, *other;
  char *at;
  uint64_t num; /* last given to `other` */
} pair;

static bool agree(pair *p, const field *f, uint64_t *answer) {
  *answer = ask_about(p->h, p->other, p->at, ++p->num, f);
  return ask_about(p->h, p->same, p->at, 7, f) == *answer;
}

/* Changes each `step`th byte of time, thread and payload, and back. Returns how often the answers differ; counts the
 * changes that the field has seen. */
static int change_bytes(pair *p, const field *f, uint32_t step, int *seen) {
  int differ = 0;
  uint32_t len = event_len(p->at);
  uint64_t whole, changed;
  differ += !agree(p, f, &whole);
  for (uint32_t i = 0; i < len; i += i < 16 ? 1 : step) {
    if (i == 16) i = PLUGIN_EVENT_PAYLOAD_OFFSET;
    if (i >= len) break;
    p->at[i] ^= 1;
    differ += !agree(p, f, &changed);
    *seen += changed != whole;
    p->at[i] ^= 1;
    differ += !agree(p, f, &changed);
  }
  return differ;
}

/* Fields that tell of more than the event (its number, what was asked before) cannot be compared so. */
static bool tells_of_the_event(pair *p, const field *f) {
  uint64_t first, second;
  return agree(p, f, &first) && agree(p, f, &second) && first == second;
}

static void check_bytes(pair *p) {
  int differ = 0, seen = 0, fields = 0;
  for (int e = 0; e < p->h->nevents && e < 3; e++) {
    uint32_t len = event_len(p->h->events[e]), dense = 1 + len / 600;
    p->at = realloc(p->at, len);
    memcpy(p->at, p->h->events[e], len);
    for (int i = 0; i < p->h->nfields; i += 1 + p->h->nfields / 16) {
      if (!tells_of_the_event(p, &p->h->fields[i])) continue;
      differ += change_bytes(p, &p->h->fields[i], fields++ == 0 ? dense : 1 + len / 40, &seen);
    }
  }
  check(differ == 0, "events that differ in one byte", "%d of other events; %d changes seen", differ, seen);
}

/* A field that is the same for one event and another for the next is so across captures too, where numbers begin anew. */
static void check_next_capture(pair *p) {
  host *h = p->h;
  if (h->lib.capture_open == NULL) return;
  int kept = 0, fields = 0;
  for (int i = 0; i < h->nfields; i++) {
    const field *f = &h->fields[i];
    uint64_t first = ask_about(h, p->same, p->at, 7, f), again = ask_about(h, p->same, p->at, 7, f);
    uint64_t next = ask_about(h, p->same, p->at, 8, f), later = ask_about(h, p->same, p->at, 7, f);
    if (first != again || next == first || later == next || later == first) continue;
    uint64_t before = ask_about(h, p->same, p->at, 1, f);
    ss_plugin_rc closed = close_capture(h, p->same), opened = open_capture(h, p->same);
    kept += before == ask_about(h, p->same, p->at, 1, f) || closed != SS_PLUGIN_SUCCESS || opened != SS_PLUGIN_SUCCESS;
    fields++;
  }
  const ss_plugin_capture_listen_input none = {0};
  bool answers = !h->options.strict || h->lib.capture_open(NULL, &none) == SS_PLUGIN_SUCCESS;
  check(kept == 0 && answers, "captures", "%d fields that count, %d kept",
        fields, kept);
}

void check_identity(host *h) {
  ss_plugin_rc rc, rc2;
  attempt("events that differ in one byte");
  pair p = {h, start(h, h->options.config, &rc), start(h, h->options.config, &rc2), NULL, 1000};
  if (p.same && p.other && rc == SS_PLUGIN_SUCCESS && rc2 == SS_PLUGIN_SUCCESS && h->nfields && h->nevents) {
    check_bytes(&p);
    check_next_capture(&p);
  }
  if (p.same) stop(h, p.same);
  if (p.other) stop(h, p.other);
  free(p.at);
}
