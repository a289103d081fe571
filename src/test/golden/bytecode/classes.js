class A extends B {
  #x = 1; static s = this; ['k' + 1] = 2; y;
  #m() { return super.m(); } static #t() {} get #g() { return 1; } static { A.#t(); }
  constructor(a) { super(a); this.#m(); }
  get v() { return #x in this ? this.#x : super.v; }
  set v(a) { super.v = this.#x += a; }
  static async *['g' + 1]() {}
}
let Plain = class { f = () => this; };
