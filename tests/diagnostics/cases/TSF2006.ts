const ports = [22, 80];
delete ports[0];
