/* own_use.h: what is done with a table that the plugin exports. */
#ifndef VERIFIER_OWN_USE_H
#define VERIFIER_OWN_USE_H

#include "own_tables.h"

void use_table(own *);                   /* own_use.c: as the API means it */
void misuse_nulls(own *);                /* own_misuse.c: NULL for each argument */
void misuse_handles(own *, uint32_t i);  /* entries and fields that are not what they are taken for */

#endif
