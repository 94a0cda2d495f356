const request = { verb: "get", user: "ann", code: 200 };
let verb = "";
let others = { user: "", code: 0 };
({ verb, ...others } = request);
console.log(verb, others.code);
