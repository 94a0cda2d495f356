export const state = { n: 100 };
const helper = (): string => "b helper";
export function create(): string {
  state.n++;
  return helper();
}
export class Item {
  constructor(readonly value: string) {}
  describe(): string {
    return `b.Item ${this.value.toUpperCase()}`;
  }
}
