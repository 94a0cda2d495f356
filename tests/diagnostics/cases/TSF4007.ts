const start = new Date(0);
console.log(`${start}`);
