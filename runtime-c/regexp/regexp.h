/* regexp.h: searches by programs that stdlib/regexp makes of patterns. */
#ifndef TSF_REGEXP_H
#define TSF_REGEXP_H

#include "collections/collections.h"
#include "regexp/match_array.h"

/* Looks for a match of `program` (words of a pattern, little-endian) in `text` from unit `from` on, with `only` just
 * there. 0 <= from <= the text's length. When there is one, the places of its groups can be asked for until the
 * realm's next search.
 * Throws: RangeError when a pattern with back-references or long counts takes too many steps. */
bool tsf_regexp_search(tsf_rt *rt, const tsf_bytes *program, const tsf_str *text, double from, bool only);
/* In units; -1 when the group took no part in the match. */
double tsf_regexp_start(const tsf_rt *rt, double group);
double tsf_regexp_end(const tsf_rt *rt, double group);

#endif
