#include <stdint.h>
#include <string.h>
#include "measure.h"

enum { LIMIT = 1000000 };

static uint8_t composite[LIMIT];

static double iteration(void) {
    int count = 0;
    memset(composite, 0, sizeof composite);
    for (long i = 2; i < LIMIT; i++) {
        if (composite[i]) continue;
        count++;
        for (long j = i * i; j < LIMIT; j += i) composite[j] = 1;
    }
    return count;
}

int main(void) { measure(iteration, 0); }
