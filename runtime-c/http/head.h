/* head.h: the head of an answer as it comes, where libcurl would take more than Node does. */
#ifndef TSF_HTTP_HEAD_H
#define TSF_HTTP_HEAD_H

#include "os/os.h"

typedef struct tsf_head {
  tsf_text text;       /* the status line and the headers, a line each */
  const char *refused; /* why it is none of HTTP/1.1: Node's code */
  bool complete;
  bool sized, coded;   /* there is a Content-Length, a Transfer-Encoding */
  bool plain;          /* it has a Content-Encoding that Node leaves alone */
} tsf_head;

/* A line with its end. False: it is refused, or out of memory. */
bool tsf_head_line(tsf_head *head, const char *line, size_t n);

#endif
