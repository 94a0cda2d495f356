export namespace Geo {
  export class Point {
    constructor(readonly x: number, readonly y: number) {}
    text(): string { return `(${this.x}, ${this.y}) of ${Area.unit}`; }
  }
  export namespace Area {
    export const unit = Units.Km;
    export let calls = 0;
    export function of(p: Point): number { calls++; return p.x * p.y; }
  }
  export enum Side { Left, Right }
  export const names = () => [Area.unit, Side[Side.Left]];
}
namespace Units { export const Km = "km"; }
export { Units };
