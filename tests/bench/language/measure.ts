/** How long an iteration takes in a program's first second, and in its third, its steady state. */
const SECOND_MS = 1000;

/**
 * Runs `iteration` for three seconds and prints its result, which must be the same each time, and the mean times of the
 * first and of the third second in ms. By the third an engine with tiers has optimised what it will; what its collector
 * takes is in the mean.
 */
export function measure(iteration: () => number | string): void {
  const begin = performance.now();
  const result = iteration();
  const meanUntil = (end: number, from: number): number => {
    let runs = 0;
    let now = from;
    while (now < end) {
      const other = iteration();
      if (other !== result) throw new Error(`not the same each time: ${String(result)}, ${String(other)}`);
      runs++;
      now = performance.now();
    }
    return (now - from) / runs;
  };
  const first = meanUntil(begin + SECOND_MS, begin);
  meanUntil(begin + 2 * SECOND_MS, performance.now());
  const steady = meanUntil(begin + 3 * SECOND_MS, performance.now());
  console.log(`${String(result)} ${first.toFixed(5)} ${steady.toFixed(5)}`);
}
