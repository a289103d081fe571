package dev.deltic.baseline;

import dev.deltic.runtime.BuiltinCode;

/** A method that does what a builtin does for arguments of the usual types, small enough to be inlined, with numbers that need no
 *  boxes. What it does not do it answers with {@link ElementStubs#MISSING}, NaN or null; the builtin itself is called then.
 *
 *  @param owner the class of the method
 *  @param method its name
 *  @param takesReceiver whether the receiver is its first parameter
 *  @param parameters a letter for each argument: I an int32, N the int32 of any number, D a number, L any value
 *  @param result I, D or L */
record BuiltinShortcut(String owner, String method, boolean takesReceiver, String parameters, char result) {
    private static final String STRINGS = "dev/deltic/baseline/StringShortcuts";
    private static final String NUMBERS = "dev/deltic/baseline/MathShortcuts";

    /** The shortcut for a call with so many arguments, or null.
     *
     *  @param doubles whether an argument's register has a double local */
    static BuiltinShortcut of(BuiltinCode builtin, int arguments, boolean doubles) {
        return switch (builtin.table.holder()) {
            case "%String.prototype%" -> ofString(builtin.name(), arguments);
            case "%Math%" -> ofMath(builtin.name(), arguments, doubles);
            default -> null;
        };
    }

    /** What {@link NumberRegisters} the result of such a call needs, whatever its arguments are. */
    static int results(BuiltinCode builtin, int arguments) {
        BuiltinShortcut first = of(builtin, arguments, false);
        return first == null ? 0 : first.results() | of(builtin, arguments, true).results();
    }

    private static BuiltinShortcut ofString(String name, int count) {
        return switch (name) {
            case "charCodeAt" -> count == 1 ? string(name, "I", 'I') : null;
            case "codePointAt" -> count == 1 ? string(name, "I", 'I') : null;
            case "charAt" -> count == 1 ? string(name, "I", 'L') : null;
            case "indexOf" -> count == 1 ? string(name, "L", 'I') : count == 2 ? string(name, "LI", 'I') : null;
            case "slice", "substring" -> count == 1 ? string(name, "I", 'L') : count == 2 ? string(name, "II", 'L') : null;
            default -> null;
        };
    }

    private static BuiltinShortcut string(String method, String parameters, char result) {
        return new BuiltinShortcut(STRINGS, method, true, parameters, result);
    }

    private static BuiltinShortcut ofMath(String name, int count, boolean doubles) {
        return switch (name) {
            case "floor", "ceil", "round", "trunc" -> count == 1 ? math(name, "D", 'I') : null;
            case "sqrt" -> count == 1 ? math(name, "D", 'D') : null;
            case "abs" -> count != 1 ? null : doubles ? math(name, "D", 'D') : math(name, "I", 'I');
            case "min", "max" -> count != 2 ? null : doubles ? math(name, "DD", 'D') : math(name, "II", 'I');
            case "imul" -> count == 2 ? math(name, "NN", 'I') : null;
            default -> null;
        };
    }

    private static BuiltinShortcut math(String method, String parameters, char result) {
        return new BuiltinShortcut(NUMBERS, method, false, parameters, result);
    }

    private int results() {
        return result == 'I' ? NumberRegisters.INT : result == 'D' ? NumberRegisters.DOUBLE : 0;
    }

    /** The method's descriptor. */
    String descriptor() {
        StringBuilder text = new StringBuilder("(").append(takesReceiver ? StubCalls.OBJECT : "");
        for (int i = 0; i < parameters.length(); i++) {
            text.append(type(parameters.charAt(i)));
        }
        return text.append(')').append(type(result)).toString();
    }

    private static String type(char letter) {
        return letter == 'L' ? StubCalls.OBJECT : letter == 'D' ? "D" : "I";
    }
}
