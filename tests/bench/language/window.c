#include "measure.h"

enum { RINGS = 16, CAPACITY = 64 };

typedef struct ring {
    double times[CAPACITY], sizes[CAPACITY], sum, span;
    int head, count;
} ring;

static void drop(ring *r) {
    r->sum -= r->sizes[r->head];
    r->head = (r->head + 1) % CAPACITY;
    r->count--;
}

static void add(ring *r, double time, double size) {
    while (r->count > 0 && time - r->times[r->head] > r->span) drop(r);
    if (r->count == CAPACITY) drop(r);
    int at = (r->head + r->count) % CAPACITY;
    r->times[at] = time;
    r->sizes[at] = size;
    r->count++;
    r->sum += size;
}

static int above(const ring *r, double size) {
    int n = 0;
    for (int i = 0; i < r->count; i++) n += r->sizes[(r->head + i) % CAPACITY] >= size;
    return n;
}

static double iteration(void) {
    static ring rings[RINGS];
    for (int i = 0; i < RINGS; i++) rings[i] = (ring){.span = 1000 + i * 50};
    long seed = 42, now = 0;
    int bursts = 0;
    for (int i = 0; i < 100000; i++) {
        seed = seed * 16807 % 2147483647;
        now += seed % 5;
        ring *r = &rings[seed % RINGS];
        add(r, (double)now, (double)(seed % 1500));
        if (r->sum / r->count > 800) bursts++;
        if (i % 8 == 0) bursts += above(r, 1200);
    }
    return bursts;
}

int main(void) { measure(iteration, 0); }
