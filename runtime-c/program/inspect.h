/* inspect.h: values as console.log shows them: Node's util.inspect (lib/internal/util/inspect.js), without colours.
 *
 *   inspect.c         what there is to show of each kind of value
 *   inspect_text.c    strings in quotes, and keys
 *   inspect_layout.c  how the parts come on lines
 *
 * No code of the program runs meanwhile: getters are not called, and neither are toString and toJSON. */
#ifndef TSF_INSPECT_H
#define TSF_INSPECT_H

#include "program/inspect_parts.h"

/* The empty string after throwing. */
const tsf_str *tsf_inspect(tsf_rt *rt, tsf_val v, tsf_inspection how);

#endif
