class Point {}
export const proto = Point.prototype;
