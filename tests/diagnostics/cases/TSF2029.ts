import * as falco from "tsfalco";
enum Level {
  low,
  high,
}
console.log(Object.keys(Level).length);
console.log(falco["ipNet"]("10.0.0.0/8").length);
