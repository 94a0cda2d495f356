/* source_drive.c LIBRARY CONFIG PARAMS EVENTS [BEFORE]: opens the source and takes so many events of it; 0: until SIGTERM comes. It may
 * have as many descriptors as the system lets it. Prints JSON then, and at SIGUSR1: events, bytes of their payloads, nanoseconds of time and of processor time, KiB of memory now and at
 * most, open descriptors, and how often a thread of the process had waited. Events have numbers behind the text BEFORE: how many
 * different ones came is `numbers`, and how many came again `doubled`. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "plugin/falco.h"

static volatile sig_atomic_t stopped, asked;
static void stop(int signal) { *(signal == SIGTERM ? &stopped : &asked) = 1; }

/* ---- what came ---------------------------------------------------------------------------------------------- */

static struct { unsigned long long events, bytes, numbers, doubled; } came;
static unsigned char *seen; /* a bit a number */
static size_t seen_bytes;

static void note(unsigned long long number) {
  size_t at = number / 8;
  if (at >= seen_bytes) {
    size_t wider = at * 2 + 1048576;
    unsigned char *more = realloc(seen, wider);
    if (!more) exit(1);
    memset(more + seen_bytes, 0, wider - seen_bytes);
    seen = more;
    seen_bytes = wider;
  }
  unsigned char bit = (unsigned char)(1u << (number % 8));
  if (seen[at] & bit) came.doubled++;
  else came.numbers++;
  seen[at] |= bit;
}

static void take(const ss_plugin_event *e, const char *before) {
  size_t size = e->len - PLUGIN_EVENT_PAYLOAD_OFFSET;
  came.events++;
  came.bytes += size;
  if (!before) return;
  char text[64] = "";
  const char *payload = (const char *)e + PLUGIN_EVENT_PAYLOAD_OFFSET;
  const char *found = memmem(payload, size, before, strlen(before));
  if (!found) return;
  found += strlen(before);
  size_t left = (size_t)(payload + size - found);
  memcpy(text, found, left < sizeof text - 1 ? left : sizeof text - 1);
  note(strtoull(text, NULL, 10));
}

/* ---- the host ------------------------------------------------------------------------------------------------- */

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  if (!found) exit((fprintf(stderr, "no %s\n", name), 1));
  return found;
}

static const char *owner_error(ss_plugin_owner_t *o) { return (void)o, ""; }
static void log_line(ss_plugin_owner_t *o, const char *c, const char *text, ss_plugin_log_severity s) {
  (void)o, (void)c, (void)s;
  fprintf(stderr, "log: %s\n", text);
}

static unsigned long long memory(const char *name) {
  char line[256], format[64];
  unsigned long long kib = 0;
  FILE *f = fopen("/proc/self/status", "r");
  snprintf(format, sizeof format, "%s: %%llu", name);
  while (f && fgets(line, sizeof line, f))
    if (sscanf(line, format, &kib) == 1) break;
  if (f) fclose(f);
  return kib;
}

static int descriptors(void) {
  int n = 0;
  DIR *d = opendir("/proc/self/fd");
  while (d && readdir(d)) n++;
  if (d) closedir(d);
  return n - 3; /* . and .. and its own */
}

static void tell(double started, double worked) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  printf("{\"events\":%llu,\"bytes\":%llu,\"numbers\":%llu,\"doubled\":%llu,\"ns\":%.0f,\"cpuNs\":%.0f,\"rssKiB\":%llu,"
         "\"peakKiB\":%llu,\"descriptors\":%d,\"waits\":%ld}\n",
         came.events, came.bytes, came.numbers, came.doubled, now(CLOCK_MONOTONIC) - started, now(CLOCK_PROCESS_CPUTIME_ID) - worked, memory("VmRSS"), memory("VmHWM"),
         descriptors(), u.ru_nvcsw);
  fflush(stdout);
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *) = symbol(library, "plugin_init");
  const char *(*last_error)(ss_plugin_t *) = symbol(library, "plugin_get_last_error");
  ss_instance_t *(*open)(ss_plugin_t *, const char *, ss_plugin_rc *) = symbol(library, "plugin_open");
  void (*close)(ss_plugin_t *, ss_instance_t *) = symbol(library, "plugin_close");
  void (*destroy)(ss_plugin_t *) = symbol(library, "plugin_destroy");
  ss_plugin_rc (*next)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***) = symbol(library, "plugin_next_batch");
  struct rlimit most;
  getrlimit(RLIMIT_NOFILE, &most);
  most.rlim_cur = most.rlim_max;
  setrlimit(RLIMIT_NOFILE, &most);
  struct sigaction action = {.sa_handler = stop};
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGUSR1, &action, NULL);
  ss_plugin_init_input in = {.config = argv[2], .get_owner_last_error = owner_error, .log_fn = log_line};
  ss_plugin_rc rc = SS_PLUGIN_FAILURE;
  ss_plugin_t *plugin = init(&in, &rc);
  if (rc == SS_PLUGIN_FAILURE) return fprintf(stderr, "init: %s\n", last_error(plugin)), 1;
  ss_instance_t *source = open(plugin, argv[3], &rc);
  if (rc == SS_PLUGIN_FAILURE) return fprintf(stderr, "open: %s\n", last_error(plugin)), 1;
  double started = now(CLOCK_MONOTONIC), worked = now(CLOCK_PROCESS_CPUTIME_ID);
  unsigned long long wanted = strtoull(argv[4], NULL, 10);
  while ((wanted == 0 || came.events < wanted) && !stopped) {
    uint32_t n = 0;
    ss_plugin_event **batch;
    rc = next(plugin, source, &n, &batch);
    if (rc == SS_PLUGIN_FAILURE) return fprintf(stderr, "next_batch: %s\n", last_error(plugin)), 1;
    for (uint32_t i = 0; rc == SS_PLUGIN_SUCCESS && i < n; i++) take(batch[i], argc > 5 ? argv[5] : NULL);
    if (rc == SS_PLUGIN_EOF) break;
    if (!asked) continue;
    asked = 0; /* before it is told: it may be asked for again meanwhile */
    tell(started, worked);
  }
  tell(started, worked);
  close(plugin, source);
  destroy(plugin);
  return 0;
}
