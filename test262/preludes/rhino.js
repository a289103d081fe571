// Rhino's javax.script engine: what its host lacks, as far as a script can give it.
var print = print || function (text) { context.getWriter().write(String(text) + '\n'); };
var $262 = {
    global: this,
    evalScript: function (text) { return (0, eval)(text); },
    gc: function () { java.lang.System.gc(); }
};
