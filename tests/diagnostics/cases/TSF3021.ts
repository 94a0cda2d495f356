export class Failure extends Error {
  override get name(): string {
    return "Failure";
  }
}
