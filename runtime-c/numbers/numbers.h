/* numbers.h: the floor of numbers: conversions, digits to characters and back, Math. It allocates nothing. */
#ifndef TSF_NUMBERS_FLOOR_H
#define TSF_NUMBERS_FLOOR_H

#include "numbers/num.h"
#include "numbers/num_parse.h"
#include "numbers/decimal.h"
#include "numbers/jsmath.h"

#endif
