const ports = [22, 80];
for (const i in ports) console.log(i);
