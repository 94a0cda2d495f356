function port(): number {
  return port.ssh;
}
namespace port {
  export const ssh = 22;
}
console.log([port].length);
