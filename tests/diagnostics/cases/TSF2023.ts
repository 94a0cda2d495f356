const request = { verb: "get", user: "ann", code: 200 };
const { verb, ...others } = request;
console.log(verb, others.code);
