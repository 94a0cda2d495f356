const ports = [22, 80];
with (ports) console.log(length);
