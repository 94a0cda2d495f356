// A program's own names are its own, whatever the library has under them.
class Body {
  constructor(readonly mass: number) {}
}
interface Headers {
  host: string;
  [name: string]: string;
}
class Request {
  constructor(readonly path: string) {}
  url(): string {
    return `http://host${this.path}`;
  }
}
type Response = { status: number; body: Body };
enum URL {
  Root = "/",
}
function fetch(request: Request): Response {
  return { status: request.path === URL.Root ? 200 : 404, body: new Body(request.path.length) };
}
class Map {
  size = 3;
}
const headers: Headers = { host: "a", "x-id": "7" };
console.log(fetch(new Request("/")).status, fetch(new Request("/x")).body.mass, headers["x-id"], new Map().size);
console.log(new Request("/y").url(), Object.keys(headers).join());
