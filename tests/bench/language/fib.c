#include "measure.h"

static __attribute__((noinline)) double fib(double n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

static double iteration(void) { return fib(30); }

int main(void) { measure(iteration, 0); }
