// GraalJS: print is there; of $262 what a script can give.
var $262 = {
    global: this,
    evalScript: function (text) { return load({ name: 'evalScript', script: text }); },
    createRealm: function () { var g = loadWithNewGlobal({ name: 'realm', script: 'this' }); g.$262 = { global: g, evalScript: function (t) { return g.eval(t); } }; return g.$262; },
    gc: function () { }
};
