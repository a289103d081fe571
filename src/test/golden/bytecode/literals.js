function f(x) {
  return [1, 2.5, 'a', , null], [x, ...x, 3], {a: 1, b: x, 'c d': 2, 3: 4, [x]: x, ...x, __proto__: x, m() {}, get g() { return 1; }},
    /a+/gi, `t${x}u${x}`, 12345678901234567890n, -0, -1, -2147483648;
}
