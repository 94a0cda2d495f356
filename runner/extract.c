/* extract.c: asking a plugin for field values, and writing them out. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base64.h"
#include "plugin.h"
#include "printable.h"

static const uint32_t list_flag = 64; /* what libsinsp passes for "true" */

bool plugin_extract(plugin *p, const event_input *event, const field_use *uses, ss_plugin_extract_field *results,
                    uint32_t n) {
  ss_plugin_field_extract_input in = {.owner = p, .get_owner_last_error = plugin_owner_error, .num_fields = n, .fields = results};
  for (uint32_t i = 0; i < n; i++) {
    const field_use *u = &uses[i];
    /* As in the real host, the outputs hold rubbish: a plugin must write them. */
    memset(&results[i], 0xa5, sizeof results[i]);
    results[i].field_id = u->field->id;
    results[i].field = u->field->name;
    results[i].arg_key = u->field->arg_key ? u->arg : NULL;
    results[i].arg_index = u->index;
    results[i].arg_present = u->arg != NULL;
    results[i].ftype = u->field->ftype;
    results[i].flist = u->field->list ? list_flag : 0;
  }
  table_offer offer;
  table_call_begin(p->tables, TABLES_READ, &offer);
  in.table_reader = offer.legacy_reader;
  in.table_reader_ext = &offer.reader;
  ss_plugin_rc rc = p->lib->api.extract_fields(p->state, event, &in);
  table_call_end(p->tables, &offer);
  if (rc == SS_PLUGIN_SUCCESS) return true;
  for (uint32_t i = 0; i < n; i++) results[i].res_len = 0;
  return plugin_failed(p, "");
}

bool plugin_tells_text(const plugin *p, const event_input *event) {
  uint32_t id;
  if (!p->lib->api.event_to_string || event->evt->type != PPME_PLUGINEVENT_E) return false;
  memcpy(&id, (const char *)event->evt + PLUGIN_EVENT_PAYLOAD_OFFSET - 4, 4);
  return id == p->lib->id;
}

const char *plugin_event_text(plugin *p, const event_input *event) {
  if (!plugin_tells_text(p, event)) return NULL;
  const char *text = p->lib->api.event_to_string(p->state, event);
  return text && *text ? text : NULL;
}

/* An address of another length would make the real host throw, and end. */
static size_t format_address(char *o, size_t size, const ss_plugin_byte_buffer *b) {
  const unsigned char *a = b->ptr;
  if (b->len == 4) return (size_t)snprintf(o, size, "%u.%u.%u.%u", a[0], a[1], a[2], a[3]);
  if (b->len != 16) return (size_t)snprintf(o, size, "<address of %u bytes>", b->len);
  int best = 16, best_len = 1, len = 0; /* the longest run of zero groups becomes "::" */
  for (int g = 0; g < 8; g++) {
    len = a[2 * g] | a[2 * g + 1] ? 0 : len + 1;
    if (len > best_len) best_len = len, best = g - len + 1;
  }
  size_t n = 0;
  for (int g = 0; g < 8; g++) {
    if (g == best) {
      n += (size_t)snprintf(o + n, size - n, "::");
      g += best_len - 1;
    } else {
      bool after = g && g != best + best_len;
      n += (size_t)snprintf(o + n, size - n, after ? ":%x" : "%x", (unsigned)(a[2 * g] << 8 | a[2 * g + 1]));
    }
  }
  return n;
}

static void write_element(json_out *o, const ss_plugin_extract_field *f, uint64_t i, bool exact) {
  char text[64];
  switch (f->ftype) {
  case FTYPE_STRING: json_cstr(o, f->res.str[i] ? f->res.str[i] : ""); break;
  case FTYPE_BOOL: json_bool(o, f->res.boolean[i] != 0); break;
  case FTYPE_IPADDR:
  case FTYPE_IPNET:
    if (exact) base64_write(o, f->res.buf[i].ptr, f->res.buf[i].len);
    else json_str(o, text, format_address(text, sizeof text, &f->res.buf[i]));
    break;
  default:
    if (exact) json_u64_str(o, f->res.u64[i]);
    else json_u64(o, f->res.u64[i]);
  }
}

void value_write_json(json_out *o, const ss_plugin_extract_field *f, bool exact) {
  if (!f->res_len) json_null(o);
  else if (!f->flist) write_element(o, f, 0, exact);
  else {
    json_open(o, '[');
    for (uint64_t i = 0; i < f->res_len; i++) write_element(o, f, i, exact);
    json_close(o, ']');
  }
}

static void write_text_element(json_out *o, const ss_plugin_extract_field *f, uint64_t i) {
  char text[64];
  const char *string = text;
  size_t len;
  switch (f->ftype) {
  case FTYPE_STRING:
    string = f->res.str[i] ? f->res.str[i] : "";
    len = strlen(string);
    break;
  case FTYPE_BOOL: len = (size_t)snprintf(text, sizeof text, f->res.boolean[i] ? "true" : "false"); break;
  case FTYPE_IPADDR:
  case FTYPE_IPNET: len = format_address(text, sizeof text, &f->res.buf[i]); break;
  default: len = (size_t)snprintf(text, sizeof text, "%" PRIu64, f->res.u64[i]);
  }
  printable_write(o, string, len);
}

void value_write_text(json_out *o, const ss_plugin_extract_field *f) {
  if (!f->res_len) { json_out_raw(o, "<NA>", 4); return; }
  if (!f->flist) { write_text_element(o, f, 0); return; }
  json_out_raw(o, "(", 1);
  for (uint64_t i = 0; i < f->res_len; i++) {
    if (i) json_out_raw(o, ",", 1);
    write_text_element(o, f, i);
  }
  json_out_raw(o, ")", 1);
}
