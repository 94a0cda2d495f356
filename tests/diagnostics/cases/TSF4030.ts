const { HOME } = process.env;
console.log(HOME);
