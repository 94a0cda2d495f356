const names: { [id: number]: string } = {};
names[7] = "ann";
