const text: string | number = Math.random() > 2 ? 1 : "1";
console.log(text == 1);
