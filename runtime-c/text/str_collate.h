/* str_collate.h: String.prototype.localeCompare. */
#ifndef TSF_STR_COLLATE_H
#define TSF_STR_COLLATE_H

#include "text/str.h"

enum { TSF_COLLATE_NUMERIC = 1, TSF_COLLATE_BASE = 2 }; /* numbers by their values; letters without their case */
/* -1, 0, 1. TypeError for texts beyond ASCII, unless they are the same. */
double tsf_str_localeCompare(tsf_rt *rt, const tsf_str *a, const tsf_str *b, uint32_t options);

#endif
