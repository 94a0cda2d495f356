class Polynomial {
  constructor(readonly coefficients: readonly number[]) {}
  get degree(): number {
    return this.coefficients.findLastIndex((c) => c !== 0);
  }
  at(x: number): number {
    return this.coefficients.reduceRight((acc, c) => acc * x + c, 0);
  }
  plus(o: Polynomial): Polynomial {
    const n = Math.max(this.coefficients.length, o.coefficients.length);
    return new Polynomial(Array.from({ length: n }, (_, i) => (this.coefficients[i] ?? 0) + (o.coefficients[i] ?? 0)));
  }
  times(o: Polynomial): Polynomial {
    const out = Array.from({ length: this.coefficients.length + o.coefficients.length - 1 }, () => 0);
    this.coefficients.forEach((a, i) => o.coefficients.forEach((b, j) => (out[i + j]! += a * b)));
    return new Polynomial(out);
  }
  derivative(): Polynomial {
    return new Polynomial(this.coefficients.slice(1).map((c, i) => c * (i + 1)));
  }
  root(guess: number): number {
    const d = this.derivative();
    let x = guess;
    for (let i = 0; i < 50; i++) x -= this.at(x) / d.at(x);
    return x;
  }
  toString(): string {
    const terms = this.coefficients
      .map((c, i) => ({ c, i }))
      .filter(({ c }) => c !== 0)
      .reverse()
      .map(({ c, i }, k) => `${c < 0 ? "-" : k === 0 ? "" : "+"}${Math.abs(c) === 1 && i > 0 ? "" : Math.abs(c)}${i === 0 ? "" : i === 1 ? "x" : `x^${i}`}`);
    return terms.join("") || "0";
  }
}
const p = new Polynomial([-2, 0, 1]);
const q = new Polynomial([1, -1]);
console.log(`${p} | ${q} | ${p.plus(q)} | ${p.times(q)} | ${p.derivative()} | ${new Polynomial([0, 0])}`);
console.log(p.at(3), p.degree, new Polynomial([]).degree, p.root(1).toFixed(10), p.times(p).at(-1));
type Complex = { re: number; im: number };
function fft(input: readonly Complex[], inverse = false): Complex[] {
  const n = input.length;
  if (n === 1) return [...input];
  const even = fft(input.filter((_, i) => i % 2 === 0), inverse);
  const odd = fft(input.filter((_, i) => i % 2 === 1), inverse);
  const out: Complex[] = Array.from({ length: n }, () => ({ re: 0, im: 0 }));
  for (let k = 0; k < n / 2; k++) {
    const angle = ((inverse ? 2 : -2) * Math.PI * k) / n;
    const { re, im } = odd[k]!;
    const t = { re: Math.cos(angle) * re - Math.sin(angle) * im, im: Math.cos(angle) * im + Math.sin(angle) * re };
    const e = even[k]!;
    out[k] = { re: e.re + t.re, im: e.im + t.im };
    out[k + n / 2] = { re: e.re - t.re, im: e.im - t.im };
  }
  return out;
}
const convolve = (a: readonly number[], b: readonly number[]): number[] => {
  let n = 1;
  while (n < a.length + b.length) n *= 2;
  const pad = (xs: readonly number[]): Complex[] => Array.from({ length: n }, (_, i) => ({ re: xs[i] ?? 0, im: 0 }));
  const [fa, fb] = [fft(pad(a)), fft(pad(b))];
  const product = fa.map((x, i) => ({ re: x.re * fb[i]!.re - x.im * fb[i]!.im, im: x.re * fb[i]!.im + x.im * fb[i]!.re }));
  return fft(product, true).slice(0, a.length + b.length - 1).map((c) => Math.round(c.re / n));
};
console.log(convolve([1, 2, 3], [4, 5]).join(), new Polynomial([1, 2, 3]).times(new Polynomial([4, 5])).coefficients.join());
console.log(fft([1, 0, 0, 0].map((re) => ({ re, im: 0 }))).map((c) => `${c.re},${c.im}`).join(" "));
