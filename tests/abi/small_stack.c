/* small_stack.c: a host that calls from threads with stacks of any size, and with most of them used up.
 * Recursion without end, on each way into the program, must end in the program's own error.
 *
 *   small_stack LIBRARY FIRST_SIZE_KIB...    (compiled from plugins/recursion.ts)
 */
#define _GNU_SOURCE
#include <alloca.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/falco.h"

#define EXCEEDED "RangeError: Maximum call stack size exceeded"

static struct {
  ss_plugin_t *(*init)(const ss_plugin_init_input *, ss_plugin_rc *);
  void (*destroy)(ss_plugin_t *);
  const char *(*last_error)(ss_plugin_t *);
  ss_instance_t *(*open)(ss_plugin_t *, const char *, ss_plugin_rc *);
  void (*close)(ss_plugin_t *, ss_instance_t *);
  ss_plugin_rc (*next)(ss_plugin_t *, ss_instance_t *, uint32_t *, ss_plugin_event ***);
  ss_plugin_rc (*extract)(ss_plugin_t *, const ss_plugin_event_input *, const ss_plugin_field_extract_input *);
  const char *(*to_string)(ss_plugin_t *, const ss_plugin_event_input *);
} lib;

static void must(bool fine, const char *what, const char *found) {
  if (fine) return;
  fprintf(stderr, "small_stack: %s: %s\n", what, found ? found : "NULL");
  exit(1);
}

static bool is_fine(const char *text) { return text != NULL && strstr(text, " fine") != NULL; }

static int logged;
static void log_line(ss_plugin_owner_t *owner, const char *component, const char *message, ss_plugin_log_severity severity) {
  (void)owner, (void)component, (void)severity;
  if (strncmp(message, "closed: ", 8) == 0 || strncmp(message, "destroyed: ", 11) == 0) {
    must(is_fine(message), "a line of the log", message);
    logged++;
  }
}

static ss_plugin_rc extract(ss_plugin_t *s, const ss_plugin_event *evt, uint32_t field, const char *arg, const char **text) {
  ss_plugin_event_input event = {evt, 1, "recursion"};
  ss_plugin_extract_field request = {.field_id = field, .arg_key = arg, .arg_index = UINT64_MAX, .arg_present = arg != NULL, .ftype = 9};
  ss_plugin_field_extract_input in = {.num_fields = 1, .fields = &request};
  ss_plugin_rc rc = lib.extract(s, &event, &in);
  *text = rc == SS_PLUGIN_SUCCESS && request.res_len == 1 ? request.res.str[0] : NULL;
  return rc;
}

static void must_fail(ss_plugin_t *s, ss_plugin_rc rc, const char *what) {
  must(rc == SS_PLUGIN_FAILURE && strstr(lib.last_error(s), EXCEEDED) != NULL, what, lib.last_error(s));
}

static void read_all(ss_plugin_t *s, ss_instance_t *open) {
  static const char *const ways[] = {"plain", "template", "sort", "stringify", "loop", "delegate", "close", "method"};
  uint32_t n, seen = 0;
  ss_plugin_event **events;
  ss_plugin_rc rc;
  const char *text;
  while ((rc = lib.next(s, open, &n, &events)) == SS_PLUGIN_SUCCESS)
    for (uint32_t i = 0; i < n; i++, seen++) {
      ss_plugin_event_input event = {events[i], 1, "recursion"};
      const char *payload = (const char *)events[i] + PLUGIN_EVENT_PAYLOAD_OFFSET;
      must(memmem(payload, events[i]->len - PLUGIN_EVENT_PAYLOAD_OFFSET, " fine", 5) != NULL, "an event", payload);
      text = lib.to_string(s, &event);
      must(is_fine(text), "event_to_string", text);
      must(extract(s, events[i], 0, NULL, &text) == SS_PLUGIN_SUCCESS && is_fine(text), "a field", text);
      for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) must_fail(s, extract(s, events[i], 1, ways[w], &text), ways[w]);
    }
  must_fail(s, rc, "next_batch");
  must(seen == 2, "events", "another number");
}

/* False when init said that there is no stack. */
static bool live(void) {
  ss_plugin_init_input in = {.config = "", .log_fn = log_line};
  ss_plugin_rc rc;
  logged = 0;
  ss_plugin_t *s = lib.init(&in, &rc);
  must(s != NULL, "init", "no state");
  if (rc != SS_PLUGIN_SUCCESS) {
    must_fail(s, rc, "init");
    lib.destroy(s);
    return false;
  }
  ss_instance_t *open = lib.open(s, "{\"fails\": \"turn\"}", &rc);
  must(rc == SS_PLUGIN_SUCCESS, "open", lib.last_error(s));
  read_all(s, open);
  lib.close(s, open);
  open = lib.open(s, "{}", &rc);
  uint32_t n;
  ss_plugin_event **events;
  must(rc == SS_PLUGIN_SUCCESS && lib.next(s, open, &n, &events) == SS_PLUGIN_SUCCESS, "next_batch", lib.last_error(s));
  lib.close(s, open);
  lib.destroy(s);
  must(logged >= 1, "destroy", "nothing in the log");
  return true;
}

/* ---- what calls it ------------------------------------------------------------------------------------ */

static size_t left;
static bool lived;

/* Uses up the stack of this thread, down to `left` bytes; 0: nothing. */
static __attribute__((noinline)) void with_little_left(char *low) {
  volatile char *here = __builtin_frame_address(0);
  size_t room = (size_t)(here - low);
  if (left && room > left) {
    volatile char *burnt = alloca(room - left);
    burnt[0] = 1;
    lived = live();
    burnt[1] = 1;
  } else {
    lived = live();
  }
}

static void *run(void *unused) {
  pthread_attr_t attr;
  void *low;
  size_t size;
  must(pthread_getattr_np(pthread_self(), &attr) == 0 && pthread_attr_getstack(&attr, &low, &size) == 0, "the stack", "unknown");
  pthread_attr_destroy(&attr);
  with_little_left(low);
  return unused;
}

static void on_thread(size_t kib) {
  pthread_attr_t attr;
  pthread_t thread;
  pthread_attr_init(&attr);
  must(pthread_attr_setstacksize(&attr, kib << 10) == 0, "a thread", "of that size cannot be");
  must(pthread_create(&thread, &attr, run, NULL) == 0, "a thread", "cannot be started");
  pthread_join(thread, NULL);
  pthread_attr_destroy(&attr);
}

static void *symbol(void *library, const char *name) {
  void *found = dlsym(library, name);
  must(found != NULL, "no symbol", name);
  return found;
}

static void load(const char *path) {
  void *library = dlopen(path, RTLD_NOW);
  must(library != NULL, "dlopen", dlerror());
  *(void **)&lib.init = symbol(library, "plugin_init");
  *(void **)&lib.destroy = symbol(library, "plugin_destroy");
  *(void **)&lib.last_error = symbol(library, "plugin_get_last_error");
  *(void **)&lib.open = symbol(library, "plugin_open");
  *(void **)&lib.close = symbol(library, "plugin_close");
  *(void **)&lib.next = symbol(library, "plugin_next_batch");
  *(void **)&lib.extract = symbol(library, "plugin_extract_fields");
  *(void **)&lib.to_string = symbol(library, "plugin_event_to_string");
}

int main(int argc, char **argv) {
  int refused = 0, threads = 0;
  load(argv[1]);
  run(NULL);
  must(lived, "the first thread", "refused");
  for (int round = 0; round < 2; round++)
    for (int i = 2; i < argc; i++, threads++) {
      on_thread((size_t)atoi(argv[i]));
      must(lived, "a thread refused", argv[i]);
    }
  for (left = 16 << 10; left <= 176 << 10; left += 16 << 10) {
    on_thread(1024);
    refused += !lived;
  }
  printf("%d threads, refused with little left: %d\n", threads + 1, refused);
}
