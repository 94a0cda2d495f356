let host!: string;
function configure(): void {
  host = "a";
}
configure();
console.log(host);
