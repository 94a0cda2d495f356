export const failure: Error = { name: "Failure", message: "it failed" };
