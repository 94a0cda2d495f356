// throwing_host.cpp: a host whose log function throws C++ exceptions through the plugin's frames. The
// exception must arrive, and the plugin must go on as if the call had ended.
//
//   throwing_host LIBRARY    (compiled from plugins/logging.ts)
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

extern "C" {
#include "plugin/falco.h"
}

static bool throwing;
static void log_line(ss_plugin_owner_t *, const char *, const char *message, ss_plugin_log_severity) {
  if (throwing) throw std::runtime_error(message);
}

static void must(bool fine, const char *what) {
  if (fine) return;
  std::fprintf(stderr, "throwing_host: %s\n", what);
  std::exit(1);
}

template <typename F> static F symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  must(found != nullptr, name);
  return reinterpret_cast<F>(found);
}

int main(int, char **argv) {
  void *library = dlopen(argv[1], RTLD_NOW);
  must(library != nullptr, "the library cannot be loaded");
  auto init = symbol<ss_plugin_t *(*)(const ss_plugin_init_input *, ss_plugin_rc *)>(library, "plugin_init");
  auto destroy = symbol<void (*)(ss_plugin_t *)>(library, "plugin_destroy");
  auto open = symbol<ss_instance_t *(*)(ss_plugin_t *, const char *, ss_plugin_rc *)>(library, "plugin_open");
  auto close = symbol<void (*)(ss_plugin_t *, ss_instance_t *)>(library, "plugin_close");
  auto next = symbol<ss_plugin_rc (*)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***)>(
      library, "plugin_next_batch");
  auto extract = symbol<ss_plugin_rc (*)(ss_plugin_t *, const ss_plugin_event_input *,
                                         const ss_plugin_field_extract_input *)>(library, "plugin_extract_fields");

  ss_plugin_init_input in = {};
  in.config = "{}";
  in.log_fn = log_line;
  ss_plugin_rc rc;
  ss_plugin_t *state = init(&in, &rc);
  must(state != nullptr && rc == SS_PLUGIN_SUCCESS, "init failed");
  ss_instance_t *instance = open(state, "", &rc);
  must(instance != nullptr && rc == SS_PLUGIN_SUCCESS, "open failed");

  uint32_t count;
  ss_plugin_event **events;
  int from_source = 0, from_field = 0;
  uint64_t number = 0;
  for (int round = 0; round < 300; round++) {
    throwing = true;
    try {
      must(next(state, instance, &count, &events) == SS_PLUGIN_SUCCESS, "next_batch failed");
    } catch (const std::runtime_error &e) {
      must(std::strcmp(e.what(), "from the source") == 0, "another exception from next_batch");
      from_source++;
      // The generator was left in the middle of a turn: it is for the host to open another.
      throwing = false;
      close(state, instance);
      instance = open(state, "", &rc);
      must(next(state, instance, &count, &events) == SS_PLUGIN_SUCCESS, "next_batch failed after the exception");
      throwing = true;
    }
    must(count > 0, "no events");
    ss_plugin_event_input event = {events[count - 1], ++number, "logging"};
    std::string text(reinterpret_cast<const char *>(event.evt) + 38, event.evt->len - 38);
    ss_plugin_extract_field field = {};
    ss_plugin_field_extract_input request = {};
    request.num_fields = 1;
    request.fields = &field;
    try {
      extract(state, &event, &request);
      must(false, "the exception did not arrive");
    } catch (const std::runtime_error &e) {
      must(std::strcmp(e.what(), "from the field") == 0, "another exception from extract_fields");
      from_field++;
    }
    throwing = false;
    must(extract(state, &event, &request) == SS_PLUGIN_SUCCESS, "extract_fields failed after the exception");
    must(field.res_len == 1 && text + "!" == field.res.str[0], "another value after the exception");
    field.field_id = 1;
    must(extract(state, &event, &request) == SS_PLUGIN_SUCCESS, "the other field failed");
    must(field.res_len == 1 && field.res.u64[0] == text.size(), "another length");
  }
  must(from_source > 0 && from_field == 300, "too few exceptions");
  close(state, instance);
  destroy(state);
  std::printf("%d exceptions out of next_batch, %d out of extract_fields\n", from_source, from_field);
}
