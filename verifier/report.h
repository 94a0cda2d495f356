/* report.h: what is told of each check, and what is being tried, for whoever has to say where the process ended. */
#ifndef VERIFIER_REPORT_H
#define VERIFIER_REPORT_H

#include <stdbool.h>

void report_as(bool json);
/* No check is told or counted from now on, or again. */
void mute(bool on);
/* What is tried next: told as where it happened when the process ends in it. */
void attempt(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* A call has come back: what hangs is a call, not many of them. Safe from threads. */
void alive(void);
/* Tells the result of a check; counts. Returns `fine`. Safe from threads. */
bool check(bool fine, const char *name, const char *format, ...) __attribute__((format(printf, 3, 4)));
void report_ready(void); /* what the group is about begins here */
int report_total(void); /* the exit status */
/* From here on a crash, an abort and a call that does not come back are told before the process ends. */
void guard_process(void);

#endif
