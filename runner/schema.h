/* schema.h: a config checked against a plugin's init schema before init, as the real host does. */
#ifndef RUNNER_SCHEMA_H
#define RUNNER_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

/* false and a message in libsinsp's words when the config is not JSON or breaks the schema. Knows type,
 * enum, const, properties, required, additionalProperties, items, the bounds of numbers, strings and
 * arrays, allOf, anyOf, oneOf, not, and $ref within the schema; other keywords count as met. */
bool schema_check(const char *schema, const char *config, char *err, size_t err_size);

#endif
