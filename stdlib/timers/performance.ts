/* performance (High Resolution Time): milliseconds since the program began. */

const began = millisecondsRunning();
const origin = millisecondsNow();

export function performanceNow(): number {
  return millisecondsRunning() - began;
}

/** When that was, in milliseconds since 1970. */
export function performanceOrigin(): number {
  return origin;
}
