/* text.h: the floor of text: strings, numbers and bigints as text, and errors, which need a text. Strings are
 * immutable; what owns their bytes is told in str.h. */
#ifndef TSF_TEXT_FLOOR_H
#define TSF_TEXT_FLOOR_H

#include "text/error.h"
#include "text/num_text.h"
#include "text/str.h"
#include "text/str_alloc.h"
#include "text/str_build.h"
#include "text/str_collate.h"
#include "text/str_concat.h"
#include "text/str_index.h"
#include "text/str_normal.h"
#include "text/str_search.h"
#include "text/utf8.h"
#include "text/big.h"

#endif
