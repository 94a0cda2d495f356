/* describe.h: the members every description of a library has. */
#ifndef RUNNER_DESCRIBE_H
#define RUNNER_DESCRIBE_H

#include "library.h"

/* Writes what can be said without init into the open object `o`, problems into the open array `errors`. */
void describe_library(json_out *o, library *, json_out *errors);

#endif
