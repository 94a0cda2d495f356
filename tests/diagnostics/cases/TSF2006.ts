const start: { ssh?: number } = { ssh: 22 };
delete start.ssh;
const list = [1, 2];
delete list[0];
