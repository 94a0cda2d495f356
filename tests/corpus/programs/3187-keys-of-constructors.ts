class H { 
  n = 0;
  constructor() { this.on = this.on.bind(this); this.off = this.off.bind(this); }
  on(): number { return ++this.n; }
  off(): number { return --this.n; }
}
class I extends H { y = 2; }
const { on, off } = new I();
console.log(on(), on(), off(), Object.keys(new I()));
class AppError extends Error { code: string; constructor(m: string, code: string) { super(m); this.name = new.target.name; this.code = code; Object.setPrototypeOf(this, new.target.prototype); } }
class NotFound extends AppError { status = 404; constructor(m: string) { super(m, "NF"); } }
console.log(Object.keys(new NotFound("x")), JSON.stringify(new NotFound("y")));
const e = new NotFound("z"); e.message = "w"; e.name = "Q"; console.log(Object.keys(e), String(e));
