/** Floating point and object fields: the n-body simulation of the sun and four planets. */
import { measure } from "./measure.js";

const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;
const STEPS = 50_000;

interface Body {
  x: number;
  y: number;
  z: number;
  vx: number;
  vy: number;
  vz: number;
  mass: number;
}

function makeBody(x: number, y: number, z: number, vx: number, vy: number, vz: number, mass: number): Body {
  return { x, y, z, vx, vy, vz, mass };
}

function bodies(): Body[] {
  return [
    makeBody(0, 0, 0, 0, 0, 0, SOLAR_MASS),
    makeBody(
      4.8414314424647209,
      -1.16032004402742839,
      -1.03622044471123109e-1,
      1.66007664274403694e-3 * DAYS,
      7.69901118419740425e-3 * DAYS,
      -6.90460016972063023e-5 * DAYS,
      9.54791938424326609e-4 * SOLAR_MASS,
    ),
    makeBody(
      8.34336671824457987,
      4.12479856412430479,
      -4.03523417114321381e-1,
      -2.76742510726411008e-3 * DAYS,
      4.99852801234917238e-3 * DAYS,
      2.30417297573763929e-5 * DAYS,
      2.85885980666130812e-4 * SOLAR_MASS,
    ),
    makeBody(
      1.2894369562139131e1,
      -1.51111514016986312e1,
      -2.23307578892655734e-1,
      2.96460137564761618e-3 * DAYS,
      2.3784717395948095e-3 * DAYS,
      -2.96589568540237556e-5 * DAYS,
      4.36624404335156298e-5 * SOLAR_MASS,
    ),
    makeBody(
      1.53796971148509165e1,
      -2.59193146099879641e1,
      1.79258772950371181e-1,
      2.68067772490389322e-3 * DAYS,
      1.62824170038242295e-3 * DAYS,
      -9.5159225451971587e-5 * DAYS,
      5.15138902046611451e-5 * SOLAR_MASS,
    ),
  ];
}

function offsetMomentum(system: Body[]): void {
  let px = 0;
  let py = 0;
  let pz = 0;
  for (const body of system) {
    px += body.vx * body.mass;
    py += body.vy * body.mass;
    pz += body.vz * body.mass;
  }
  const sun = system[0]!;
  sun.vx = -px / SOLAR_MASS;
  sun.vy = -py / SOLAR_MASS;
  sun.vz = -pz / SOLAR_MASS;
}

function advance(system: Body[], dt: number): void {
  for (let i = 0; i < system.length; i++) {
    const a = system[i]!;
    for (let j = i + 1; j < system.length; j++) {
      const b = system[j]!;
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const distance2 = dx * dx + dy * dy + dz * dz;
      const magnitude = dt / (distance2 * Math.sqrt(distance2));
      a.vx -= dx * b.mass * magnitude;
      a.vy -= dy * b.mass * magnitude;
      a.vz -= dz * b.mass * magnitude;
      b.vx += dx * a.mass * magnitude;
      b.vy += dy * a.mass * magnitude;
      b.vz += dz * a.mass * magnitude;
    }
  }
  for (const body of system) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(system: Body[]): number {
  let total = 0;
  for (let i = 0; i < system.length; i++) {
    const a = system[i]!;
    total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (let j = i + 1; j < system.length; j++) {
      const b = system[j]!;
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      total -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

measure(() => {
  const system = bodies();
  offsetMomentum(system);
  for (let step = 0; step < STEPS; step++) advance(system, 0.01);
  return energy(system).toFixed(9);
});
