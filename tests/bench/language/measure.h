/* measure.ts for C: iteration() gives the program's result, which is printed with so many decimals. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SECOND_MS = 1000 };

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double mean_of_a_second(double (*volatile iteration)(void), double result) {
    double begin = now_ms(), now = begin;
    int runs = 0;
    for (; now - begin < SECOND_MS; runs++) {
        if (iteration() != result) exit(1);
        now = now_ms();
    }
    return (now - begin) / runs;
}

static void measure(double (*iteration)(void), int decimals) {
    double result = iteration();
    double first = mean_of_a_second(iteration, result);
    double steady = mean_of_a_second(iteration, result);
    printf("%.*f %.5f %.5f\n", decimals, result, first, steady);
}
