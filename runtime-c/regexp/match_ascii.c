/* match_ascii.c: the matcher for texts of ASCII, whose bytes are their units. */
#include "regexp/matcher.h"

#define UNIT uint8_t
#define MATCH tsf_match_ascii
#define TSF_RE_ASCII 1
#include "regexp/match.h"
