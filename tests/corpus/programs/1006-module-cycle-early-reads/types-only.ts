export type Kind = "k" | "l";
console.log("an import of types only does not run this");
