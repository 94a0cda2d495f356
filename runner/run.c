/* run.c: print a plugin's events and fields until the end, a limit or Ctrl-C. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "platform.h"
#include "printable.h"
#include "session.h"

#define MAX_ERROR_LINES 10

typedef struct printer {
  bool table;
  size_t *widths; /* of the table's columns, growing as values do */
  unsigned long long errors; /* of extractions and parsing so far */
  json_out lines; /* to be written */
  bool at_once; /* each line is written when it is there */
  int write_error; /* errno of the write that ended the run, 0 for none */
} printer;

/* ISO 8601 in UTC with nanoseconds. */
static void format_time(char o[64], uint64_t ns) {
  time_t seconds = (time_t)(ns / 1000000000u);
  struct tm t;
#ifdef _WIN32
  gmtime_s(&t, &seconds);
#else
  gmtime_r(&seconds, &t);
#endif
  size_t n = strftime(o, 40, "%Y-%m-%dT%H:%M:%S", &t);
  snprintf(o + n, 64 - n, ".%09uZ", (unsigned)(ns % 1000000000u));
}

/* Falco says nothing of a failed extraction; someone who is trying a plugin out wants to know. */
static void report(printer *pr, const column *c, uint64_t num) {
  char before[160];
  if (++pr->errors > MAX_ERROR_LINES || log_has_said(c->plugin->err, true)) return;
  snprintf(before, sizeof before, "event %" PRIu64 ", %.120s: ", num, c->use.text);
  printable_line(before, c->plugin->err);
}

/* In the order of loading, before any field is asked for. What fails is in the plugin's log, if it says it at all. */
static void parse(printer *pr, session *s, const event_input *e) {
  char before[64];
  for (int i = 0; i < s->count; i++) {
    plugin *p = &s->plugins[i];
    if (!plugin_parses_from(p, e) || plugin_parse(p, e)) continue;
    if (++pr->errors > MAX_ERROR_LINES || log_has_said(p->err, true)) continue;
    snprintf(before, sizeof before, "event %" PRIu64 ", parse: ", e->evtnum);
    printable_line(before, p->err);
  }
}

static void extract(printer *pr, const column *c, const event_input *e, ss_plugin_extract_field *result) {
  result->res_len = 0;
  result->flist = 0;
  if (!plugin_extracts_from(c->plugin, e)) return;
  if (!plugin_extract(c->plugin, e, &c->use, result, 1)) report(pr, c, e->evtnum);
}

/* Without fields asked for: what the plugin says of the event, else its payload, or of the kernel's what it is. */
static void event_text(session *s, const event_input *e, const char **text, size_t *len) {
  static char kernel[96];
  *text = plugin_event_text(&s->plugins[0], e);
  if (!*text && event_payload(e->evt, text, len)) return;
  if (!*text && e->evt->type != PPME_PLUGINEVENT_E) {
    snprintf(kernel, sizeof kernel, "type %u, thread %" PRId64 ", %u parameters", (unsigned)e->evt->type,
             (int64_t)e->evt->tid, (unsigned)e->evt->nparams);
    *text = kernel;
  }
  if (!*text) *text = "";
  *len = strlen(*text);
}

static void print_json(printer *pr, session *s, const event_input *e, json_out *o) {
  char when[64];
  const char *text, *name;
  size_t len;
  bool emitted = event_emitted(e->evt, &name, &text, &len);
  ss_plugin_extract_field result;
  format_time(when, e->evt->ts);
  json_open(o, '{');
  json_key(o, "num");
  json_u64(o, e->evtnum);
  json_key(o, "time");
  json_cstr(o, when);
  json_key(o, "source");
  json_cstr(o, e->evtsrc);
  if (emitted) {
    json_key(o, "name");
    json_cstr(o, name);
  } else if (!s->column_count) {
    event_text(s, e, &text, &len);
  }
  if (emitted || !s->column_count) {
    json_key(o, "event");
    json_str(o, text, len);
  }
  if (s->column_count) {
    json_key(o, "fields");
    json_open(o, '{');
    for (int i = 0; i < s->column_count; i++) {
      extract(pr, &s->columns[i], e, &result);
      if (s->columns[i].if_present && result.res_len == 0) continue;
      json_key(o, s->columns[i].use.text);
      value_write_json(o, &result, false);
    }
    json_close(o, '}');
  }
  json_close(o, '}');
}

/* Pads what was written since `from` to the width of the column, which grows with it. */
static void pad(json_out *o, size_t from, size_t *width) {
  size_t own = printable_width(o->data + from, o->len - from);
  if (own > *width) *width = own;
  for (; own < *width; own++) json_out_raw(o, " ", 1);
  json_out_raw(o, "  ", 2);
}

static void print_row(printer *pr, session *s, const event_input *e, json_out *o) {
  char text[96], when[64];
  const char *info, *name;
  size_t len;
  ss_plugin_extract_field result;
  bool emitted = event_emitted(e->evt, &name, &info, &len);
  format_time(when, e->evt->ts);
  json_out_raw(o, text, (size_t)snprintf(text, sizeof text, "%-6" PRIu64 "  %s  ", e->evtnum, when));
  for (int i = 0; i < s->column_count; i++) {
    size_t from = o->len;
    extract(pr, &s->columns[i], e, &result);
    value_write_text(o, &result);
    if (i + 1 < s->column_count || emitted) pad(o, from, &pr->widths[i]);
  }
  if (emitted) {
    printable_write(o, name, strlen(name));
    json_out_raw(o, " (", 2);
    printable_write(o, e->evtsrc, strlen(e->evtsrc));
    json_out_raw(o, "): ", 3);
  } else if (s->column_count) {
    return;
  } else {
    event_text(s, e, &info, &len);
  }
  printable_write(o, info, len);
}

static void print_heading(printer *pr, session *s) {
  json_out *o = &pr->lines;
  json_out_raw(o, "NUM     TIME                            ", 40);
  for (int i = 0; i < s->column_count; i++) {
    size_t from = o->len;
    printable_write(o, s->columns[i].use.text, strlen(s->columns[i].use.text));
    pad(o, from, &pr->widths[i]);
  }
  if (!s->column_count) json_out_raw(o, "EVENT", 5);
  while (o->data[o->len - 1] == ' ') o->data[--o->len] = 0;
  json_out_raw(o, "\n", 1);
}

#define LINES_SIZE (64u << 10) /* what a pipe holds */

static bool write_lines(printer *pr) {
  if (!pr->write_error) pr->write_error = platform_write_out(pr->lines.data, pr->lines.len);
  pr->lines.len = 0;
  return !pr->write_error;
}

#define SILENCE_NS 3000000000u

/* Said once, when no event has come for some time. */
static void tell_waiting(const session *s) {
  if (s->source.plugin) fprintf(stderr, "waiting for events of the source %s", s->source_name);
  else fprintf(stderr, "waiting for asynchronous events of %s", s->libraries[0].name);
  fprintf(stderr, " (%" PRIu64 " so far); Ctrl-C ends it\n", s->num);
}

static ss_plugin_rc print_events(printer *pr, session *s, unsigned long long max) {
  event_input e;
  ss_plugin_rc rc = SS_PLUGIN_SUCCESS;
  uint64_t since = platform_monotonic_ns(); /* the event before; 0: it is told */
  while (!platform_interrupted() && (!max || s->num < max)) {
    rc = session_next(s, &e);
    if (rc == SS_PLUGIN_TIMEOUT) {
      if (since && platform_monotonic_ns() - since > SILENCE_NS) {
        since = 0;
        tell_waiting(s);
      }
      rc = SS_PLUGIN_SUCCESS;
      if (write_lines(pr)) continue;
      break;
    }
    if (rc != SS_PLUGIN_SUCCESS) break;
    if (since) since = platform_monotonic_ns();
    parse(pr, s, &e);
    pr->lines.comma = false;
    if (pr->table) print_row(pr, s, &e, &pr->lines);
    else print_json(pr, s, &e, &pr->lines);
    json_out_raw(&pr->lines, "\n", 1);
    if ((pr->at_once || pr->lines.len >= LINES_SIZE) && !write_lines(pr)) break;
  }
  write_lines(pr);
  return rc;
}

/* What ends the run, once: a plugin may have logged it already. */
static void tell(const options *o, const char *error) {
  json_out line = {0};
  bool said = log_has_said(error, false);
  if (o->json_errors) {
    json_open(&line, '{');
    json_key(&line, "error");
    json_cstr(&line, error);
    json_close(&line, '}');
    puts(line.data);
    fflush(stdout);
  } else if (!said) {
    printable_line("", error);
  }
  json_out_free(&line);
}

/* Of a reader that has seen enough, as head, nothing is told. */
static bool is_written(int why) {
  if (!why || why == EPIPE || why == ECONNRESET) return true; /* a socket says it so */
  fprintf(stderr, "cannot write to standard output: %s\n", strerror(why));
  return false;
}

int run_mode(const options *o) {
  session s;
  char err[1024];
  printer pr = {.table = o->table, .at_once = platform_out_is_terminal()};
  int status = 1;
  if (!session_open(&s, o, err, sizeof err)) {
    tell(o, err);
  } else {
    platform_catch_interrupt();
    pr.widths = xalloc((size_t)(s.column_count + 1) * sizeof *pr.widths);
    if (pr.table) print_heading(&pr, &s);
    uint64_t start = platform_monotonic_ns();
    ss_plugin_rc rc = print_events(&pr, &s, o->max);
    double seconds = (double)(platform_monotonic_ns() - start) / 1e9;
    if (rc == SS_PLUGIN_FAILURE) tell(o, s.plugins[0].err);
    if (pr.errors > MAX_ERROR_LINES) fprintf(stderr, "%llu calls failed\n", pr.errors);
    fprintf(stderr, "%" PRIu64 " events in %.3f s, %.0f events/s\n", s.num, seconds,
            seconds > 0 ? (double)s.num / seconds : 0);
    status = !is_written(pr.write_error) || rc == SS_PLUGIN_FAILURE;
  }
  session_close(&s);
  json_out_free(&pr.lines);
  free(pr.widths);
  return status;
}
