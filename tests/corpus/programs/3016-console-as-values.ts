["a", "b"].forEach(console.log);
const print = console.log;
print("x", 1);
const sinks: Record<string, (...args: unknown[]) => void> = { out: console.log, err: console.error };
sinks["out"]!(1, [2], { a: 3 });
Promise.reject(new Error("no")).catch(console.error).then(() => console.log("after"));
Promise.resolve({ v: 1 }).then(console.log);
class Logger { constructor(private readonly write: (line: string) => void = console.log) {} info(m: string) { this.write(`[info] ${m}`); } }
new Logger().info("hey");
const pick = <T extends object, K extends keyof T>(o: T, ...ks: K[]): Pick<T, K> => Object.fromEntries(ks.map((k) => [k, o[k]])) as Pick<T, K>;
console.log(pick({ id: 1, name: "n", pw: "s" }, "id", "name"), Object.fromEntries([[1, "a"], [2, "b"]]), Object.fromEntries(new Map([[true, 1]].map(([k, v]) => [String(k), v] as const))));
console.log([3, 1].map(console.log));
