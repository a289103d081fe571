function f(p) {
  { function a() {} } { function p() {} } { let b; { function b() {} } } { function c() {} } let c;
  if (x) function d() {} switch (1) { case 0: function e() {} }
  try { } catch (g) { { function g() {} } var g; }
  { async function h() {} }
  (function own() { own; }); (function own2() { var own2; });
}
{ function atScript() {} }
