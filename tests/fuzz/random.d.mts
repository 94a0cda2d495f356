export class Random {
  constructor(seed: number);
  /** 0 up to 1. */
  next(): number;
  /** 0 .. n-1. */
  below(n: number): number;
  /** True once in n times. */
  once(n: number): boolean;
  pick<T>(list: readonly T[]): T;
}
