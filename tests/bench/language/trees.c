/* An arena, dropped as a whole, as a plugin in C would have for the objects of one event. */
#include "measure.h"

enum { DEPTH = 14, ARENA = 1 << 16 };

typedef struct tree {
    struct tree *left, *right;
} tree;

static tree arena[ARENA], kept[ARENA];

static tree *build(int depth, tree **next) {
    tree *t = (*next)++;
    t->left = depth ? build(depth - 1, next) : NULL;
    t->right = depth ? build(depth - 1, next) : NULL;
    return t;
}

static int count(const tree *t) { return t ? 1 + count(t->left) + count(t->right) : 0; }

static tree *long_lived;

static double iteration(void) {
    int checksum = count(long_lived);
    for (int depth = 4; depth <= DEPTH; depth += 5)
        for (int i = 0; i < 1 << (DEPTH - depth); i++) {
            tree *next = arena;
            checksum += count(build(depth, &next));
        }
    return checksum;
}

int main(void) {
    tree *next = kept;
    long_lived = build(DEPTH, &next);
    measure(iteration, 0);
}
