/* tsf.h: the whole runtime as a compiled program sees it; the runtime's own files never include this. Its
 * floors and what each holds: docs/runtime.md. */
#ifndef TSF_H
#define TSF_H

#include "program/program.h"

#endif
