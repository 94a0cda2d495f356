/* values.h: the floor of values of any type: equality, texts of objects, keys, arrays looked through by value. */
#ifndef TSF_VALUES_FLOOR_H
#define TSF_VALUES_FLOOR_H

#include "values/value.h"
#include "values/keys.h"
#include "values/object.h"
#include "values/fixed.h"
#include "values/arr_values.h"
#include "values/arr_any.h"

#endif
