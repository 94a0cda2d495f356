abstract class Shape {
  constructor() {
    if (new.target === undefined) return;
  }
}
export class Square extends Shape {}
