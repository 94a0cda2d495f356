/* old_curl.c: the system's libcurl as it was before it took certificates as bytes. It stands before the real one under its name. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <stddef.h>

static void *real(const char *name) {
  static const char *const places[] = {"/usr/lib/x86_64-linux-gnu/libcurl.so.4", "/usr/lib/aarch64-linux-gnu/libcurl.so.4",
                                       "/usr/lib64/libcurl.so.4", "/usr/lib/libcurl.so.4"};
  static void *library;
  for (size_t i = 0; library == NULL && i < sizeof places / sizeof *places; i++) library = dlopen(places[i], RTLD_NOW | RTLD_LOCAL);
  return dlsym(library, name);
}

int curl_easy_setopt(void *easy, int option, ...) {
  va_list args;
  va_start(args, option);
  void *value = va_arg(args, void *); /* a word on 64 bits, whatever it is */
  va_end(args);
  if (option >= 40000) return 48; /* CURLE_UNKNOWN_OPTION */
  return ((int (*)(void *, int, ...))real("curl_easy_setopt"))(easy, option, value);
}

int curl_easy_getinfo(void *easy, int info, ...) {
  va_list args;
  va_start(args, info);
  void *value = va_arg(args, void *);
  va_end(args);
  return ((int (*)(void *, int, ...))real("curl_easy_getinfo"))(easy, info, value);
}

int curl_multi_setopt(void *multi, int option, ...) {
  va_list args;
  va_start(args, option);
  void *value = va_arg(args, void *);
  va_end(args);
  return ((int (*)(void *, int, ...))real("curl_multi_setopt"))(multi, option, value);
}

#define FORWARD(result, name, params, args) \
  result name params { return ((result(*) params)real(#name))args; }
FORWARD(int, curl_global_init, (long flags), (flags))
FORWARD(const char *, curl_version, (void), ())
FORWARD(void *, curl_easy_init, (void), ())
FORWARD(void, curl_easy_cleanup, (void *easy), (easy))
FORWARD(int, curl_easy_pause, (void *easy, int what), (easy, what))
FORWARD(const char *, curl_easy_strerror, (int code), (code))
FORWARD(void *, curl_multi_init, (void), ())
FORWARD(int, curl_multi_cleanup, (void *multi), (multi))
FORWARD(int, curl_multi_add_handle, (void *multi, void *easy), (multi, easy))
FORWARD(int, curl_multi_remove_handle, (void *multi, void *easy), (multi, easy))
FORWARD(int, curl_multi_socket_action, (void *multi, int fd, int events, int *running), (multi, fd, events, running))
FORWARD(int, curl_multi_assign, (void *multi, int fd, void *what), (multi, fd, what))
FORWARD(void *, curl_multi_info_read, (void *multi, int *left), (multi, left))
FORWARD(void *, curl_slist_append, (void *list, const char *text), (list, text))
FORWARD(void, curl_slist_free_all, (void *list), (list))
