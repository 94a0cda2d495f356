// Namespaces that modules export, aliases of members, uses before the namespace is there.
import { Geo, Units as U } from "./geo.js";
import * as all from "./geo.js";
import Point = Geo.Point;
import area = Geo.Area.of;
import Km = U.Km;
import Areas = Geo.Area;
export import Side = Geo.Side;

console.log(new Point(1, 2).text(), area(new Point(3, 4)), Km, Areas.calls, Side.Left, Side[1], all.Geo.Area.of(new all.Geo.Point(1, 1)), all.Units.Km);
Geo.Area.of(new Point(0, 0));
console.log(Areas.calls, all.Geo.Area.calls, Geo.names().join());
const attempt = (what: string, f: () => unknown) => { try { console.log(what, String(f())); } catch (e) { console.log(what, e instanceof TypeError, e instanceof ReferenceError); } };
function early(): string { return Late.f(); }
attempt("function", () => early());
attempt("function itself", () => Late.f());
namespace Late {
  attempt("inside", () => f());
  attempt("qualified", () => Late.f === undefined);
  export function f(): string { return "late " + value; }
  export const value = "v";
  export const list = [f()];
}
attempt("function", early);
attempt("list", () => Late.list.join());
try { console.log(Later.x); } catch (e) { console.log(String(e)); }
try { console.log(Later.g()); } catch (e) { console.log(String(e)); }
namespace Later { export const x = 1; export function g(): number { return x; } }
console.log(Later.x, Later.g());
namespace Throws {
  export let reached = 0;
  export function step(n: number): number { reached = n; if (n > 1) throw new RangeError("n " + n); return n; }
}
try { Throws.step(1); Throws.step(2); } catch (e) { console.log(String(e), Throws.reached); }
namespace A.B { export const made = [1, 2, 3].map((n) => ({ n, twice: () => n * 2 })); export function total(): number { return made.reduce((sum, one) => sum + one.twice(), 0); } }
namespace A { export const sum = B.total(); }
console.log(A.sum, A.B.made.length);
