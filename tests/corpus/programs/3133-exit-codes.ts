const args = process.argv.slice(2); console.log(args.length, process.argv.length, typeof process.argv[1]); if (args.includes("--x")) process.exit(3);
console.log(process.exitCode); process.exitCode = 4; console.log(process.exitCode);
function main(n: number): number { if (n > 3) process.exit(7); return n; }
console.log(main(2));
async function run() { await null; throw new Error("failed"); }
setTimeout(() => console.log("never"), 50);
run().catch((e: Error) => { console.error(e.message); console.log("caught", e.message); process.exit(n.length + 1); });
const n = [1, 2];
