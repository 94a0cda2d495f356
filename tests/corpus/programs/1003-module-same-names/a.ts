export const state = { n: 0 };
const helper = (): string => "a helper";
export function create(): string {
  state.n++;
  return helper();
}
export class Item {
  constructor(readonly value: number) {}
  describe(): string {
    return `a.Item ${this.value.toFixed(1)}`;
  }
}
