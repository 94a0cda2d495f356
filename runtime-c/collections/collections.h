/* collections.h: the floor of collections: arrays, bytes, and the one hash table under Map, Set and Record. Elements are
 * held by representation; what needs to look into a value of any type is a floor up. */
#ifndef TSF_COLLECTIONS_FLOOR_H
#define TSF_COLLECTIONS_FLOOR_H

#include "collections/arr.h"
#include "collections/bytes.h"
#include "collections/view.h"
#include "collections/constant.h"
#include "collections/split.h"
#include "collections/map.h"
#include "collections/dict.h"
#include "collections/iter.h"

#endif
