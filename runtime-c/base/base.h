/* base.h: the lowest floor: what objects, values and the realm look like to all others, and what is asked
 * of the machine: pages (pages.c) and jumps (jump.c). It owns no memory.
 *
 * Conventions
 * - Every function that may allocate or throw takes the realm `rt` first.
 * - A function that throws sets rt->exc and returns a zero value; callers test TSF_FAILED(rt).
 * - Strings and objects are owned by the realm's heap; nobody frees them.
 * - A pointer stored into an object that may be older than the value goes through tsf_barrier.
 */
#ifndef TSF_BASE_H
#define TSF_BASE_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/hints.h"
#include "base/pages.h"
#include "base/stack.h"

typedef struct tsf_rt tsf_rt;

/* ---- object header ------------------------------------------------------------------------ */

/* Every heap object starts with this. `epoch` orders objects by the call that made them: the
 * barrier compares epochs, and rollback at the ABI boundary relies on the comparison. */
typedef struct tsf_obj {
  uint32_t type; /* low 22 bits: a fixed one or that of a shape; high 10 bits: TSF_F_ flags */
  uint32_t epoch;
} __attribute__((aligned(8))) tsf_obj; /* so that every object is a whole number of words */

#define TSF_TYPE_MASK 0x003fffffu
/* Two bits that say how far the program has fixed the object; 0: not at all (values/fixed.h). */
#define TSF_F_FIXED 0x00c00000u
#define TSF_F_NOT_EXTENSIBLE 0x00400000u
#define TSF_F_SEALED 0x00800000u
#define TSF_F_FROZEN 0x00c00000u
#define TSF_F_STATIC 0x01000000u   /* lives in .rodata; never marked, never freed */
#define TSF_F_LOGGED 0x02000000u   /* already in the write-barrier log */
#define TSF_F_ASCII 0x04000000u    /* string: every byte < 0x80 */
#define TSF_F_LOOSE TSF_F_ASCII     /* on an array of words: nobody has said yet that its elements are of one type */
#define TSF_F_RECEIVER TSF_F_ASCII  /* on a closure: it has a `this`, and takes rt->receiver for it */
#define TSF_F_BARE TSF_F_ASCII      /* on a Record: it has no prototype, as the groups of a match have none */
#define TSF_F_CAUSE TSF_F_ASCII     /* on an error: it has a cause, be it undefined */
#define TSF_F_BUFFER TSF_F_ASCII    /* on bytes: a Buffer in Node, which has methods of its own */
#define TSF_F_BORROWED 0x08000000u /* string or bytes: data belongs to the host's event */
#define TSF_F_LISTED 0x20000000u    /* object: its own list of keys says which there are and in what order (keys.c) */
/* 0x20000000u on strings and buffers is TSF_F_BUILDER, in str.h */
#define TSF_F_HOLES TSF_F_LISTED /* on an array: `new Array(n)` made it; undefined in it may be a hole */
#define TSF_F_MATCH 0x10000000u /* array of words: a match of a regular expression, which is a tsf_match */
#define TSF_F_MOVED TSF_F_MATCH /* buffer of words: they were moved within it (heap/cycle.h) */
#define TSF_F_ENDED TSF_F_MATCH /* string: UTF-8 without U+0000, and a NUL behind it that stays: text for C as it is */
#define TSF_F_MESSAGE TSF_F_JOINING /* on an error: it was made with a message, be it empty */
#define TSF_F_JOINING 0x80000000u /* array: perhaps among rt->joining */
#define TSF_F_INSTANCE TSF_F_JOINING /* on a closure: its origin is but a mark, that of all instances of a generic function */
#define TSF_F_ESCAPED 0x40000000u /* an older object points here: not to be borrowed any more (region.c) */

/* Fixed type indices; the program's own shapes follow from TSF_T_FIRST_SHAPE on. */
enum {
  TSF_T_FILLER = 0, /* dead space in a block; its size is in tsf_filler.size */
  TSF_T_STR,
  TSF_T_ARR_F64,  /* number[] */
  TSF_T_ARR_BOOL, /* boolean[], one byte an element */
  TSF_T_ARR_WORD, /* pointers or tsf_val */
  TSF_T_ARR_BIG,  /* bigint[] */
  TSF_T_BUF_RAW,  /* untraced bytes: array storage, string bytes, hash tables */
  TSF_T_BUF_WORD, /* traced words: storage of ARR_WORD, map entries */
  TSF_T_BUF_BIG,  /* storage of ARR_BIG: the upper halves are traced */
  TSF_T_MAP,
  TSF_T_SET,
  TSF_T_DICT, /* Record<string, T> and objects made by JSON.parse */
  TSF_T_CLOSURE,
  TSF_T_CELL,   /* a captured variable that is assigned after capture */
  TSF_T_BIGBOX, /* bigint inside a tsf_val */
  TSF_T_ITER,   /* builtin iterator: Map.keys(), array.entries(), ... */
  TSF_T_GENERATOR,
  TSF_T_JSON,   /* a node of a JsonDocument */
  TSF_T_NATIVE, /* any other runtime-owned object */
  TSF_T_PROMISE,
  TSF_T_ASYNC_GENERATOR,
  TSF_T_GLOBALS, /* the module variables of the realm, one object, always a root */
  TSF_T_BYTES, /* Uint8Array; the other typed arrays, which are tsf_bytes too, follow */
  TSF_T_BYTES_I8,
  TSF_T_BYTES_U8C, /* Uint8ClampedArray */
  TSF_T_BYTES_I16,
  TSF_T_BYTES_U16,
  TSF_T_BYTES_I32,
  TSF_T_BYTES_U32,
  TSF_T_BYTES_F32,
  TSF_T_BYTES_F64,
  TSF_T_BYTES_I64,
  TSF_T_BYTES_U64,
  TSF_T_FIRST_SHAPE = 40
};

/* How a field or element is held. */
typedef enum tsf_vkind {
  TSF_V_F64,  /* double; may hold the undefined/null patterns below */
  TSF_V_I32,
  TSF_V_I64,  /* integer number within +-2^53 */
  TSF_V_BOOL, /* uint8_t: 0, 1, TSF_BOOL_UNDEF, TSF_BOOL_NULL */
  TSF_V_WORD, /* tsf_val, or a pointer (the two share their encoding): traced */
  TSF_V_BIG   /* tsf_big: the upper half is traced */
} tsf_vkind;

typedef struct tsf_str tsf_str;

typedef struct tsf_field {
  const tsf_str *name;
  uint16_t offset; /* bytes from the start of the object */
  uint8_t vkind;   /* tsf_vkind */
  uint8_t flags;   /* TSF_FIELD_ */
} tsf_field;
#define TSF_FIELD_HIDDEN 1   /* #private or compiler-made: not a key */
#define TSF_FIELD_ACCESSOR 4 /* it holds a closure without parameters that gives a tsf_val, or undefined: the getter of the property */
#define TSF_FIELD_OPTIONAL 2 /* undefined means absent, not a key then, unless the object has a list of its keys */

/* One per shape. Fixed types have none and are traced by kind. */
typedef struct tsf_type {
  const char *name; /* class name, "Object" for literals */
  uint32_t size;    /* bytes, header included */
  uint16_t nfields;
  uint16_t parent; /* type index of the base class, 0 for none; TSF_T_CLOSURE: its one object is a class itself */
  const tsf_field *fields;
  uint16_t keys; /* where its objects keep a list of their keys, a tsf_buf of tsf_keys; 0: they never have one */
  bool library;  /* a class of stdlib/ */
} tsf_type;

/* Defined by the generated program: its shapes, TSF_T_FIRST_SHAPE at 0. */
extern const tsf_type tsf_shapes[];
extern const uint32_t tsf_type_count; /* fixed ones included */
static inline const tsf_type *tsf_shape(uint32_t type) { return &tsf_shapes[type - TSF_T_FIRST_SHAPE]; }
/* A class as a value, which is a function. */
static inline bool tsf_is_class(uint32_t type) { return type >= TSF_T_FIRST_SHAPE && tsf_shape(type)->parent == TSF_T_CLOSURE; }

static inline uint32_t tsf_type_of(const void *o) { return ((const tsf_obj *)o)->type & TSF_TYPE_MASK; }

/* ---- values --------------------------------------------------------------------------------- */

/* A value whose type is known only at run time, 64 bits. Pointers are themselves, so a nullable
 * pointer and a tsf_val are interchangeable; doubles are offset by 2^49 (NaNs are made canonical). */
typedef uint64_t tsf_val;
#define TSF_VAL_UNDEF ((tsf_val)0)
#define TSF_VAL_NULL ((tsf_val)2)
#define TSF_VAL_FALSE ((tsf_val)6)
#define TSF_VAL_TRUE ((tsf_val)7)
#define TSF_NULL ((void *)(uintptr_t)2) /* `null` where a pointer is expected; undefined is NULL */
#define TSF_DOUBLE_OFFSET ((uint64_t)1 << 49)

static inline bool tsf_val_is_num(tsf_val v) { return v >= TSF_DOUBLE_OFFSET; }
static inline bool tsf_val_is_ptr(tsf_val v) { return v >= 8 && v < TSF_DOUBLE_OFFSET; }
static inline bool tsf_val_is_bool(tsf_val v) { return (v | 1) == TSF_VAL_TRUE; }
static inline bool tsf_is_heap(const void *p) { return (uintptr_t)p >= 8; } /* neither null nor undefined */
static inline void *tsf_val_ptr(tsf_val v) { return (void *)(uintptr_t)v; }
static inline tsf_val tsf_val_of_ptr(const void *p) { return (tsf_val)(uintptr_t)p; }

static inline uint64_t tsf_f64_bits(double d) { uint64_t u; memcpy(&u, &d, 8); return u; }
static inline double tsf_f64_of_bits(uint64_t u) { double d; memcpy(&d, &u, 8); return d; }

/* number | undefined | null: two NaN patterns that arithmetic never makes. */
#define TSF_UNDEF_BITS 0x7ffadead00000001ull
#define TSF_NULL_BITS 0x7ffadead00000002ull
#define TSF_NUM_UNDEF tsf_f64_of_bits(TSF_UNDEF_BITS)
#define TSF_NUM_NULL tsf_f64_of_bits(TSF_NULL_BITS)
static inline bool tsf_num_is_undef(double d) { return TSF_UNLIKELY(d != d) && tsf_f64_bits(d) == TSF_UNDEF_BITS; }
static inline bool tsf_num_is_null(double d) { return TSF_UNLIKELY(d != d) && tsf_f64_bits(d) == TSF_NULL_BITS; }

#define TSF_BOOL_UNDEF ((uint8_t)2)
#define TSF_BOOL_NULL ((uint8_t)3)

/* What a variable holds before its declaration has run; no value is held so. */
#define TSF_HOLE_BITS 0x7ffadead00000003ull
#define TSF_NUM_HOLE tsf_f64_of_bits(TSF_HOLE_BITS)
static inline bool tsf_num_is_hole(double d) { return TSF_UNLIKELY(d != d) && tsf_f64_bits(d) == TSF_HOLE_BITS; }
#define TSF_BOOL_HOLE ((uint8_t)4)
#define TSF_BIG_HOLE ((__int128)4 << 64)
#define TSF_VAL_HOLE ((tsf_val)4)

/* A bigint, whose upper half is a word that the collector may look at. From -2^63 to 2^64-1 the value is itself, and the
 * upper half 0 or -1, its sign. Beyond, the upper half points to its digits (text/big_digits.h), and the lower one has the
 * lowest 64 bits all the same. undefined, null and a hole are other upper halves. */
typedef __int128 tsf_big __attribute__((aligned(8)));
#define TSF_BIG_WORD(b) ((tsf_val)((b) >> 64))
#define TSF_BIG_MIN (-((__int128)1 << 63))
#define TSF_BIG_MAX ((((__int128)1) << 64) - 1)
#define TSF_BIG_UNDEF ((__int128)2 << 64)
#define TSF_BIG_NULL ((__int128)3 << 64)
static inline bool tsf_big_is_nullish(tsf_big b) { return TSF_BIG_WORD(b) - 2 < 2; }

/* double <-> tsf_val; the nullable patterns become undefined and null. */
static inline tsf_val tsf_val_of_num(double d) {
  if (TSF_UNLIKELY(d != d)) {
    uint64_t u = tsf_f64_bits(d);
    if (u == TSF_UNDEF_BITS) return TSF_VAL_UNDEF;
    if (u == TSF_NULL_BITS) return TSF_VAL_NULL;
    return 0x7ff8000000000000ull + TSF_DOUBLE_OFFSET;
  }
  return tsf_f64_bits(d) + TSF_DOUBLE_OFFSET;
}
static inline double tsf_val_num(tsf_val v) { return tsf_f64_of_bits(v - TSF_DOUBLE_OFFSET); }
static inline tsf_val tsf_val_of_bool(uint8_t b) {
  return b < 2 ? (TSF_VAL_FALSE | b) : b == TSF_BOOL_UNDEF ? TSF_VAL_UNDEF : TSF_VAL_NULL;
}

typedef struct tsf_bigbox { tsf_obj h; tsf_big value; } tsf_bigbox;

/* ---- strings -------------------------------------------------------------------------------- */

/* A slice of WTF-8 bytes with the semantics of UTF-16. Immutable. Unpaired surrogates are their
 * three-byte forms; a high one followed by a low one is always re-joined into four bytes. */
struct tsf_str {
  tsf_obj h; /* flags: ASCII, STATIC, BORROWED */
  uint32_t len;   /* bytes; at most TSF_STR_MAX */
  uint32_t units; /* UTF-16 code units; == len when ASCII. Always valid. */
  uint32_t hash;  /* 0: not computed yet */
  uint32_t _pad;
  const uint8_t *data; /* not NUL-terminated */
  tsf_obj *owner;      /* the object that holds the bytes when it is not this one; else NULL */
};
#define TSF_STR_MAX 0x1fffffe8u /* V8's limit on units: longer is a RangeError: Invalid string length */

static inline bool tsf_str_is_ascii(const tsf_str *s) { return s->units == s->len; }

/* A literal in generated code: static const tsf_str s = TSF_STR_LIT("...", bytes, units, ascii) */
#define TSF_STR_LIT(bytes, n, u, ascii) \
  { { TSF_T_STR | TSF_F_STATIC | ((ascii) ? TSF_F_ASCII : 0), 0 }, (n), (u), 0, 0, (const uint8_t *)(bytes), 0 }
/* hash is 0 in literals: .rodata is not written, tsf_str_hash recomputes for STATIC strings. */

/* ---- arrays, bytes -------------------------------------------------------------------------- */

typedef struct tsf_buf { tsf_obj h; uint64_t bytes; /* payload size, multiple of 8 */ uint8_t payload[]; } tsf_buf;
typedef struct tsf_filler { tsf_obj h; uint64_t size; /* whole, header included; a one-word filler has type TSF_T_FILLER and epoch 1 */ } tsf_filler;

typedef struct tsf_arr {
  tsf_obj h; /* TSF_T_ARR_* */
  uint32_t len, cap;
  void *data;   /* buf->payload, or NULL when cap == 0 */
  tsf_buf *buf; /* owner of data */
} tsf_arr;

/* What exec gives: the texts of the groups, undefined for those that took no part. With TSF_F_MATCH. */
typedef struct tsf_match {
  tsf_arr a; /* TSF_T_ARR_WORD */
  tsf_val index, input, groups, indices; /* undefined: it has no such property, groups excepted */
} tsf_match;

/* To the collector it is a tsf_native. */
typedef struct tsf_bytes {
  tsf_obj h;
  uint32_t size, nwords;
  tsf_obj *owner;  /* the storage, of a view the typed array that has it; NULL: BORROWED from the host (read-only then) */
  tsf_obj *buffer; /* its ArrayBuffer, once the program has asked for it; of a view NULL */
  uint8_t *data;
  uint32_t len;   /* elements */
  uint32_t shift; /* one has 1 << so many bytes */
} tsf_bytes;

static inline bool tsf_is_bytes(uint32_t type) { return type - TSF_T_BYTES <= TSF_T_BYTES_U64 - TSF_T_BYTES; }
static inline size_t tsf_bytes_size(const tsf_bytes *b) { return (size_t)b->len << b->shift; }

static inline double *tsf_arr_f64(const tsf_arr *a) { return (double *)a->data; }
static inline uint8_t *tsf_arr_bool(const tsf_arr *a) { return (uint8_t *)a->data; }
static inline tsf_val *tsf_arr_word(const tsf_arr *a) { return (tsf_val *)a->data; }
static inline tsf_big *tsf_arr_big(const tsf_arr *a) { return (tsf_big *)a->data; }

/* ---- closures, cells, errors ---------------------------------------------------------------- */

/* fn's real type is known to the compiler: R fn(tsf_rt *, tsf_closure *self, params...). */
typedef struct tsf_closure {
  tsf_obj h;
  void (*fn)(void);
  uint32_t ncaptured;
  uint32_t signature; /* tells closures of different C types apart; given by the compiler */
  struct tsf_closure *origin; /* the closure this one adapts to another signature, see TSF_F_INSTANCE; else NULL */
  tsf_val captured[];         /* every capture is one word: pointer, tsf_val, or cell */
} tsf_closure;
/* Function identity looks through adapters, and is one for all instances of a generic function: to be compared only. */
static inline const tsf_closure *tsf_closure_identity(const tsf_closure *c) {
  while (tsf_is_heap(c) && c->origin) c = c->origin;
  return c;
}
/* The closure that was adapted, as it was made. */
static inline const tsf_closure *tsf_closure_made(const tsf_closure *c) {
  while (tsf_is_heap(c) && c->origin && !(c->h.type & TSF_F_INSTANCE)) c = c->origin;
  return c;
}

/* Every runtime-owned object (MAP, SET, DICT, ITER, JSON, NATIVE, PROMISE, ASYNC_GENERATOR) and generator frame (GENERATOR)
 * begins so; this is all the collector knows of it. Untraced bytes follow the words. `size`,
 * `nwords` and all words are written before the next allocation. */
typedef struct tsf_native {
  tsf_obj h;
  uint32_t size;   /* whole object in bytes, multiple of 8 */
  uint32_t nwords; /* traced words */
  tsf_val words[];
} tsf_native;

/* A value or pointer is in `word`, numbers are in `low`, a bigint is both. */
typedef struct tsf_cell { tsf_obj h; uint64_t low; tsf_val word; } tsf_cell;

/* Error and its subclasses: shapes whose first fields are these (the compiler lays them out so). */
typedef struct tsf_error {
  tsf_obj h;
  const tsf_str *message;
  const tsf_str *name; /* "TypeError", or what the plugin set */
  tsf_val cause;
  tsf_buf *keys; /* the list of its keys, where it has one (values/keys.h): not in errors of the program's own classes */
} tsf_error;
/* Type indices of the builtin error classes, defined by the program (TSF_BUILTIN_ERRORS order). */
enum { TSF_E_ERROR = TSF_T_FIRST_SHAPE, TSF_E_TYPE, TSF_E_RANGE, TSF_E_SYNTAX, TSF_E_REFERENCE, TSF_E_URI, TSF_T_FIRST_PROGRAM_SHAPE };

/* ---- realm ---------------------------------------------------------------------------------- */

/* Where an exception passed through: filled innermost first, on the cold path only. */
typedef struct tsf_frame { const char *function, *file; uint32_t line; } tsf_frame;
#define TSF_TRACE_MAX 16

struct tsf_heap; /* heap/blocks.h */

/* Where a fatal trap unwinds to. jump.c where every call pays for setting it; the sanitizers know libc's
 * only, and Windows' is to leave the stack unwinder out. */
#if defined(__ELF__) && (defined(__x86_64__) || defined(__aarch64__)) && !defined(TSF_ASAN) && \
    !defined(__SANITIZE_THREAD__)
#define TSF_OWN_JUMP 1
typedef struct tsf_jump { uint64_t kept[21]; } tsf_jump;
__attribute__((visibility("hidden"))) int tsf_try(tsf_jump *jump, int (*body)(void *), void *arg);
__attribute__((noreturn, visibility("hidden"))) void tsf_longjmp(tsf_jump *jump);
#else
typedef struct tsf_jump { jmp_buf libc; } tsf_jump;
int tsf_try(tsf_jump *jump, int (*body)(void *), void *arg);
#define tsf_longjmp(jump) longjmp((jump)->libc, 1)
#endif
/* tsf_try gives what body(arg) does, or this when a trap in it came back to `jump`. To the caller it is a function
 * like any other: unlike setjmp's, its variables stay in registers. */
#define TSF_TRAPPED (-1)

/* One per plugin state (ss_plugin_t) or program. Used by one thread at a time; owns everything. */
/* What is known of function objects by their code. */
typedef struct tsf_function {
  void (*code)(void);
  const tsf_str *name; /* NULL: it was made by bind, of captured[0] */
  uint32_t length;     /* how many arguments it wants; of one that bind made, how many it has */
  const char *kind;    /* "Function", "AsyncFunction", ... */
} tsf_function;

/* What the runtime asks of the program. NULL members: no class has one; nothing fails so, nothing is shown. */
typedef struct tsf_hooks {
  /* True when the object's class has toJSON; *out is then what it returned. */
  bool (*to_json)(tsf_rt *rt, tsf_obj *object, const tsf_str *key, tsf_val *out);
  /* NULL when the object's class has no toString (and when it threw). */
  const tsf_str *(*to_str)(tsf_rt *rt, tsf_obj *object);
  /* What the program's library makes of an error of the system's, for whoever calls what may fail so. */
  tsf_obj *(*system_error)(tsf_rt *rt, double number, const tsf_str *message, const tsf_str *code, const tsf_str *call,
                           const tsf_str *path, const tsf_str *dest);
  /* Fields have TSF_FIELD_ACCESSOR: reading them runs code of the program. */
  bool accessors;
  /* What console.log shows of an object of the library that is TypeScript; NULL for others, and when it threw. */
  const tsf_str *(*shown)(tsf_rt *rt, tsf_obj *object);
  /* NULL: a function without a name. */
  const tsf_function *(*function)(const tsf_closure *function);
  /* It has a method `then`, by which JavaScript takes it for a promise. */
  bool (*has_then)(const tsf_obj *object);
} tsf_hooks;

/* A JSON text and where in a tape it is: `index`, whose places count from `base`. */
typedef struct tsf_json_told {
  const tsf_str *text; /* NULL: none */
  const tsf_buf *tape;
  uint32_t index, base;
  uint64_t collections; /* so far: text and tape are gone after the next */
} tsf_json_told;

struct tsf_rt {
  char *bump, *limit;  /* the current allocation run */
  uint32_t epoch;      /* epoch given to new objects */
  uint32_t depth;      /* nesting of ABI entries; only depth 1 -> 0 is a boundary */
  bool unanswered;     /* a direct field (plugin/abi_direct.h) wanted what only an entry can make */
  tsf_obj *exc;        /* pending exception, or NULL */
  char *call_bump;     /* bump when the current call region began: a clean tsf_leave goes back to it */
  uint32_t call_flags; /* TSF_CALL_: why leaving is more than that */
  uint32_t call_epoch; /* objects of the call region have an epoch >= this */
  char *entry_frame;   /* frame of the outermost entry: where the conservative stack scan ends */
  char *stack_limit;   /* lowest stack address compiled code may reach; set by tsf_enter */
  size_t stack_budget; /* bytes of stack an outermost entry may use, where the thread has them; 1 MiB unless the owner changes it */
  const struct tsf_joining *joining; /* values/text_of.c: the arrays being joined, innermost first; on the C stack */
  tsf_obj *globals;    /* TSF_T_GLOBALS object of the program; size in globals_size */
  uint32_t globals_size;
  uint32_t ntrace;
  tsf_obj *thrown;                /* the last exception, while its address cannot be another object's; not a root */
  tsf_frame trace[TSF_TRACE_MAX]; /* of it */
  struct tsf_heap *heap;
  const tsf_hooks *hooks; /* static, of the program; NULL before it runs */
  tsf_jump *entry;     /* where fatal traps (out of memory) unwind to */
  uint64_t random[2];  /* xorshift128+ state */
  struct { const tsf_str *s; uint32_t unit, byte; } cursor; /* str_index.c: last place looked up */
  bool borrowed;       /* false: nothing made in this call has TSF_F_BORROWED */
  void *plugin;        /* abi_*.c: the plugin state that owns this realm; NULL in an executable */
  struct tsf_resource *resources; /* sdk.h: open files; realm_new sets NULL, the plugin closes them before realm_free */
  uint32_t group;      /* blanks before lines of the console */
  bool unasked;        /* inspect.c: getters are not called, they give undefined */
  void *matcher;       /* regexp/search.c: what searches work with; NULL before the first */
  void (*free_matcher)(void *);
  const struct tsf_gen_chain *chain; /* program/generator.h: set by the first that delegates */
  const void *sent_to; /* program/generator.h: who gets `sent`; NULL outside of the turn */
  tsf_val sent;        /* read before anything else runs, so no root */
  tsf_val receiver;    /* on the way from who calls a closure as a property to the closure: its `this` */
  struct tsf_loop *loop; /* loop/loop.h: what is to run later; NULL before anything is */
  void (*free_loop)(struct tsf_loop *);
  tsf_val functions;   /* stdlib/functions/properties.ts: the table of what was set on functions and errors, which that keeps; and how it is read */
  tsf_val (*of_function)(tsf_val functions, tsf_val f); /* NULL before anything was set on one */
  void *client; /* http/client.c: transfers and connections; NULL before the first */
  struct tsf_json_told told; /* json/json.h: of a program with `tape_of`: what was read or taken out of a document last; no root */
  const struct tsf_json_tape *(*tape_of)(tsf_rt *rt, const tsf_str *text); /* plugin/abi_tapes.c; NULL: of no text */
  uint32_t stop;       /* a task has to end here and now: set by another thread, looked at in its loops */
};

#define TSF_FAILED(rt) TSF_UNLIKELY((rt)->exc != NULL)
/* Said on the straight way of an inlined function: whoever looks for an exception behind it looks behind its other ways only. */
#ifdef __clang__
#define TSF_FINE(rt) __builtin_assume((rt)->exc == NULL)
#else
#define TSF_FINE(rt) ((void)0)
#endif

/* Under AddressSanitizer free heap memory is poisoned. */
#ifdef TSF_ASAN
void __asan_unpoison_memory_region(void const volatile *addr, size_t size);
#define TSF_UNPOISON(p, n) __asan_unpoison_memory_region((p), (n))
#else
#define TSF_UNPOISON(p, n) ((void)0)
#endif

/* Turn the unused tail of an object (multiple of 8 bytes) into dead space. */
static inline void tsf_fill(void *p, size_t bytes) {
  if (bytes == 0) return;
  tsf_filler *f = (tsf_filler *)p;
  f->h.type = TSF_T_FILLER;
  f->h.epoch = bytes == 8;
  if (bytes > 8) f->size = bytes;
}

/* ---- tests of values ------------------------------------------------------------------------ */

static inline bool tsf_val_is(tsf_val v, uint32_t type) {
  return tsf_val_is_ptr(v) && tsf_type_of(tsf_val_ptr(v)) == type;
}
static inline bool tsf_val_nullish(tsf_val v) { return (v & ~(uint64_t)2) == 0; }
static inline bool tsf_val_is_str(tsf_val v) { return tsf_val_is(v, TSF_T_STR); }
static inline bool tsf_val_is_big(tsf_val v) { return tsf_val_is(v, TSF_T_BIGBOX); }
static inline bool tsf_val_is_closure(tsf_val v) { return tsf_val_is(v, TSF_T_CLOSURE); }
/* typeof v === "function" where the program has classes as values */
static inline bool tsf_val_is_function(tsf_val v) {
  return tsf_val_is_closure(v) || (tsf_val_is_ptr(v) && tsf_is_class(tsf_type_of(tsf_val_ptr(v))));
}
/* Array.isArray */
static inline bool tsf_val_is_arr(tsf_val v) {
  return tsf_val_is_ptr(v) && tsf_type_of(tsf_val_ptr(v)) - TSF_T_ARR_F64 <= TSF_T_ARR_BIG - TSF_T_ARR_F64;
}
/* typeof v === "object", null excluded */
static inline bool tsf_val_is_object(tsf_val v) {
  return tsf_val_is_ptr(v) && !tsf_val_is_str(v) && !tsf_val_is_big(v) && !tsf_val_is_closure(v);
}
/* ECMA-262's "is not an Object". */
static inline bool tsf_val_is_primitive(tsf_val v) { return !tsf_val_is_ptr(v) || tsf_val_is_str(v) || tsf_val_is_big(v); }
static inline bool tsf_is_match(const void *array) { return (((const tsf_obj *)array)->type & TSF_F_MATCH) != 0; }
static inline const tsf_str *tsf_val_str(tsf_val v) { return (const tsf_str *)tsf_val_ptr(v); }
static inline tsf_val tsf_val_of_str(const tsf_str *s) { return tsf_val_of_ptr(s); }

/* To the nullable representations; v must be of the type, undefined or null. */
static inline double tsf_num_of_val(tsf_val v) {
  return TSF_LIKELY(tsf_val_is_num(v)) ? tsf_val_num(v) : v == TSF_VAL_NULL ? TSF_NUM_NULL : TSF_NUM_UNDEF;
}
static inline uint8_t tsf_bool_of_val(tsf_val v) {
  return tsf_val_is_bool(v) ? (uint8_t)(v & 1) : v == TSF_VAL_NULL ? TSF_BOOL_NULL : TSF_BOOL_UNDEF;
}
static inline tsf_big tsf_big_of_val(tsf_val v) {
  if (tsf_val_is_ptr(v)) return ((const tsf_bigbox *)tsf_val_ptr(v))->value;
  return v == TSF_VAL_NULL ? TSF_BIG_NULL : TSF_BIG_UNDEF;
}

TSF_INLINE bool tsf_stack_low(const tsf_rt *rt) {
  return TSF_UNLIKELY(tsf_stack_pointer() < rt->stack_limit);
}

#endif
