/* object.h: the properties of objects of any type. */
#ifndef TSF_OBJECT_H
#define TSF_OBJECT_H

#include "values/keys.h"

/* An own enumerable property of an object; false when there is none. Without `value` no getter runs. */
bool tsf_object_own(tsf_rt *rt, const tsf_obj *o, const tsf_str *name, tsf_val *value);
/* The own enumerable properties of any object, in JavaScript's order, as a new dict. */
tsf_obj *tsf_object_to_dict(tsf_rt *rt, tsf_val v);
/* The same without the values: all undefined, unless it is a dict itself. */
tsf_obj *tsf_object_to_keys(tsf_rt *rt, tsf_val v);
/* v[name], an own enumerable property; undefined when it is gone. */
tsf_val tsf_object_value(tsf_rt *rt, tsf_val v, const tsf_str *name);
/* The same for for-in, which lists what is inherited as well. */
tsf_obj *tsf_object_to_walk(tsf_rt *rt, tsf_val v);
/* An own property of an error that is not enumerable. */
bool tsf_error_owns(const tsf_error *e, const tsf_str *name);
/* Whether it is one of the library's, which are TypeScript (stdlib/regexp). */
bool tsf_is_regexp(const tsf_obj *o);
/* Object.getOwnPropertyNames */
tsf_arr *tsf_object_names(tsf_rt *rt, tsf_val v);
/* TypeError: r[key] of an object that is no dict, seen as a Record, where the key is a method, a getter, an error's message. */
TSF_COLD void tsf_throw_not_own(tsf_rt *rt, const tsf_obj *o, const tsf_str *key);
/* TypeError: r[key] = v or delete r[key] of such an object. */
TSF_COLD void tsf_throw_fixed(tsf_rt *rt, const tsf_obj *o, const tsf_str *key, const char *what);
/* Object.hasOwn for any value. */
uint8_t tsf_object_hasOwn(tsf_rt *rt, tsf_val v, const tsf_str *name);
/* propertyIsEnumerable of Object.prototype, for any value. */
uint8_t tsf_object_isEnumerable(tsf_rt *rt, tsf_val v, const tsf_str *name);
/* toString of Object.prototype, for any value. */
const tsf_str *tsf_object_tag(tsf_rt *rt, tsf_val v);
/* An object of the program's classes and literals. */
uint8_t tsf_is_own_object(tsf_val v);
uint8_t tsf_is_primitive(tsf_val v);
/* The name of what the library made the value with, `v.constructor.name`; undefined of an object of the program's classes. TypeError:
 * it is not known, or `constructor` is a key of a Record. */
tsf_val tsf_maker(tsf_rt *rt, tsf_val v);
/* A generator's frame has a layout that nobody sees: fields without names. */
bool tsf_is_frame(const tsf_obj *o);
/* structuredClone */
tsf_val tsf_structured_clone(tsf_rt *rt, tsf_val v);
/* The Record of what the program has set on a function or an error; NULL for others. Names of fields are none of it. */
const tsf_obj *tsf_added_properties(tsf_rt *rt, tsf_val v);
uint8_t tsf_error_lacks(tsf_val v, const tsf_str *name); /* an error whose layout has no field of that name */
uint8_t tsf_has_added(tsf_rt *rt, tsf_val v, const tsf_str *name);
tsf_val tsf_added_value(tsf_rt *rt, const tsf_obj *o, const tsf_str *name); /* undefined where there is none */
bool tsf_added_delete(tsf_rt *rt, const tsf_obj *o, const tsf_str *name);   /* whether it was one */
/* Whether it is an instance of that class of the library, which keeps its fields to itself. */
bool tsf_is_of_library(const tsf_obj *o, const char *name);
/* TypeError unless the class is the one of that type index, not one that extends it. */
void tsf_class_must_be(tsf_rt *rt, const void *class, uint32_t type);
/* The table of an instance of the library's Map or Set, where these are classes, or of one that extends them; else NULL. */
const tsf_table *tsf_table_within(const tsf_obj *o);
/* Whether its class is called as those of stdlib/timers/abort.ts are. */
bool tsf_is_abort_class(const tsf_obj *o);
/* Whether the keys are in the order of `names`, none of them undefined: 1 or 0; -1 when there are others. */
int tsf_dict_keys_within(tsf_rt *rt, tsf_dict *d, const tsf_str *const *names, uint32_t count);
/* The constructor of Error has returned: name, message and cause are no keys so far. */
/* `message`, `name` or `cause` of an error is about to be set: it becomes a key, unless the error was made with it; `define`: by
 * a field of its class, which is one in any case. After properties that it was given it is one of these. */
void tsf_error_key_set(tsf_rt *rt, tsf_obj *o, uint32_t i, tsf_val value, uint32_t before, bool define);
/* TypeError where `name in v` is asked of a primitive. */
void tsf_object_searched(tsf_rt *rt, tsf_val v, const tsf_str *name);
/* `name in v` for an object or function; TypeError for a primitive. */
uint8_t tsf_object_has(tsf_rt *rt, tsf_val v, const tsf_str *name);

/* Whether the name is one of `names`, which have blanks between them, before the first and behind the last. */
bool tsf_name_listed(const char *names, const tsf_str *name);

#endif
