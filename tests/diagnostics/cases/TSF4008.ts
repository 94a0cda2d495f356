import duration from "tsfalco";

console.log(String(duration(5n)));
