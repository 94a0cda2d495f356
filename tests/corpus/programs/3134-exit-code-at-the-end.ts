function fail(m: string): never { console.log(m); process.exitCode = 2; throw new Error(m); }
try { fail("x"); } catch { console.log("in catch", process.exitCode); }
setTimeout(() => { process.exitCode = 5; console.log("timer"); }, 1);
