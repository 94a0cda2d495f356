// super.m() in a static method is the base class's static method.
class A { static n = 1; static base(x = 1): string { return "A" + x; } static g<T>(t: T): T[] { return [t]; } }
class B extends A { static override base(x = 2): string { return super.base(x) + "B" + super.g(x).length; } }
class C extends B { static override base(): string { return super.base(5) + "C"; } }
console.log(B.base(), C.base(), B.base(7));
