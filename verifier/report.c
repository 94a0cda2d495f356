/* report.c: what is told of each check, and what is being tried, for whoever has to say where the process ended. */
#define _GNU_SOURCE
#include "verifier.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;
static bool as_json, muted;
static uint64_t last_sign; /* of life, in ms */
static FILE *out;          /* our stdout: what the plugin prints goes to stderr, and to nobody's report */

#if defined(_WIN32)
#include <io.h>
#define dup _dup
#define dup2 _dup2
#define fdopen _fdopen
#else
#include <unistd.h>
#endif

void report_as(bool json) {
  as_json = json;
  out = fdopen(dup(1), "w");
  if (out == NULL) abort();
  dup2(2, 1);
}
void mute(bool on) { muted = on; }

/* A string of JSON; bytes that no text has are dropped. */
static void print_json(const char *text) {
  fputc('"', out);
  for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
    if (*p == '"' || *p == '\\') fprintf(out, "\\%c", *p);
    else if (*p < 0x20 || *p == 0x7f) fprintf(out, "\\u%04x", *p);
    else fputc(*p, out);
  }
  fputc('"', out);
}

static void print_member(const char *before, const char *name, const char *text) {
  fprintf(out, "%s\"%s\":", before, name);
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
  fprintf(out, "}\n");
  fflush(out);
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
    fprintf(out, ",\"fine\":%s}\n", fine ? "true" : "false");
  } else {
    fprintf(out, "%s %s: %s\n", fine ? "ok" : "FAIL", name, detail);
    if (why) fprintf(out, "     %s\n", why);
  }
  fflush(out);
  return fine;
}

void report_ready(void) {
  if (as_json) fprintf(out, "{\"ready\":true}\n");
  fflush(out);
}

int report_total(void) {
  if (as_json) fprintf(out, "{\"done\":true}\n");
  else fprintf(out, "%d passed, %d failed\n", passed, failed);
  fflush(out);
  return failed > 0;
}

/* ---- the end of the process ------------------------------------------------------------------------- */

#define PATIENCE_MS 10000 /* of one call: real hosts hang as well */

static void tell_end(const char *how, const char *where) {
  if (as_json) {
    print_member("{", "end", how);
    print_member(",", "where", where);
    fprintf(out, "}\n");
  } else {
    fprintf(out, "END %s in %s\n", how, where);
  }
  fflush(out);
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
  bool kept = (signal == SIGSEGV || signal == SIGBUS) && guard_was(info->si_addr);
  tell_end(signal == SIGABRT ? "it ends the process (abort)"
           : kept            ? "it crashes (invalid memory: what it was given for an earlier call)"
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
