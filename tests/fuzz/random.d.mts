export class Random {
  constructor(seed: number);
  next(): number;
  below(n: number): number;
  once(n: number): boolean;
  pick<T>(list: readonly T[]): T;
}
