/** Integer arithmetic on numbers: a rolling hash modulo a prime over a number array. */
import { measure } from "./measure.js";

const LENGTH = 100_000;
const ROUNDS = 20;

function hash(values: number[], seed: number): number {
  let h = seed;
  for (let i = 0; i < values.length; i++) h = (h * 31 + values[i]! + i) % 1000003;
  return h;
}

const values: number[] = [];
for (let i = 0; i < LENGTH; i++) values.push((i * 7919) % 10007);

measure(() => {
  let checksum = 0;
  for (let round = 0; round < ROUNDS; round++) checksum = hash(values, checksum);
  return checksum;
});
