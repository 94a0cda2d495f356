declare const VERSION: string;
console.log(VERSION);
