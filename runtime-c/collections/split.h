/* split.h: strings taken apart into arrays. */
#ifndef TSF_SPLIT_H
#define TSF_SPLIT_H

#include "text/text.h"

/* What is read of a split whose array nobody sees. */
#define TSF_PIECES 8
typedef struct tsf_pieces {
  uint32_t count;                /* of all pieces, when they are counted */
  const tsf_str *at[TSF_PIECES]; /* those wanted, NULL where there are fewer */
} tsf_pieces;
void tsf_str_split_pieces(tsf_rt *rt, tsf_pieces *out, const tsf_str *self, const tsf_str *separator, uint32_t wanted,
                          bool counted);
tsf_arr *tsf_str_split(tsf_rt *rt, const tsf_str *self, const tsf_str *separator, double limit);
/* [...s]: the code points. */
tsf_arr *tsf_str_code_points(tsf_rt *rt, const tsf_str *self);

#endif
