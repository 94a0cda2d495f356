/* heap_test.h: the tiny program that the scenarios of heap_test.c run, and what they share. */
#ifndef HEAP_TEST_H
#define HEAP_TEST_H

#include <stdio.h>
#include <stdlib.h>

#include "heap/blocks.h"
#include "tsf.h"

#define CHECK(x) \
  do { \
    if (!(x)) { \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #x); \
      exit(1); \
    } \
  } while (0)

typedef struct node {
  tsf_obj h;
  struct node *left, *right;
  double value;
} node;

enum { NODE = TSF_T_FIRST_PROGRAM_SHAPE, CUSTOM_ERROR, NTYPES };

typedef struct globals { tsf_obj h; tsf_val words[8]; } globals;

node *new_node(tsf_rt *rt, node *left, node *right, double value);
void set_global(tsf_rt *rt, int i, void *value);
void *global(tsf_rt *rt, int i);
void set_left(tsf_rt *rt, node *n, node *left);
/* Realms that are made from now on do full collections in slices. */
extern bool in_slices;
tsf_rt *realm(uint64_t max_bytes);
void call(tsf_rt *rt, void (*body)(tsf_rt *));
void garbage(tsf_rt *rt, size_t bytes);
void small_garbage(tsf_rt *rt);
void large_garbage(tsf_rt *rt);
void scrub_stack(void);
node *list(tsf_rt *rt, int n);
void check_list(const node *head, int n);
void keep_list(tsf_rt *rt);
void churn(tsf_rt *rt);
bool stressed(void);

/* An event region of its own: the host's event, and what a plugin remembers of it. */
extern char *host;
extern tsf_obj *memo;
void next_event(tsf_rt *rt);

/* The scenarios. */
void rollback(void);
void enter_leave(void);
void keep(void);
void keep_churn(void);
void sticky_minor(void);
void sparse(void);
void valve(void);
void valve_barrier(void);
void large_objects(void);
void spans(void);
void renumber(void);
void slices(void);
void unborrow(void);
void event_region(void);
void event_drop_inside(void);
void roots(void);
void out_of_memory(void);
void kinds(void);
void extend(void);
void errors(void);
void at_random(void);
void bench(void);

#endif
