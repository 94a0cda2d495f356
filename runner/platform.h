/* platform.h: what differs between POSIX and Windows. */
#ifndef RUNNER_PLATFORM_H
#define RUNNER_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* NULL and a message in err when the library cannot be loaded. */
void *platform_load(const char *path, char *err, size_t err_size);
void *platform_symbol(void *library, const char *name);
void platform_unload(void *library);

uint64_t platform_monotonic_ns(void);
uint64_t platform_now_ns(void); /* since the epoch */
void platform_pause(void);      /* 10 ms, or until a signal comes */

/* From here on, Ctrl-C, a hang-up and a termination request set the flag below instead of ending the process;
 * a second one ends it, half a second later at the earliest: Ctrl-C comes from the terminal and from `tsfalco run`. */
void platform_catch_interrupt(void);
bool platform_interrupted(void);

/* All of it goes to standard output: 0, or what errno says. After an interrupt it is EINTR when the reader takes
 * nothing for half a second. */
int platform_write_out(const char *, size_t);
bool platform_out_is_terminal(void);

/* stdin and stdout carry bytes: no newline translation. */
void platform_binary_stdio(void);
/* The bytes up to a line feed, without it, into *line (malloc'ed, grown); -1 at the end and on errors. More than
 * PLATFORM_LINE_MAX are the error EFBIG. */
#define PLATFORM_LINE_MAX (64u << 20)
long platform_read_line(FILE *, char **line, size_t *cap);

#endif
