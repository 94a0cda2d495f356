import { describeB, LIMIT, Mode, total, words } from "./b.js";

export function tryIt(run: () => string): string {
  try {
    return run();
  } catch (e) {
    return e instanceof Error ? `${e.name}: ${e.message}` : "no error";
  }
}

export class Base {
  who(): string {
    return `base ${NAME}`;
  }
}
export function describe(): string {
  return `${NAME} ${LIMIT} ${total} ${Mode.Fast} ${words.length}`;
}

export const early: string[] = [
  tryIt(() => describe()),
  tryIt(() => describeB()),
];
const NAME = "a";
