interface Options {
  host: string;
  port?: number;
}
const given: Options = { host: "a" };
const all = { port: 80, ...given };
console.log(all.port);
