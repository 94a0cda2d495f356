const options = { depth: null };
console.dir([[[[1]]]], options);
