namespace Ports {
  export const ssh = 22;
}
console.log(Ports.ssh);
