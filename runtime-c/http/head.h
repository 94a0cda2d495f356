/* head.h: what the head of an answer may be. */
#ifndef TSF_HTTP_HEAD_H
#define TSF_HTTP_HEAD_H

#include "http/buffer.h"

/* A line as it has come; false: it is none of HTTP/1.1. `complete`: it was the last. */
bool tsf_http_line(tsf_text *head, const char *line, size_t n, bool *complete);

#endif
