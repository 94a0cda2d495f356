/* tsf_builtins.h: every builtin family, included at the end of tsf.h. Add yours. */
#ifndef TSF_BUILTINS_H
#define TSF_BUILTINS_H

#include "text/str.h"
#include "numbers/num.h"
#include "text/big.h"
#include "numbers/jsmath.h"
#include "plugin/sdk.h"
#include "json/json.h"
#include "json/decode.h"
#include "values/value.h"
#include "collections/arr.h"
#include "collections/constant.h"
#include "values/arr_any.h"
#include "collections/bytes.h"
#include "collections/map.h"
#include "collections/dict.h"
#include "collections/iter.h"
#include "heap/closure.h"

#endif
