// A module that throws: what the microtasks before the end do is seen.
void Promise.resolve()
  .then(() => console.log("a"))
  .then(() => console.log("b"))
  .then(() => console.log("c"))
  .then(() => console.log("never"));
setTimeout(() => console.log("never"), 0);
if (Date.now() > 0) throw new Error("the module ends");
