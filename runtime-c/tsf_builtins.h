/* tsf_builtins.h: every builtin family, included at the end of tsf.h. Add yours. */
#ifndef TSF_BUILTINS_H
#define TSF_BUILTINS_H

#include "str.h"
#include "num.h"
#include "big.h"
#include "jsmath.h"
#include "sdk.h"
#include "json.h"
#include "decode.h"
#include "value.h"
#include "arr.h"
#include "arr_any.h"
#include "bytes.h"
#include "map.h"
#include "dict.h"
#include "iter.h"
#include "closure.h"

#endif
