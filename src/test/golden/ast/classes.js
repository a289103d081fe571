class A extends B {
  #p = 1; static s = () => {}; [computed] = 2; 'x'; static #q() {}
  constructor(a) { super(a); super.m(); super[k] = 1; }
  get #g() { return this.#p; } set #g(v) { this.#p ??= v; } static async *[Symbol.iterator]() {}
  has(o) { return #p in o && o?.#p; }
  static { this.z = 1; var w; }
  static async; get; set; static static; async() {}
}
var C = class {}; (class D { });
