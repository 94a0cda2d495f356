/* library.c: loading a plugin library. The checks and their order are libsinsp's. */
#include "library.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "platform.h"

static bool refuse(library *l, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(l->err, sizeof l->err, format, arguments);
  va_end(arguments);
  return false;
}

static void resolve(library *l) {
#define X(result, name, parameters) \
  l->api.name = (result(*) parameters)(uintptr_t)platform_symbol(l->handle, "plugin_" #name);
  SS_PLUGIN_FUNCTIONS(X)
#undef X
}

static bool check_version(library *l) {
  unsigned major = 0, minor = 0, patch = 0;
  if (!l->api.get_required_api_version) return refuse(l, "symbol not found: plugin_get_required_api_version");
  const char *text = l->api.get_required_api_version();
  if (!text || sscanf(text, "%u.%u.%u", &major, &minor, &patch) != 3)
    return refuse(l, "unreadable required API version '%s'", text ? text : "(null)");
  if (major == HOST_API_MAJOR &&
      (minor < HOST_API_MINOR || (minor == HOST_API_MINOR && patch <= HOST_API_PATCH)))
    return true;
  return refuse(l, "plugin required API version '%s' not compatible with the runner's API version '%d.%d.%d'", text,
                HOST_API_MAJOR, HOST_API_MINOR, HOST_API_PATCH);
}

static bool check_required(library *l) {
#define NEED(name) \
  if (!l->api.name) return refuse(l, "symbol not found: plugin_" #name);
  NEED(get_version)
  NEED(get_name)
  NEED(get_description)
  NEED(get_contact)
  NEED(init)
  NEED(destroy)
  NEED(get_last_error)
#undef NEED
  unsigned major, minor, patch;
  const char *version = l->api.get_version();
  if (!(l->name = l->api.get_name())) return refuse(l, "plugin_get_name returned NULL");
  if (!version || sscanf(version, "%u.%u.%u", &major, &minor, &patch) != 3)
    return refuse(l, "plugin version '%s' is not of the form x.y.z", version ? version : "(null)");
  return true;
}

static bool check_sourcing(library *l) {
  library_api *a = &l->api;
  if (!a->open && !a->close && !a->next_batch) return true;
  if (!a->open || !a->close || !a->next_batch)
    return refuse(l, "broken event sourcing capability: plugin_open, plugin_close and plugin_next_batch go together");
  l->caps |= CAP_SOURCING;
  l->id = a->get_id ? a->get_id() : 0;
  if (a->get_event_source && !(l->source = a->get_event_source()))
    return refuse(l, "plugin_get_event_source returned NULL");
  if ((l->id != 0) != (*l->source != 0))
    return refuse(l, "broken event sourcing capability: id %u with event source '%s'", l->id, l->source);
  if (!strcmp(l->source, "syscall")) return refuse(l, "the event source name 'syscall' is reserved");
  return true;
}

static bool check_capabilities(library *l) {
  library_api *a = &l->api;
  if (!check_sourcing(l)) return false;
  if (a->get_fields && a->extract_fields) l->caps |= CAP_EXTRACTION;
  else if (a->extract_fields) return refuse(l, "broken field extraction capability: no plugin_get_fields");
  if (a->parse_event) l->caps |= CAP_PARSING;
  if (a->get_async_events && a->set_async_event_handler) l->caps |= CAP_ASYNC;
  else if (a->set_async_event_handler) return refuse(l, "broken async events capability: no plugin_get_async_events");
  if (a->capture_open && a->capture_close) l->caps |= CAP_LISTENING;
  else if (a->capture_open) return refuse(l, "broken capture listening capability: no plugin_capture_close");
  if (!l->caps) return refuse(l, "plugin does not implement any capability");
  if (!(l->caps & CAP_EXTRACTION)) return true;
  if (!(l->fields = a->get_fields())) return refuse(l, "plugin_get_fields returned NULL");
  if (a->get_extract_event_sources) l->extract_sources = a->get_extract_event_sources();
  return true;
}

bool library_open(library *l, const char *path) {
  memset(l, 0, sizeof *l);
  l->source = "";
  l->handle = platform_load(path, l->err, sizeof l->err);
  if (!l->handle) return false;
  resolve(l);
  return check_version(l) && check_required(l) && check_capabilities(l);
}

void library_close(library *l) {
  if (l->handle) platform_unload(l->handle);
  l->handle = NULL;
}

const char *library_cap_name(unsigned cap) {
  switch (cap) {
  case CAP_SOURCING: return "sourcing";
  case CAP_EXTRACTION: return "extraction";
  case CAP_PARSING: return "parsing";
  case CAP_ASYNC: return "async";
  case CAP_LISTENING: return "listening";
  }
  return NULL;
}
