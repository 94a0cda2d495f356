#include <math.h>
#include "measure.h"

#define SOLAR_MASS (4 * M_PI * M_PI)
#define DAYS 365.24

enum { STEPS = 50000, BODIES = 5 };

typedef struct body {
    double x, y, z, vx, vy, vz, mass;
} body;

static const body at_first[BODIES] = {
    {0, 0, 0, 0, 0, 0, SOLAR_MASS},
    {4.8414314424647209, -1.16032004402742839, -1.03622044471123109e-1, 1.66007664274403694e-3 * DAYS, 7.69901118419740425e-3 * DAYS, -6.90460016972063023e-5 * DAYS, 9.54791938424326609e-4 * SOLAR_MASS},
    {8.34336671824457987, 4.12479856412430479, -4.03523417114321381e-1, -2.76742510726411008e-3 * DAYS, 4.99852801234917238e-3 * DAYS, 2.30417297573763929e-5 * DAYS, 2.85885980666130812e-4 * SOLAR_MASS},
    {1.2894369562139131e1, -1.51111514016986312e1, -2.23307578892655734e-1, 2.96460137564761618e-3 * DAYS, 2.3784717395948095e-3 * DAYS, -2.96589568540237556e-5 * DAYS, 4.36624404335156298e-5 * SOLAR_MASS},
    {1.53796971148509165e1, -2.59193146099879641e1, 1.79258772950371181e-1, 2.68067772490389322e-3 * DAYS, 1.62824170038242295e-3 * DAYS, -9.5159225451971587e-5 * DAYS, 5.15138902046611451e-5 * SOLAR_MASS},
};

static void offset_momentum(body *system) {
    double px = 0, py = 0, pz = 0;
    for (int i = 0; i < BODIES; i++) {
        px += system[i].vx * system[i].mass;
        py += system[i].vy * system[i].mass;
        pz += system[i].vz * system[i].mass;
    }
    system[0].vx = -px / SOLAR_MASS;
    system[0].vy = -py / SOLAR_MASS;
    system[0].vz = -pz / SOLAR_MASS;
}

static void advance(body *system, double dt) {
    for (int i = 0; i < BODIES; i++)
        for (int j = i + 1; j < BODIES; j++) {
            body *a = &system[i], *b = &system[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double distance2 = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (distance2 * sqrt(distance2));
            a->vx -= dx * b->mass * magnitude;
            a->vy -= dy * b->mass * magnitude;
            a->vz -= dz * b->mass * magnitude;
            b->vx += dx * a->mass * magnitude;
            b->vy += dy * a->mass * magnitude;
            b->vz += dz * a->mass * magnitude;
        }
    for (int i = 0; i < BODIES; i++) {
        system[i].x += dt * system[i].vx;
        system[i].y += dt * system[i].vy;
        system[i].z += dt * system[i].vz;
    }
}

static double energy(const body *system) {
    double total = 0;
    for (int i = 0; i < BODIES; i++) {
        const body *a = &system[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < BODIES; j++) {
            const body *b = &system[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

static double iteration(void) {
    body system[BODIES];
    for (int i = 0; i < BODIES; i++) system[i] = at_first[i];
    offset_momentum(system);
    for (int step = 0; step < STEPS; step++) advance(system, 0.01);
    return energy(system);
}

int main(void) { measure(iteration, 9); }
