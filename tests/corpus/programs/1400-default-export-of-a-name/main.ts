// `export default NAME` of classes, functions, constants, enums, and of names that are imported.
import square from "./area.js";
import Kind from "./kind.js";
import nameOf from "./names.js";
import scale, { limits } from "./scale.js";
import Shape from "./shape.js";

class Wide extends Shape {
  override grown(): Shape {
    return new Shape(this.sides * 2);
  }
}

const shapes: Shape[] = [new Shape(limits.least), square, square.grown(), new Wide(6).grown()];
for (const shape of shapes) console.log(nameOf(shape.sides), shape.sides <= limits.most, scale(shape.sides));
console.log(Shape.made, square instanceof Shape, shapes[0] instanceof Wide, Kind.Square, Kind[1]);
export default shapes;
