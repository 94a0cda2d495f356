/* session.c: setting up a `run`, taking its events, and tearing it down. */
#include "session.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "platform.h"

#define EMITTED_IN_ROW 1000 /* asynchronous events, while the source waits */

static bool load(session *s, const char *path, const char *config, char *err, size_t err_size) {
  library *l = &s->libraries[s->count];
  plugin *p = &s->plugins[s->count];
  s->count++;
  if (!library_open(l, path)) snprintf(err, err_size, "%s", l->err);
  else if (!plugin_init(p, l, s->tables, config, log_to_stderr, (void *)(uintptr_t)l->name)) snprintf(err, err_size, "%s", p->err);
  else return true;
  return false;
}

/* As many as there is room for. */
static void tell_fields(const session *s, const char *text, char *err, size_t err_size) {
  json_out o = {0};
  uint32_t left = 0;
  json_out_raw(&o, "unknown field ", 14);
  json_out_raw(&o, text, strlen(text));
  for (int i = 0, told = 0; i < s->count; i++) {
    const field_table *fields = &s->plugins[i].fields;
    for (uint32_t k = 0; k < fields->count; k++) {
      const char *name = fields->at[k].name;
      if (left || o.len + strlen(name) + 32 > err_size) {
        left++;
        continue;
      }
      const char *before = told++ == 0 ? ": there are " : ", ";
      json_out_raw(&o, before, strlen(before));
      json_out_raw(&o, name, strlen(name));
    }
  }
  snprintf(err, err_size, left ? "%s and %u more" : "%s", o.data, left);
  json_out_free(&o);
}

/* The plugin that has the field for this source: the first in the order given, as in Falco. */
static bool resolve(session *s, const char *text, column *c, char *err, size_t err_size) {
  for (int i = 0; i < s->count; i++) {
    plugin *p = &s->plugins[i];
    if (!field_table_find(&p->fields, text, strcspn(text, "["))) continue;
    c->plugin = p;
    return field_use_read(&c->use, &p->fields, text, err, err_size);
  }
  tell_fields(s, text, err, err_size);
  return false;
}

/* A field that is asked for twice is one column: a key of a JSON object is there once. */
static column *column_of(session *s, const char *text) {
  for (int i = 0; i < s->column_count; i++)
    if (!strcmp(s->columns[i].use.text, text)) return &s->columns[i];
  return NULL;
}

/* "*": every field of every plugin that can be asked for without an argument. */
static bool resolve_all(session *s, char *err, size_t err_size) {
  for (int i = 0; i < s->count; i++) {
    const field_table *fields = &s->plugins[i].fields;
    for (uint32_t k = 0; k < fields->count; k++) {
      if (fields->at[k].arg_required || column_of(s, fields->at[k].name)) continue;
      column *c = &s->columns[s->column_count];
      if (!resolve(s, fields->at[k].name, c, err, err_size)) return false;
      c->if_present = true;
      s->column_count++;
    }
  }
  return true;
}

static bool resolve_fields(session *s, const options *o, char *err, size_t err_size) {
  size_t room = (size_t)o->field_count, all = 0;
  for (int i = 0; i < s->count; i++) all += s->plugins[i].fields.count;
  for (int i = 0; i < o->field_count; i++) room += strcmp(o->fields[i], "*") ? 0 : all;
  s->columns = xalloc(room * sizeof *s->columns);
  for (int i = 0; i < o->field_count; i++) {
    if (!strcmp(o->fields[i], "*")) {
      if (!resolve_all(s, err, err_size)) return false;
      continue;
    }
    column *before = column_of(s, o->fields[i]);
    if (before) before->if_present = false;
    else if (!resolve(s, o->fields[i], &s->columns[s->column_count], err, err_size)) return false;
    else s->column_count++;
  }
  return true;
}

static void name_once(json_out *names, const char *name) {
  if (!*name) return;
  for (size_t n = strlen(name), at = 0; at + n <= names->len; at++)
    if ((at == 0 || names->data[at - 1] == ' ') && !strncmp(names->data + at, name, n) &&
        (at + n == names->len || names->data[at + n] == ','))
      return;
  if (names->len) json_out_raw(names, ", ", 2);
  json_out_raw(names, name, strlen(name));
}

/* A source that no plugin takes events of: every field would be without a value. */
static bool check_source(session *s, const char *source, char *err, size_t err_size) {
  json_out names = {0};
  bool found = source == NULL;
  ss_plugin_event *event = event_make("", 0, 0, 1);
  for (int i = 0; i < s->count && !found; i++) {
    const plugin *p = &s->plugins[i];
    event_input input = {event, 1, source};
    found = plugin_extracts_from(p, &input) || plugin_parses_from(p, &input);
    name_once(&names, p->lib->source);
    for (const json *v = p->extracts.sources ? p->extracts.sources->first : NULL; v; v = v->next)
      if (v->kind == JSON_STRING) name_once(&names, v->text);
  }
  free(event);
  if (!found)
    snprintf(err, err_size, "--source %s: no plugin takes events of this source, only of %s", source,
             names.len ? names.data : "none");
  json_out_free(&names);
  return found;
}

static const char *name_source(session *s, const options *o) {
  const library *first = &s->libraries[0];
  const json *sources = s->plugins[0].extracts.sources;
  if (*first->source) return first->source;
  if (first->caps & CAP_SOURCING && !o->input) return "syscall"; /* what a source without a name gives */
  if (o->source) return o->source;
  for (const json *v = sources ? sources->first : NULL; v; v = v->next)
    if (v->kind == JSON_STRING) return v->text;
  return "input";
}

static bool open_input(session *s, const char *path, char *err, size_t err_size) {
  struct stat about;
  s->input = strcmp(path, "-") ? fopen(path, "rb") : stdin;
  bool is_folder = s->input && !fstat(fileno(s->input), &about) && S_ISDIR(about.st_mode);
  if (s->input && !is_folder) return true;
  snprintf(err, err_size, "%s: %s", path, strerror(is_folder ? EISDIR : errno));
  return false;
}

static bool open_events(session *s, const options *o, char *err, size_t err_size) {
  if (s->libraries[0].caps & CAP_SOURCING && !o->input) {
    if (source_open(&s->source, &s->plugins[0], o->open)) return true;
    snprintf(err, err_size, "%s", s->plugins[0].err);
    return false;
  }
  if (!o->input && s->libraries[0].caps & CAP_ASYNC) return true;
  if (!o->input) {
    snprintf(err, err_size, "%s has no event source: give it payloads with --input", s->libraries[0].name);
    return false;
  }
  return open_input(s, o->input, err, err_size);
}

static bool start_async(session *s, char *err, size_t err_size) {
  for (int i = 0; i < s->count; i++) {
    if (!(s->libraries[i].caps & CAP_ASYNC) || async_start(&s->async[i], &s->plugins[i])) continue;
    snprintf(err, err_size, "%s", s->plugins[i].err);
    return false;
  }
  return true;
}

static bool add_tables(session *s, const char *path, char *err, size_t err_size) {
  char why[128];
  json *tables = path ? table_file_read(path, why) : NULL;
  bool ok = !path || (tables && table_host_add(s->tables, tables, why));
  if (!ok) snprintf(err, err_size, "--tables %s: %s", path, why);
  json_free(tables);
  return ok;
}

bool session_open(session *s, const options *o, char *err, size_t err_size) {
  size_t most = (size_t)o->extractor_count + 1;
  *s = (session){0};
  s->libraries = xalloc(most * sizeof *s->libraries);
  s->plugins = xalloc(most * sizeof *s->plugins);
  s->async = xalloc(most * sizeof *s->async);
  s->tables = table_host_new();
  if (!add_tables(s, o->tables, err, err_size)) return false;
  if (!load(s, o->path, o->config, err, err_size)) return false;
  const char *own = s->libraries[0].source;
  if (o->source && *own && strcmp(own, o->source)) {
    snprintf(err, err_size, "--source %s: the events of %s are of the source %s", o->source, s->libraries[0].name, own);
    return false;
  }
  for (int i = 0; i < o->extractor_count; i++)
    if (!load(s, o->extractors[i], o->extractor_configs[i], err, err_size)) return false;
  if (!check_source(s, o->source, err, err_size)) return false;
  if (!resolve_fields(s, o, err, err_size)) return false;
  s->source_name = name_source(s, o);
  if (!open_events(s, o, err, err_size)) return false;
  for (s->listening = 0; s->listening < s->count; s->listening++) {
    plugin *p = &s->plugins[s->listening];
    if (plugin_capture(p, p->lib->api.capture_open)) continue;
    snprintf(err, err_size, "%s", p->err);
    return false;
  }
  return start_async(s, err, err_size);
}

static ss_plugin_rc next_of_source(session *s, event_input *event) {
  ss_plugin_event *taken = NULL;
  if (!s->input && !s->source.plugin) {
    platform_pause();
    return SS_PLUGIN_TIMEOUT;
  }
  if (s->input) {
    long len = platform_read_line(s->input, &s->line, &s->line_cap);
    if (len < 0 && feof(s->input)) return SS_PLUGIN_EOF; /* else an error, or no memory for the line */
    if (len < 0 && platform_interrupted()) return SS_PLUGIN_EOF;
    if (len < 0) {
      if (errno == EFBIG)
        snprintf(s->plugins[0].err, sizeof s->plugins[0].err, "--input: line %llu is longer than %u MiB",
                 (unsigned long long)s->num + 1, PLATFORM_LINE_MAX >> 20);
      else snprintf(s->plugins[0].err, sizeof s->plugins[0].err, "--input: %s", strerror(errno));
      return SS_PLUGIN_FAILURE;
    }
    free(s->event);
    uint32_t id = s->libraries[0].id;
    taken = s->event = event_make(s->line, (size_t)len, platform_now_ns(), id ? id : 1);
  } else {
    ss_plugin_rc rc = source_next(&s->source, &taken);
    if (rc != SS_PLUGIN_SUCCESS) return rc;
  }
  *event = (event_input){taken, ++s->num, s->source_name};
  return SS_PLUGIN_SUCCESS;
}

/* In the order of loading. As in libsinsp they belong to the source that is open, whoever has emitted them. */
static bool next_emitted(session *s, event_input *event) {
  for (int i = 0; i < s->count; i++) {
    async_event *e = async_take(&s->async[i]);
    if (!e) continue;
    free(s->emitted);
    s->emitted = e;
    *event = (event_input){&e->event, ++s->num, s->input || s->source.plugin ? s->source_name : "syscall"};
    return true;
  }
  return false;
}

static void stop_async(session *s) {
  for (int i = 0; i < s->count; i++)
    if (!async_stop(&s->async[i])) fprintf(stderr, "%s: %s\n", s->libraries[i].name, s->plugins[i].err);
}

/* However much is emitted, the source has its turn. What was emitted before its end comes after it. */
ss_plugin_rc session_next(session *s, event_input *event) {
  if (s->emitted_in_row++ < EMITTED_IN_ROW && next_emitted(s, event)) return SS_PLUGIN_SUCCESS;
  s->emitted_in_row = 0;
  ss_plugin_rc rc = s->ended ? SS_PLUGIN_EOF : next_of_source(s, event);
  if (rc != SS_PLUGIN_EOF) return rc;
  s->ended = true;
  stop_async(s);
  return next_emitted(s, event) ? SS_PLUGIN_SUCCESS : SS_PLUGIN_EOF;
}

void session_close(session *s) {
  stop_async(s);
  if (s->source.plugin) source_close(&s->source);
  if (s->input && s->input != stdin) fclose(s->input);
  for (int i = 0; i < s->column_count; i++) field_use_free(&s->columns[i].use);
  for (int i = 0; i < s->listening; i++) plugin_capture(&s->plugins[i], s->plugins[i].lib->api.capture_close);
  for (int i = 0; i < s->count; i++) {
    if (s->plugins[i].state) plugin_destroy(&s->plugins[i]);
    library_close(&s->libraries[i]);
    async_free(&s->async[i]);
  }
  free(s->async);
  free(s->emitted);
  table_host_free(s->tables);
  free(s->libraries);
  free(s->plugins);
  free(s->columns);
  free(s->line);
  free(s->event);
}
