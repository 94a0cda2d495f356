const start: { ssh?: number } = { ssh: 22 };
delete start.ssh;
