const now = (): number => Date.now();
console.log(`time: ${now}`);
