const last = <T>(items: T[]): T | undefined => items.at(-1);
console.log(last([1, 2]));
