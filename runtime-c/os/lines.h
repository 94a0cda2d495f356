/* lines.h: what a reader of lines has open, for lines.c and tail.c. */
#ifndef TSF_LINES_H
#define TSF_LINES_H

#include "os/os_internal.h"

struct tsf_line_file {
  struct tsf_resource link; /* first: the list is of these */
  int fd;
  char *path; /* UTF-8 */
  char *data; /* bytes [from, to) are read and not consumed yet */
  size_t from, to, cap;
  double line;  /* where the line began that was given last, or is too long */
  bool inside;  /* such a line, the rest of which is to be passed over */
  bool follows; /* lines that are being written, and the file that takes this one's place */
  bool tails;   /* what becomes of the file is for the program to see */
  bool cut;     /* the line that was given last was too long */
  bool sized;   /* a size was seen: those of /proc have none */
};

#endif
