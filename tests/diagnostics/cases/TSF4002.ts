const ports = new Map([["ssh", 22]]);
const names = ports.keys();
for (const name of names) console.log(name);
