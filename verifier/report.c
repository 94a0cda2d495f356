/* report.c: what is told of each check, and what is being tried, for whoever has to say where the process ended. */
#define _GNU_SOURCE
#include "verifier.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;
static bool as_json, muted;
static uint64_t last_sign; /* of life, in ms */

void report_as(bool json) { as_json = json; }
void mute(bool on) { muted = on; }

/* A string of JSON; bytes that no text has are dropped. */
static void print_json(const char *text) {
  putchar('"');
  for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
    if (*p == '"' || *p == '\\') printf("\\%c", *p);
    else if (*p < 0x20 || *p == 0x7f) printf("\\u%04x", *p);
    else putchar(*p);
  }
  putchar('"');
}

static void print_member(const char *before, const char *name, const char *text) {
  printf("%s\"%s\":", before, name);
  print_json(text);
}

void alive(void) { __atomic_store_n(&last_sign, now_ms(), __ATOMIC_RELAXED); }

void attempt(const char *format, ...) {
  char text[300];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  alive();
  if (!as_json) return;
  print_member("{", "at", text);
  printf("}\n");
  fflush(stdout);
}

bool check(bool fine, const char *name, const char *format, ...) {
  char detail[1024];
  va_list args;
  va_start(args, format);
  vsnprintf(detail, sizeof detail, format, args);
  va_end(args);
  alive();
  if (muted) return fine;
  fine ? passed++ : failed++;
  const char *why = fine ? NULL : consequence_of(name);
  if (as_json) {
    print_member("{", "check", name);
    print_member(",", "detail", detail);
    if (why) print_member(",", "consequence", why);
    printf(",\"fine\":%s}\n", fine ? "true" : "false");
  } else {
    printf("%s %s: %s\n", fine ? "ok" : "FAIL", name, detail);
    if (why) printf("     %s\n", why);
  }
  fflush(stdout);
  return fine;
}

void report_ready(void) {
  if (as_json) printf("{\"ready\":true}\n");
  fflush(stdout);
}

int report_total(void) {
  if (!as_json) printf("%d passed, %d failed\n", passed, failed);
  return failed > 0;
}

/* ---- the end of the process ------------------------------------------------------------------------- */

#define PATIENCE_MS 10000 /* of one call: real hosts hang as well */

static void tell_end(const char *how, const char *where) {
  if (as_json) {
    print_member("{", "end", how);
    print_member(",", "where", where);
    printf("}\n");
  } else {
    printf("END %s in %s\n", how, where);
  }
  fflush(stdout);
  _Exit(70);
}

static void watch(void *none) {
  (void)none;
  for (;;) {
    pause_ms(200);
    if (now_ms() - __atomic_load_n(&last_sign, __ATOMIC_RELAXED) > PATIENCE_MS) tell_end("it does not come back", "");
  }
}

#if defined(_WIN32)
static void catch_signals(void) {}
#else
#include <dlfcn.h>
#include <signal.h>
#include <ucontext.h>

static char spare_stack[64 << 10]; /* a stack overflow has none left */

static const char *place_of(void *context) {
#if defined(__x86_64__)
  void *at = (void *)(uintptr_t)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
  void *at = (void *)(uintptr_t)((ucontext_t *)context)->uc_mcontext.pc;
#else
  void *at = NULL;
#endif
  Dl_info info;
  if (at == NULL || dladdr(at, &info) == 0) return "";
  return info.dli_sname ? info.dli_sname : info.dli_fname ? info.dli_fname : "";
}

/* Not safe in a signal handler by the book; the process is at its end, and has nothing else to lose. */
static void on_signal(int signal, siginfo_t *info, void *context) {
  (void)info;
  tell_end(signal == SIGABRT ? "it ends the process (abort)"
           : signal == SIGSEGV || signal == SIGBUS ? "it crashes (invalid memory)"
           : signal == SIGFPE ? "it crashes (arithmetic)"
                              : "it crashes (invalid instruction)",
           place_of(context));
}

static void catch_signals(void) {
  static const int signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
  stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND};
  sigaltstack(&stack, NULL);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}
#endif

void guard_process(void) {
  last_sign = now_ms();
  catch_signals();
  thread_start(watch, NULL);
}
