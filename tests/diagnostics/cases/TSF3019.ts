interface Call {
  headers: Record<string, string>;
  parts?: { tags: Record<string, number> }[];
}

function send(call: Call): number {
  return Object.keys(call.headers).length;
}

const plain = { headers: { accept: "*" } };
console.log(send(plain));

const nested = { headers: {}, parts: [{ tags: { a: 1 } }] };
console.log(send(nested));

const open: Call = { headers: { accept: "*" }, parts: [{ tags: { a: 1 } }] };
console.log(send(open), send({ headers: { accept: "*" } }));
