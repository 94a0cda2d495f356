/* call.c: one call of extract_fields or parse_event, out of memory that is gone when it returns. */
#include "call.h"

#include "tables.h"

#include <stdlib.h>
#include <string.h>

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

ss_plugin_rc extract(host *h, ss_plugin_t *s, const ss_plugin_event_input *evt, ss_plugin_field_extract_input *in) {
  table_offer offer;
  life *l = life_of(s);
  life_call_begin(l, TABLES_READ, &offer);
  in->owner = life_owner(l);
  in->get_owner_last_error = life_owner_error;
  in->table_reader = offer.legacy_reader;
  if (h->minor >= 1) in->table_reader_ext = &offer.reader;
  guarded whole = guard_copy(in, sizeof *in);
  ss_plugin_rc rc = h->lib.extract_fields(s, evt, (const ss_plugin_field_extract_input *)whole.at);
  guard_free(&whole);
  life_call_end(l, &offer);
  alive();
  return rc;
}

ss_plugin_rc parse(host *h, ss_plugin_t *s, const ss_plugin_event_input *evt) {
  table_offer offer;
  life *l = life_of(s);
  life_call_begin(l, TABLES_WRITE, &offer);
  ss_plugin_event_parse_input in;
  memset(&in, 0x5a, sizeof in);
  in.owner = life_owner(l);
  in.get_owner_last_error = life_owner_error;
  in.table_reader = offer.legacy_reader;
  in.table_writer = offer.legacy_writer;
  if (h->minor >= 1) in.table_reader_ext = &offer.reader, in.table_writer_ext = &offer.writer;
  guarded whole = guard_copy(&in, sizeof in);
  ss_plugin_rc rc = h->lib.parse_event(s, evt, (const ss_plugin_event_parse_input *)whole.at);
  guard_free(&whole);
  life_call_end(l, &offer);
  alive();
  return rc;
}

ss_plugin_rc parse_copy(host *h, ss_plugin_t *s, const void *event, uint32_t mapped, uint64_t num, const char *source) {
  guarded copy = guard_copy(event, mapped), src = guard_copy(source, strlen(source) + 1);
  ss_plugin_event_input evt = {(const ss_plugin_event *)copy.at, num, src.at};
  ss_plugin_rc rc = parse(h, s, &evt);
  guard_free(&copy);
  guard_free(&src);
  return rc;
}

void run_call(host *h, ss_plugin_t *s, const void *event, uint32_t mapped, uint64_t num, const char *source,
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
  memset(&c->offsets, 0, sizeof c->offsets); /* as hosts do: a plugin may leave them */
  if (h->minor >= 11) in.value_offsets = c->want_offsets ? &c->offsets : NULL;
  c->rc = extract(h, s, &evt, &in);
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

const char *read_call(const call *c, uint64_t *digest) {
  if (c->rc != SS_PLUGIN_SUCCESS && c->rc != SS_PLUGIN_FAILURE) return "rc is neither SUCCESS nor FAILURE";
  for (uint32_t i = 0; i < c->n; i++) {
    const char *fault = read_values(&c->fields[i], digest);
    if (fault) return fault;
  }
  return NULL;
}

const char *read_offsets(const call *c, const char *event, uint32_t len) {
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

const char *own_source(host *h) {
  if (h->options.source) return h->options.source;
  const char *name = h->lib.get_event_source ? h->lib.get_event_source() : "";
  return name && name[0] ? name : "test";
}

uint64_t ask_about(host *h, ss_plugin_t *s, const char *event, uint64_t num, const field *f) {
  bool number = f->arg[0] && strspn(f->arg, "0123456789") == strlen(f->arg);
  ss_plugin_extract_field asked = {.field = f->name, .field_id = f->id, .ftype = f->ftype};
  asked.flist = f->is_list ? 64 : 0;
  asked.arg_present = f->arg[0] != 0 || f->arg_required;
  asked.arg_key = f->is_key && asked.arg_present ? f->arg : NULL;
  asked.arg_index = f->is_index && number ? strtoull(f->arg, NULL, 10) : UINT64_MAX;
  ss_plugin_event_input evt = {(const ss_plugin_event *)(const void *)event, num, own_source(h)};
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &asked};
  ss_plugin_rc rc = extract(h, s, &evt, &in);
  uint64_t digest = rc == SS_PLUGIN_SUCCESS ? 1 : 2;
  return read_values(&asked, &digest) ? 0 : digest;
}

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
