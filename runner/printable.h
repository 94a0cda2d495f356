/* printable.h: text from outside for a terminal. Events, logs and descriptions are written by whoever sends the
 * event: a control character in them must not reach the terminal, where it would move the cursor or worse. */
#ifndef RUNNER_PRINTABLE_H
#define RUNNER_PRINTABLE_H

#include "json.h"

/* Appends text on one line: control characters and those that turn the direction of writing as \n, \t, \u001b; bytes
 * that are no UTF-8 as \xff. */
void printable_write(json_out *, const char *text, size_t len);

/* How many columns `text` takes, counting a character as one. */
size_t printable_width(const char *text, size_t len);

/* A line on stderr: `before`, then text. Its line feeds stay, and the lines after them are indented. */
void printable_line(const char *before, const char *text);

#endif
