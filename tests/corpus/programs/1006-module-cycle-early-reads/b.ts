import { Base, describe, tryIt } from "./a.js";

export const log: string[] = [
  tryIt(() => describe()),
  tryIt(() => new Base().who()),
  tryIt(() => String(Mode.Fast)),
  tryIt(() => String(LIMIT)),
  tryIt(() => String(total)),
  tryIt(() => String(Holder.count)),
  tryIt(() => {
    total = 3;
    return "set";
  }),
  tryIt(() => {
    Holder.count = 3;
    return "set";
  }),
];
export const LIMIT = 10;
export let total: number | undefined = LIMIT * 2;
export enum Mode {
  Slow,
  Fast,
}
class Holder {
  static count = 1;
}
export const words = ["x", "y"].map((w) => w + Holder.count);
export function describeB(): string {
  return log.join("; ") + words.join();
}
