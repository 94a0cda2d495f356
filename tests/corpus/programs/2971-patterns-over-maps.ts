// Array patterns take the entries of a Map.
const ports = new Map([["http", 80], ["https", 443], ["ssh", 22]]);
const [first] = ports;
console.log(first, first?.[0]);
const [, second, ...others] = ports;
console.log(second, others);
const [[name, port] = ["none", 0]] = ports;
console.log(name, port + 1);
const [[none, zero] = ["none", 0]] = new Map<string, number>();
console.log(none, zero);
class Cache {
  private readonly m = new Map<number, { n: number }>([[1, { n: 5 }]]);
  oldest(): number | undefined {
    const [e] = this.m;
    return e && e[0] + e[1].n;
  }
  drop(): void {
    const [e] = this.m;
    if (e) this.m.delete(e[0]);
  }
}
const cache = new Cache();
console.log(cache.oldest());
cache.drop();
console.log(cache.oldest());
let a: [string, number] | undefined;
let b: [string, number] | undefined;
[a, b] = ports;
console.log(a, b);
[b, a = ["z", 9]] = new Map([["only", 1]]);
console.log(a, b);
function keyOf([entry]: Map<string, number>): string {
  return entry ? entry[0] : "empty";
}
console.log(keyOf(ports), keyOf(new Map()));
for (const [[k] = ["-"]] of [ports, new Map<string, number>()]) console.log(k);
