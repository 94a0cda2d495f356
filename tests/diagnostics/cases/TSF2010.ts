block: {
  if (Math.random() > 2) break block;
  console.log(1);
}
