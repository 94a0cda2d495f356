/* load.c: loading, and what can be said without calling anything. */
#define _GNU_SOURCE
#include "verifier.h"

#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#include <windows.h>
static void *find_symbol(void *image, const char *name) { return (void *)(uintptr_t)GetProcAddress(image, name); }
static void *open_image(const char *path) { return LoadLibraryA(path); }
static const char *load_error(void) { return "LoadLibrary failed"; }
void unload_library(host *h) { FreeLibrary(h->image); }
static void check_exports(host *h) { (void)h; }
#else
#include <dlfcn.h>
#include <elf.h>
static void *find_symbol(void *image, const char *name) { return dlsym(image, name); }
/* A name alone would be looked for where the system's libraries are. */
static void *open_image(const char *path) {
  char here[4096];
  snprintf(here, sizeof here, "%s%s", strchr(path, '/') ? "" : "./", path);
  return dlopen(here, RTLD_LOCAL | RTLD_NOW);
}
static const char *load_error(void) { return dlerror(); }
#if defined(__SANITIZE_ADDRESS__)
void unload_library(host *h) { (void)h; } /* leaks are told at the end, with names */
#else
void unload_library(host *h) { dlclose(h->image); }
#endif

static char *read_file(const char *path, size_t *size) {
  FILE *f = fopen(path, "rb");
  if (f == NULL) return NULL;
  fseek(f, 0, SEEK_END);
  *size = (size_t)ftell(f);
  rewind(f);
  char *data = malloc(*size + 1);
  if (fread(data, 1, *size, f) != *size) *size = 0;
  fclose(f);
  return data;
}

static bool is_known(const char *name) {
#define X(result, n, params) if (strcmp(name, "plugin_" #n) == 0) return true;
  SS_PLUGIN_FUNCTIONS(X)
#undef X
  return false;
}

/* Every symbol the library defines for others must be of the ABI: a misspelt one is silently ignored by
 * hosts, any other may clash with the host's own. Sanitizers add theirs. */
static void check_exports(host *h) {
  size_t size = 0;
  char *data = read_file(h->options.path, &size);
  const Elf64_Ehdr *elf = (const Elf64_Ehdr *)data;
  char strange[256] = "";
  int n = 0;
  if (data == NULL || size < sizeof *elf || memcmp(data, ELFMAG, SELFMAG) != 0) {
    free(data);
    return;
  }
  const Elf64_Shdr *sections = (const Elf64_Shdr *)(data + elf->e_shoff);
  for (int i = 0; i < elf->e_shnum; i++) {
    if (sections[i].sh_type != SHT_DYNSYM) continue;
    const Elf64_Sym *symbols = (const Elf64_Sym *)(data + sections[i].sh_offset);
    const char *names = data + sections[sections[i].sh_link].sh_offset;
    for (size_t k = 0; k < sections[i].sh_size / sizeof *symbols; k++) {
      const char *name = names + symbols[k].st_name;
      if (symbols[k].st_shndx == SHN_UNDEF || ELF64_ST_BIND(symbols[k].st_info) == STB_LOCAL) continue;
      n++;
      if (is_known(name) || strstr(name, "asan") != NULL || strstr(name, "ubsan") != NULL) continue;
      if (strlen(strange) + strlen(name) + 2 < sizeof strange) strcat(strcat(strange, " "), name);
    }
  }
  check(strange[0] == 0, "exports", "%s", strange[0] ? strange + 1 : "only functions of the ABI");
  free(data);
}
#endif

bool load_library(host *h) {
  attempt("loading the library");
  remember_process();
  h->image = open_image(h->options.path);
  if (!check(h->image != NULL, "load", "%s", h->image ? h->options.path : load_error())) return false;
#define X(result, name, params) *(void **)&h->lib.name = find_symbol(h->image, "plugin_" #name);
  SS_PLUGIN_FUNCTIONS(X)
#undef X
  return true;
}

static void check_capabilities(const library *l) {
  int source = (l->open != NULL) + (l->close != NULL) + (l->next_batch != NULL);
  check(source == 0 || source == 3, "capability sourcing", "%d of open, close, next_batch", source);
  check(!l->extract_fields == !l->get_fields, "capability extraction", "get_fields and extract_fields go together");
  check(!l->set_async_event_handler == !l->get_async_events, "capability async", "both functions or none");
  check(!l->capture_open == !l->capture_close, "capability listening", "both functions or none");
  check(source == 3 || l->extract_fields || l->parse_event || l->get_async_events || l->capture_open, "capabilities",
        "at least one");
  uint32_t id = l->get_id ? l->get_id() : 0;
  const char *name = l->get_event_source ? l->get_event_source() : "";
  check(name != NULL && (id != 0) == (name[0] != 0), "id and source", "id %u, source \"%s\"", id, name ? name : "NULL");
  check(name == NULL || strcmp(name, "syscall") != 0, "source name", "\"syscall\" is taken");
}

static void check_text(const char *(*get)(void), const char *name) {
  char copy[256] = "";
  attempt("%s", name);
  const char *first = get();
  if (first) snprintf(copy, sizeof copy, "%s", first);
  const char *again = get();
  check(first && again && strncmp(copy, again, sizeof copy - 1) == 0, name, "%.80s", first ? copy : "NULL");
}

/* Each of them is good until the same function is called again, whatever else is called. */
static void check_texts(const library *l) {
  const struct { const char *name; const char *(*get)(void); } texts[] = {
      {"get_name", l->get_name}, {"get_version", l->get_version}, {"get_description", l->get_description},
      {"get_contact", l->get_contact}, {"get_required_api_version", l->get_required_api_version}};
  enum { N = sizeof texts / sizeof *texts };
  char copies[N][256];
  const char *kept[N], *changed = NULL;
  for (int i = 0; i < 4; i++) check_text(texts[i].get, texts[i].name);
  for (int i = 0; i < N; i++) {
    kept[i] = texts[i].get();
    snprintf(copies[i], sizeof copies[i], "%s", kept[i] ? kept[i] : "");
  }
  for (int i = 0; i < N; i++)
    if (kept[i] && strncmp(kept[i], copies[i], sizeof copies[i] - 1) != 0) changed = texts[i].name;
  check(changed == NULL, "texts stay", "%s", changed ? changed : "while others are asked for");
}

static bool is_version(const char *text) {
  int a, b, c, end = 0;
  return text && sscanf(text, "%d.%d.%d%n", &a, &b, &c, &end) == 3 && end > 0 && text[end] == 0;
}

static void check_list(const char *(*get)(void), const char *name, bool needed) {
  int n = 0;
  if (get == NULL) return;
  attempt("%s", name);
  const char *json = get();
  bool fine = json && json[0] ? json_is_texts(json, &n) : !needed;
  check(fine && (n > 0 || !needed), name, "%.160s", json ? json : "NULL");
}

static void check_schemas(host *h) {
  const library *l = &h->lib;
  if (l->get_init_schema) {
    ss_plugin_schema_type type = SS_PLUGIN_SCHEMA_NONE;
    attempt("get_init_schema");
    const char *schema = l->get_init_schema(&type);
    bool known = type == SS_PLUGIN_SCHEMA_NONE || type == SS_PLUGIN_SCHEMA_JSON;
    check(known && (type != SS_PLUGIN_SCHEMA_JSON || (schema && json_valid(schema))), "get_init_schema", "type %d",
          (int)type);
  }
  if (l->get_fields) {
    attempt("get_fields");
    const char *json = l->get_fields();
    const char *fault = json ? read_fields(h, json) : "NULL";
    check(fault == NULL, "get_fields", "%d fields%s%s", h->nfields, fault ? ": " : "", fault ? fault : "");
  }
  check_list(l->get_extract_event_sources, "get_extract_event_sources", false);
  check_list(l->get_parse_event_sources, "get_parse_event_sources", false);
  check_list(l->get_async_events, "get_async_events", true);
  check_list(l->get_async_event_sources, "get_async_event_sources", false);
}

/* Without --config: what hosts give when nothing is configured. They never give NULL. */
static void default_config(host *h) {
  ss_plugin_schema_type type = SS_PLUGIN_SCHEMA_NONE;
  const char *schema = h->lib.get_init_schema ? h->lib.get_init_schema(&type) : NULL;
  if (h->options.config == NULL) h->options.config = type == SS_PLUGIN_SCHEMA_JSON && schema && *schema ? "{}" : "";
}

bool check_library(host *h) {
  library *l = &h->lib;
  check_exports(h);
  bool complete = l->get_required_api_version && l->get_name && l->get_version && l->get_description &&
                  l->get_contact && l->init && l->destroy && l->get_last_error;
  if (!check(complete, "required functions", "%s", complete ? "all" : "some are missing")) return false;
  check_capabilities(l);
  check_texts(l);
  const char *version = l->get_version(), *api = l->get_required_api_version();
  check(is_version(version), "version", "%s", version ? version : "NULL");
  int major = 0, patch = 0;
  bool fine = is_version(api) && sscanf(api, "%d.%d.%d", &major, &h->minor, &patch) == 3;
  check(fine && major == 3 && h->minor <= 12, "api version", "%s", api ? api : "NULL");
  check_schemas(h);
  default_config(h);
  return true;
}
