/* extract.c: extract_fields and event_to_string, with sound events and with broken ones. */
#include "verifier.h"

#include <stdlib.h>
#include <string.h>
#if !defined(_WIN32)
#include <sys/mman.h>
#include <unistd.h>
#endif

/* ---- one call -------------------------------------------------------------------------------------- */

#define MAX_ASKED 64

/* A call and what came of it. The event and the arguments are unmapped by the time values are read. */
typedef struct call {
  ss_plugin_extract_field fields[MAX_ASKED];
  uint32_t n;
  ss_plugin_rc rc;
  bool want_offsets;
  ss_plugin_extract_value_offsets offsets;
} call;

static void ask(call *c, const field *f, guarded *name, guarded *key) {
  ss_plugin_extract_field *e = &c->fields[c->n];
  memset(e, 0x5a, sizeof *e);
  name[c->n] = guard_copy(f->name, strlen(f->name) + 1);
  key[c->n] = guard_copy(f->arg, strlen(f->arg) + 1);
  c->n++;
  e->field = name[c->n - 1].at;
  e->field_id = f->id;
  e->ftype = f->ftype;
  e->flist = f->is_list ? 64 : 0;
  bool number = f->arg[0] && strspn(f->arg, "0123456789") == strlen(f->arg);
  e->arg_present = f->arg[0] != 0 || f->arg_required;
  e->arg_key = f->is_key && e->arg_present ? key[c->n - 1].at : NULL;
  e->arg_index = f->is_index && number ? strtoull(f->arg, NULL, 10) : UINT64_MAX;
}

static void run_call(host *h, ss_plugin_t *s, const void *event, uint32_t mapped, uint64_t num, const char *source,
                     call *c, const field *const *asked, uint32_t n) {
  guarded name[MAX_ASKED], key[MAX_ASKED];
  guarded copy = guard_copy(event, mapped), src = guard_copy(source, strlen(source) + 1);
  c->n = 0;
  for (uint32_t i = 0; i < n; i++) ask(c, asked[i], name, key);
  ss_plugin_event_input evt = {(const ss_plugin_event *)copy.at, num, src.at};
  ss_plugin_field_extract_input in;
  memset(&in, 0x5a, sizeof in);
  in.num_fields = n;
  in.fields = c->fields;
  memset(&c->offsets, 0x5a, sizeof c->offsets);
  if (h->minor >= 11) in.value_offsets = c->want_offsets ? &c->offsets : NULL;
  guarded whole = guard_copy(&in, sizeof in);
  c->rc = h->lib.extract_fields(s, &evt, (const ss_plugin_field_extract_input *)whole.at);
  guard_free(&whole);
  for (uint32_t i = 0; i < n; i++) {
    guard_free(&name[i]);
    guard_free(&key[i]);
    c->fields[i].field = c->fields[i].arg_key = NULL;
  }
  guard_free(&copy);
  guard_free(&src);
}

const char *read_values(const ss_plugin_extract_field *f, uint64_t *digest) {
  if (f->res_len > 1u << 24) return "res_len is not written";
  if (f->flist == 0 && f->res_len > 1) return "several values of a field that is no list";
  if (f->res_len > 0 && f->res.str == NULL) return "res is NULL";
  for (uint64_t i = 0; i < f->res_len; i++) {
    uint64_t v = 0;
    const ss_plugin_byte_buffer *b = &f->res.buf[i];
    switch (f->ftype) {
      case FTYPE_STRING:
        if (f->res.str[i] == NULL) return "a string is NULL";
        for (const char *p = f->res.str[i]; *p; p++) v = v * 31 + (unsigned char)*p;
        break;
      case FTYPE_BOOL:
        if (f->res.boolean[i] > 1) return "a bool is neither 0 nor 1";
        v = f->res.boolean[i];
        break;
      case FTYPE_IPADDR:
      case FTYPE_IPNET:
        if (b->len != 4 && b->len != 16) return "an address has neither 4 nor 16 bytes";
        for (uint32_t k = 0; k < b->len; k++) v = v * 31 + ((const unsigned char *)b->ptr)[k];
        break;
      default: v = f->res.u64[i];
    }
    *digest = *digest * 1000003 + v + 1;
  }
  return NULL;
}

static const char *read_call(const call *c, uint64_t *digest) {
  if (c->rc != SS_PLUGIN_SUCCESS && c->rc != SS_PLUGIN_FAILURE) return "rc is neither SUCCESS nor FAILURE";
  for (uint32_t i = 0; i < c->n; i++) {
    const char *fault = read_values(&c->fields[i], digest);
    if (fault) return fault;
  }
  return NULL;
}

/* Offsets: as many as there are values; a string is found where they say. */
static const char *read_offsets(const call *c, const char *event, uint32_t len) {
  const ss_plugin_extract_value_offsets *o = &c->offsets;
  if (o->start == NULL || o->length == NULL) return o->start || o->length ? "one of two arrays" : NULL;
  for (uint64_t i = 0; i < c->fields[0].res_len; i++) {
    if (o->length[i] == 0) continue;
    if ((uint64_t)o->start[i] + o->length[i] > len) return "beyond the event";
    const ss_plugin_extract_field *f = &c->fields[0];
    if (f->ftype == FTYPE_STRING && (strlen(f->res.str[i]) != o->length[i] ||
                                     memcmp(f->res.str[i], event + o->start[i], o->length[i]) != 0))
      return "another text is there";
  }
  return NULL;
}

static const char *own_source(host *h) {
  if (h->options.source) return h->options.source;
  const char *name = h->lib.get_event_source ? h->lib.get_event_source() : "";
  return name && name[0] ? name : "test";
}

/* ---- everything ---------------------------------------------------------------------------------------- */

uint64_t extract_everything(host *h, ss_plugin_t *s) {
  uint64_t digest = 0;
  call c = {.want_offsets = false};
  for (int e = 0; e < h->nevents && e < 8; e++) {
    for (int i = 0; i < h->nfields; i++) {
      const field *f = &h->fields[i];
      run_call(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h), &c, &f, 1);
      if (read_call(&c, &digest)) return 0;
    }
  }
  return digest;
}

static void check_each_field(host *h, ss_plugin_t *s) {
  call c = {.want_offsets = true}, again = {.want_offsets = false}, twice = {.want_offsets = true};
  for (int i = 0; i < h->nfields; i++) {
    const field *f = &h->fields[i], *both[2] = {f, f};
    const char *fault = NULL, *bad_offset = NULL;
    int values = 0, failures = 0;
    bool stable = true, same = true;
    for (int e = 0; e < h->nevents && !fault; e++) {
      uint32_t len = event_len(h->events[e]);
      uint64_t a = 0, b = 0, d = 0, num = (uint64_t)e + 1;
      run_call(h, s, h->events[e], len, num, own_source(h), &c, &f, 1);
      fault = read_call(&c, &a);
      values += c.fields[0].res_len > 0;
      failures += c.rc == SS_PLUGIN_FAILURE;
      if (!fault && h->minor >= 11) bad_offset = bad_offset ? bad_offset : read_offsets(&c, h->events[e], len);
      run_call(h, s, h->events[e], len, num, own_source(h), &again, &f, 1);
      fault = fault ? fault : read_call(&again, &b);
      stable &= a == b;
      run_call(h, s, h->events[e], len, num, own_source(h), &twice, both, 2);
      fault = fault ? fault : read_call(&twice, &d);
      uint64_t first = 0, second = 0;
      if (!fault) read_values(&twice.fields[0], &first), read_values(&twice.fields[1], &second);
      same &= a != b || (first == a && second == a);
    }
    char name[300];
    snprintf(name, sizeof name, "field %s%s%s%s", f->name, f->arg[0] ? "[" : "", f->arg, f->arg[0] ? "]" : "");
    check(!fault && !bad_offset && same, name, "%s%s; %d values, %d failures in %d events%s",
          fault ? fault : bad_offset ? "offsets: " : same ? "proper" : "asked twice in one call: differs",
          bad_offset ? bad_offset : "", values, failures, h->nevents, stable ? "" : " (changes from call to call)");
  }
}

/* All fields in one call give what they give alone. Fields that change by themselves are left out. */
static void check_together(host *h, ss_plugin_t *s) {
  const field *asked[MAX_ASKED];
  call all = {.want_offsets = true}, one = {.want_offsets = false};
  const char *fault = NULL;
  int differing = 0;
  for (int e = 0; e < h->nevents && e < 8 && !fault; e++) {
    uint32_t n = 0, len = event_len(h->events[e]);
    uint64_t alone[MAX_ASKED], digest = 0;
    for (int i = 0; i < h->nfields && n < MAX_ASKED && !fault; i++) {
      uint64_t a = 0, b = 0;
      asked[n] = &h->fields[i];
      run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &one, &asked[n], 1);
      fault = read_call(&one, &a);
      run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &one, &asked[n], 1);
      fault = fault ? fault : read_call(&one, &b);
      if (a == b) alone[n++] = a;
    }
    run_call(h, s, h->events[e], len, (uint64_t)e + 1, own_source(h), &all, asked, n);
    fault = fault ? fault : read_call(&all, &digest);
    for (uint32_t i = 0; i < n && !fault; i++) {
      uint64_t here = 0;
      read_values(&all.fields[i], &here);
      differing += here != alone[i];
    }
  }
  check(!fault && differing == 0, "all fields in one call", "%s, %d differ", fault ? fault : "proper", differing);
}

/* ---- broken events ----------------------------------------------------------------------------------------- */

typedef struct wreck { int calls, values; const char *fault; } wreck;

static void try_event(host *h, ss_plugin_t *s, const char *event, uint32_t mapped, const char *source, wreck *w) {
  call c = {.want_offsets = true};
  for (int i = 0; i < h->nfields && !w->fault; i++) {
    const field *f = &h->fields[i];
    uint64_t digest = 0;
    run_call(h, s, event, mapped, (uint64_t)w->calls, source, &c, &f, 1);
    w->fault = read_call(&c, &digest);
    w->values += c.fields[0].res_len > 0;
    w->calls++;
  }
  if (h->lib.event_to_string) {
    guarded copy = guard_copy(event, mapped);
    ss_plugin_event_input evt = {(const ss_plugin_event *)copy.at, (uint64_t)w->calls, source};
    const char *text = h->lib.event_to_string(s, &evt);
    guard_free(&copy);
    if (text) w->calls += strlen(text) == SIZE_MAX;
  }
}

static void set32(char *event, uint32_t at, uint32_t v) { memcpy(event + at, &v, sizeof v); }

/* `len` says where the event was cut, and nothing is mapped behind it (but for the header). */
static void check_truncated(host *h, ss_plugin_t *s, char *event) {
  uint32_t len = event_len(event);
  wreck w = {0};
  for (uint32_t cut = 0; cut < len && !w.fault; cut += cut < 64 ? 1 : 1 + len / 64) {
    char *copy = malloc(len);
    memcpy(copy, event, len);
    set32(copy, 16, cut);
    try_event(h, s, copy, cut < 26 ? 26 : cut, own_source(h), &w);
    free(copy);
  }
  int values = w.values;
  check(!w.fault, "truncated events", "%s; %d values from %d calls", w.fault ? w.fault : "survived", values, w.calls);
}

static void check_inconsistent(host *h, ss_plugin_t *s, char *event) {
  static const uint32_t odd[] = {0, 1, 3, 5, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0};
  static const uint32_t places[] = {22, 26, 30}; /* nparams, both lengths */
  uint32_t len = event_len(event);
  wreck w = {0};
  for (size_t p = 0; p < sizeof places / sizeof *places; p++)
    for (size_t i = 0; i < sizeof odd / sizeof *odd && !w.fault; i++) {
      char *copy = malloc(len);
      memcpy(copy, event, len);
      set32(copy, places[p], odd[i]);
      try_event(h, s, copy, len, own_source(h), &w);
      free(copy);
    }
  check(!w.fault, "inconsistent lengths", "%s; %d values from %d calls", w.fault ? w.fault : "survived", w.values,
        w.calls);
}

static void check_garbage(host *h, ss_plugin_t *s) {
  static const uint16_t types[] = {PPME_PLUGINEVENT_E, PPME_ASYNCEVENT_E, 0, 1, 293, 453, 454, 65535};
  uint32_t seed = 1;
  wreck w = {0};
  for (int k = 0; k < 120 && !w.fault; k++) {
    uint32_t len = 26 + (seed >> 8) % 200;
    char *event = malloc(len);
    for (uint32_t i = 0; i < len; i++) event[i] = (char)((seed = seed * 1664525 + 1013904223) >> 24);
    set32(event, 16, len);
    memcpy(event + 20, &types[k % 8], 2);
    if (k % 3 == 0) set32(event, 22, 2);
    if (k % 3 == 0 && len >= 34) set32(event, 26, 4), set32(event, 30, len >= 38 ? len - 38 : 0);
    try_event(h, s, event, len, k % 2 ? own_source(h) : "syscall", &w);
    free(event);
  }
  check(!w.fault, "garbage events", "%s; %d values from %d calls", w.fault ? w.fault : "survived", w.values, w.calls);
}

/* Types the plugin did not ask for have no values. */
static void check_foreign(host *h, ss_plugin_t *s, char *event) {
  uint32_t n = 0, len = event_len(event);
  const uint16_t *wanted = h->lib.get_extract_event_types ? h->lib.get_extract_event_types(&n, s) : NULL;
  wreck w = {0};
  for (uint16_t type = 0; type < PPME_MAX + 4 && !w.fault; type += 7) {
    bool asked_for = type == PPME_PLUGINEVENT_E;
    for (uint32_t i = 0; i < n; i++) asked_for |= wanted[i] == type;
    if (asked_for) continue;
    char *copy = malloc(len);
    memcpy(copy, event, len);
    memcpy(copy + 20, &type, 2);
    try_event(h, s, copy, len, "syscall", &w);
    free(copy);
  }
  check(!w.fault && w.values == 0, "events of other types", "%s; %d values", w.fault ? w.fault : "survived", w.values);
}

/* ---- odd calls ------------------------------------------------------------------------------------------------ */

static void check_odd_calls(host *h, ss_plugin_t *s, char *event) {
  call c = {.want_offsets = false};
  field f = h->fields[0];
  const field *asked = &f;
  uint64_t digest = 0;
  f.id = 100000;
  run_call(h, s, event, event_len(event), 1, own_source(h), &c, &asked, 1);
  check(!read_call(&c, &digest) && c.fields[0].res_len == 0, "unknown field id", "rc %d", (int)c.rc);
  run_call(h, s, event, event_len(event), 1, own_source(h), &c, NULL, 0);
  check(c.rc == SS_PLUGIN_SUCCESS || c.rc == SS_PLUGIN_FAILURE, "no fields asked for", "rc %d", (int)c.rc);
}

/* Memory used again for an event with the same number that is no more than a header, and ends before a page
 * that cannot be read: what is kept of the event before must not be looked for behind it. */
static void check_shorter_event(host *h, ss_plugin_t *s, const char *event) {
#if !defined(_WIN32)
  size_t page = (size_t)sysconf(_SC_PAGESIZE), header = sizeof(ss_plugin_event);
  if (event_len(event) - header > page) return;
  char *pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *at = pages + page - header;
  memcpy(at, event, event_len(event));
  ss_plugin_event_input evt = {(const ss_plugin_event *)(void *)at, 7, own_source(h)};
  ss_plugin_rc last = SS_PLUGIN_SUCCESS;
  for (int round = 0; round < 2; round++) {
    ss_plugin_extract_field asked = {.field = h->fields[0].name, .field_id = h->fields[0].id,
                                     .arg_index = UINT64_MAX, .ftype = h->fields[0].ftype};
    ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &asked};
    last = h->lib.extract_fields(s, &evt, &in);
    uint32_t len = (uint32_t)header;
    memcpy(at + offsetof(ss_plugin_event, len), &len, sizeof len);
    mprotect(pages + page, page, PROT_NONE);
  }
  check(last == SS_PLUGIN_SUCCESS || last == SS_PLUGIN_FAILURE, "a shorter event in the same place", "rc %d", (int)last);
  munmap(pages, 2 * page);
#else
  (void)h, (void)s, (void)event;
#endif
}

static void check_event_to_string(host *h, ss_plugin_t *s) {
  int texts = 0;
  bool stable = true;
  for (int e = 0; e < h->nevents; e++) {
    guarded copy = guard_copy(h->events[e], event_len(h->events[e]));
    ss_plugin_event_input evt = {(const ss_plugin_event *)copy.at, (uint64_t)e + 1, own_source(h)};
    const char *text = h->lib.event_to_string(s, &evt);
    guard_free(&copy);
    if (text == NULL) continue;
    char kept[256];
    snprintf(kept, sizeof kept, "%s", text);
    call c = {.want_offsets = false};
    const field *f = &h->fields[0];
    if (h->nfields) run_call(h, s, h->events[e], event_len(h->events[e]), (uint64_t)e + 1, own_source(h), &c, &f, 1);
    stable &= strncmp(kept, text, sizeof kept - 1) == 0;
    texts++;
  }
  check(stable, "event_to_string", "%d texts for %d events", texts, h->nevents);
}

static void add_samples(host *h) {
  uint32_t id = h->lib.get_id ? h->lib.get_id() : 0;
  static const struct { const char *text; uint32_t n; } odd[] = {
      {"", 0}, {"plain", 5}, {"a\0b", 3}, {"\xff\xfe\x80", 3}, {"\xed\xa0\x80", 3}, {"\xf0\x9f\x98\x80 ok", 7}, {"{\"a\":[1,{}]}", 12}};
  for (int i = 0; i < h->options.npayloads && h->nevents < 96; i++)
    h->events[h->nevents++] = make_event(5, id, h->options.payloads[i], (uint32_t)strlen(h->options.payloads[i]));
  for (size_t i = 0; i < sizeof odd / sizeof *odd && h->nevents < 128; i++)
    h->events[h->nevents++] = make_event(6, id, odd[i].text, odd[i].n);
}

void check_extract(host *h) {
  ss_plugin_rc rc;
  ss_plugin_t *s = start(h, h->options.config, &rc);
  add_samples(h);
  if (s && rc == SS_PLUGIN_SUCCESS && h->nfields) {
    char *event = h->events[0];
    check_each_field(h, s);
    check_together(h, s);
    check_odd_calls(h, s, event);
    check_shorter_event(h, s, event);
    check_foreign(h, s, event);
    check_truncated(h, s, event);
    check_inconsistent(h, s, event);
    check_garbage(h, s);
  }
  if (s && rc == SS_PLUGIN_SUCCESS && h->lib.event_to_string) check_event_to_string(h, s);
  if (s) h->lib.destroy(s);
}
