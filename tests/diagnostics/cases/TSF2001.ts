const ports = [22, 80];
debugger;
console.log(ports.length);
