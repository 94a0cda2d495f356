console.log("hello");
console.log("several", 1, true, null, undefined, 12n, -0);
console.log();
console.log("");
console.log("tab\tand \"quotes\" and \\ and \u00e9 and 😀");
