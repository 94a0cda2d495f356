// What a timer throws ends the program; its microtasks do not run.
setTimeout(() => {
  queueMicrotask(() => console.log("never"));
  throw new TypeError("from a timer");
}, 1);
setTimeout(() => console.log("never"), 30);
console.log("module");
