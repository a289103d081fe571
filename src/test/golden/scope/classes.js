function f() {
  class A extends B { #x; static #y = 1; get #z() {} set #z(v) {} [key()] = this.#x; m() { return super.m(A); }
    static { var inStatic; let z = () => this; } }
  class C extends A { constructor() { const g = () => super(); g(); new.target; } field = 1; }
  return class { };
}
