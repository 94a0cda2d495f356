/* match_units.c: the matcher for texts with other characters, as UTF-16 units. */
#include "regexp/matcher.h"

#define UNIT uint16_t
#define MATCH tsf_match_units
#include "regexp/match.h"
