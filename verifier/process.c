/* process.c: what is the process's, and so the host's: handlers of signals, locale, working directory, umask. */
#define _GNU_SOURCE
#include "verifier.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
void remember_process(void) {}
void check_process(void) {}
#else
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#define SIGNALS 32 /* those of real time are whoever's asks first */

static struct process {
  void *handlers[SIGNALS];
  char locale[256], folder[4096];
  mode_t mask;
} before;

static void *handler_of(int number) {
  struct sigaction a;
  return sigaction(number, NULL, &a) == 0 ? (void *)a.sa_handler : NULL;
}

static struct process process_now(void) {
  struct process p;
  memset(&p, 0, sizeof p);
  for (int i = 1; i < SIGNALS; i++) p.handlers[i] = handler_of(i);
  snprintf(p.locale, sizeof p.locale, "%s", setlocale(LC_ALL, NULL));
  if (getcwd(p.folder, sizeof p.folder) == NULL) p.folder[0] = 0;
  p.mask = umask(0);
  umask(p.mask);
  return p;
}

void remember_process(void) { before = process_now(); }

void check_process(void) {
  struct process now = process_now();
  int changed = 0, first = 0;
  for (int i = SIGNALS - 1; i > 0; i--)
    if (now.handlers[i] != before.handlers[i]) changed++, first = i;
  if (changed) check(false, "handlers of signals", "%d are others, the first that of signal %d (%s)", changed, first, strsignal(first));
  else check(true, "handlers of signals", "unchanged");
  check(strcmp(now.locale, before.locale) == 0, "locale", "%s", now.locale);
  check(strcmp(now.folder, before.folder) == 0, "working directory", "%s", now.folder);
  check(now.mask == before.mask, "umask", "%03o", (unsigned)now.mask);
}
#endif
