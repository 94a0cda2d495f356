#include <stdbool.h>
#include <string.h>
#include "measure.h"

enum { MOST = 20 };

typedef struct queens {
    int size, rows[MOST];
    bool free_rows[MOST], free_maxs[2 * MOST], free_mins[2 * MOST];
} queens;

static void mark(queens *q, int row, int column, bool is_free) {
    q->free_rows[row] = q->free_maxs[column + row] = q->free_mins[column - row + q->size - 1] = is_free;
}

static bool place(queens *q, int column) {
    for (int row = 0; row < q->size; row++) {
        if (!q->free_rows[row] || !q->free_maxs[column + row] || !q->free_mins[column - row + q->size - 1]) continue;
        q->rows[row] = column;
        mark(q, row, column, false);
        if (column == q->size - 1 || place(q, column + 1)) return true;
        mark(q, row, column, true);
    }
    return false;
}

static double iteration(void) {
    long checksum = 0;
    for (int size = 8; size <= MOST; size += 4) {
        queens q = {.size = size};
        memset(q.free_rows, true, sizeof q.free_rows);
        memset(q.free_maxs, true, sizeof q.free_maxs);
        memset(q.free_mins, true, sizeof q.free_mins);
        if (!place(&q, 0)) exit(1);
        for (int row = 0; row < size; row++) checksum = (checksum * 31 + q.rows[row]) % 1000003;
    }
    return (double)checksum;
}

int main(void) { measure(iteration, 0); }
