const options = { cause: "disk" };
export const failure = new Error("cannot read", options);
