const ports: Record<string, number> = { ssh: 22 };
delete ports["ssh"];
