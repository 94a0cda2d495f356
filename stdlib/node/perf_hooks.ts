/* node:perf_hooks: the clock. */
import { performanceNow, performanceOrigin } from "../timers/performance.js";

class Performance {
  get timeOrigin(): number {
    return performanceOrigin();
  }

  now(): number {
    return performanceNow();
  }
}

export const performance = new Performance();
