// Values of type any: steps, bigints in all operators, missing arguments of builtin methods, what is shown when all is evaluated.
let s: any = "7";
s++;
console.log(s);
let t: any = JSON.parse('{"n":"41"}');
t.n++;
console.log(t.n, t.n++);
let u: any = null;
console.log(u++, u);
let b: any = true;
console.log(b++, b, ++b, b--, --b);
let z: any = undefined;
console.log(z--, z);
const big: any = 10n;
try { console.log(+big); } catch (e) { console.log(String(e)); }
try { console.log(isNaN(big)); } catch (e) { console.log(String(e)); }
try { console.log(big + big); } catch (e) { console.log(String(e)); }
try { console.log(big * big); } catch (e) { console.log(String(e)); }
try { console.log(-big, ~big); } catch (e) { console.log(String(e)); }
let xx = 1; let ss = "a"; const o = { n: 1 };
console.log(xx, xx++, xx, o, (o.n = 7), ss, (ss += "b"), ss, [xx, xx++], xx > 1 ? o : ss);
const aa = [1];
console.log(aa, aa.push(2));
const oo = { n: 1 };
console.log(oo, oo.n++, oo);
const mm = new Map([["k", 1]]);
console.log(mm, mm.set("z", 2).size);
const au: (number | undefined)[] = [3, undefined, 1];
console.log(au.reverse(), au.sort());
console.log(au.reverse() === au);
