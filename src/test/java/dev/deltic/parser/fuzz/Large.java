package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;

/** Deep nesting of every bracket and operator, long chains, very long tokens and lines. */
final class Large {
    private static final String[][] NESTED = {
        {"(", "1", ")"}, {"[", "", "]"}, {"{", "", "}"}, {"!", "1", ""}, {"- ", "1", ""}, {"new ", "a", ""}, {"typeof ", "1", ""},
        {"await ", "1", ""}, {"a?b,a:", "1", ""}, {"a?", "1", ":2"}, {"function f(){", "", "}"}, {"(function(){", "", "})()"},
        {"x=>", "1", ""}, {"(x=>{", "", "})"}, {"async x=>", "1", ""}, {"(x)=>", "1", ""}, {"async(x)=>", "1", ""}, {"({x})=>", "1", ""},
        {"(x=", "1", ")=>1"}, {"(x=(", "1", "))=>1"}, {"({x=", "1", "})=>1"}, {"(x=>", "1", ")"}, {"((x)=>", "1", ")"},
        {"(x,", "y", ")=>1"}, {"async(x,", "1", ")"}, {"(async(", "1", "))"}, {"a=", "1", ""}, {"x={a:", "1", "}"}, {"`${", "1", "}`"},
        {"if(1)", ";", ""}, {"if(1)", ";", " else ;"}, {"while(1)", ";", ""}, {"for(;;)", ";", ""}, {"l:{", "", "}"}, {"2**", "1", ""},
        {"a(", "", ")"}, {"a[", "1", "]"}, {"class A{[", "1", "](){}}"}, {"class A extends ", "B", "{}"}, {"class A{a=", "1", "}"},
        {"class A{m(){", "", "}}"}, {"class A{static{", "", "}}"}, {"let [", "a", "] = b"}, {"([", "a", "])=>1"}, {"({a:", "b", "})=>1"},
        {"[", "a", "]=b"}, {"({x:", "a", "}=b)"}, {"({x:", "a", "})"}, {"[x=", "a", "]"}, {"++", "a", ""}, {"try{", "", "}finally{}"},
        {"with(a)", ";", ""}, {"do ", ";", " while(1)"}, {"switch(1){case 1:", "", "}"}, {"yield ", "1", ""}, {"...", "a", ""},
        {"a?.[", "b", "]"}, {"import(", "a", ")"}, {"({m(){", "", "}})"}, {"({[", "a", "]:1})"}, {"for(let [a=", "1", "] of b);"},
        {"delete ", "a.b", ""}, {"try{}catch{", "", "}"}, {"try{}catch([a=", "1", "]){}"}, {"for(", "a", ";;);"}, {"for(x in ", "y", ");"},
        {"a??(", "b", ")"}, {"a&&(b||", "c", ")"}, {"/(", "a", ")/"}, {"\n(", "a", "\n)"}, {"async()=>{", "", "}"}, {"a`${", "b", "}`"},
        {"function*f(){yield ", "1", "}"}, {"new a(", "", ")"}, {"(a,b,", "c", ")"}, {"((", "a", "),b)=>c"}, {"({a:[", "b", "]})"},
        {"[{a:", "b", "}]"}, {"({a(b=", "1", "){}})"}, {"({get a(){return ", "1", "}})"}, {"l:", ";", ""}, {"if(a){}else{", "", "}"},
        {"throw ", "a", ""}, {"return ", "a", ""}, {"export default ", "a", ""}, {"super(", "", ")"},
    };
    private static final String[][] CHAINS = {
        {"1", "+1", ""}, {"a", "&&a", ""}, {"a", "??a", ""}, {"a", ",a", ""}, {"", "x?1:", "2"}, {"", "if(a);else ", ";"},
        {"a", "*b-c", ""}, {"[", "1,", "]"}, {"", ";", ""}, {"var a", ",a", ""}, {"a", ".b", ""}, {"a", "?.b", ""}, {"a", "()", ""},
        {"a", "[0]", ""}, {"a", "`b`", ""}, {"'", "a", "'"}, {"`", "a", "`"}, {"`", "${a}", "`"}, {"/", "a", "/"}, {"/", "(a)", "/"},
        {"/[", "ab", "]/"}, {"/[", "a-z", "]/v"}, {"/", "a|", "b/"}, {"/", "(?<a>b)|", "c/"}, {"/*", "a", "*/"}, {"//", "a", ""},
        {"", "a", ""}, {"", "1", ""}, {"", "9", "n"}, {"0x", "f", ""}, {"0.", "1", ""}, {"1e", "9", ""}, {"1", "_1", ""}, {"", "\n", "a"},
        {"a", "\n", "b"}, {"", " ", "a"}, {"({", "a:1,", "})"}, {"({", "a,", "})"}, {"({", "a(){},", "})"}, {"class A{", "a(){}", "}"},
        {"class A{", "a;", "}"}, {"class A{", "static{}", "}"}, {"f(", "a,", "b)"}, {"function f(", "a,", "b){}"}, {"(", "a,", "b)=>c"},
        {"(", "[a],", "b)=>c"}, {"switch(a){", "case 0:", "}"}, {"", "a:", ";"}, {"", "function f(){}", ""}, {"", "a=>b;", ""},
        {"", "(a)=>b;", ""}, {"", "async(a)=>b;", ""}, {"", "(a);", ""}, {"", "\\u0061", ""}, {"", "\\u{61}", ""}, {"'", "\\u0061", "'"},
        {"'", "\\\n", "'"}, {"", "let ", ""}, {"", "async ", ""}, {"", "yield ", ""}, {"", "\ud835\udc00", ""}, {"", "(", ""},
        {"", "[", ""}, {"", "{", ""}, {"", "`${", ""}, {"", "a?", ""}, {"", "=>", ""}, {"", "async(", ""}, {"", "({a:", ""},
        {"", "[a=", ""}, {"", "x=>", ""}, {"", "<!--\n", ""}, {"", "-->\n", ""}, {"", "/a/;", ""}, {"", "a/", ""}, {"", "/a", ""},
        {"", "/[", ""}, {"a", " in a", ""}, {"a", "\n++b", ""}, {"{", "}{", "}"}, {"class A{", "#a;", "}"}, {"", "{let a}", ""},
        {"", "try{}catch{}", ""}, {"", "do;while(0)", ""}, {"", "for(;;);", ""}, {"", "var a;", ""}, {"", "a\u2028", ""}, {"", "a=b;", ""},
        {"", "[a]=b;", ""}, {"", "({a}=b);", ""}, {"", "({a=b}=c);", ""}, {"[", "[a],", "]=b"}, {"({", "a:[b],", "}=c)"},
        {"let [", "a,", "]=b"}, {"a", "=a", ""}, {"a", "||(b)", ""}, {"a", "(b)", ""}, {"(a)", "(b)", ""}, {"async", "(b)", ""},
        {"", "async(b)\n", ""}, {"(", "(a),", "b)"}, {"(", "(a,b),", "c)=>1"},
    };

    private static final int LONGEST = 400_000;

    private Large() { }

    static String text(Choices choices) {
        int most = choices.of(30, 300, 1000, 3000, 30_000, 100_000);
        int times = choices.between(1, most);
        if (choices.chance(50)) {
            String[] chain = choices.of(CHAINS);
            return chain[0] + chain[1].repeat(Math.min(times, LONGEST / chain[1].length())) + chain[2];
        }
        String[] form = choices.of(NESTED);
        if (choices.chance(55)) {
            int deep = Math.min(times, LONGEST / (form[0].length() + form[2].length()));
            int closed = choices.chance(85) ? deep : choices.below(deep + 1);
            return form[0].repeat(deep) + form[1] + form[2].repeat(closed);
        }
        return mixed(choices, Math.min(times, 40));
    }

    /** Different forms in one another: what makes a parser go back in each level of many. */
    private static String mixed(Choices choices, int depth) {
        String[][] cycle = new String[choices.between(2, 4)][];
        for (int i = 0; i < cycle.length; i++) {
            cycle[i] = choices.of(NESTED);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            out.append(cycle[i % cycle.length][0]);
        }
        out.append(choices.of("a", "1", "", ")", "=>"));
        for (int i = depth - 1; i >= 0; i--) {
            out.append(cycle[i % cycle.length][2]);
        }
        return out.toString();
    }
}
