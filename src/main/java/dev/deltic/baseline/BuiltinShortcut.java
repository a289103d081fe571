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
    private static final String COLLECTIONS = "dev/deltic/baseline/CollectionShortcuts";
    private static final String NUMBERS = "dev/deltic/baseline/MathShortcuts";

    /** What is known of the arguments of a call. */
    private enum Arguments { INTS, DOUBLES, ANY }

    /** The shortcut for a call with arguments in registers, or null. */
    static BuiltinShortcut of(BuiltinCode builtin, NumberRegisters numbers, int[] arguments) {
        String collection = ofCollection(builtin, arguments.length);
        if (collection != null) {
            StringBuilder parameters = new StringBuilder();
            for (int register : arguments) {
                parameters.append(numbers.hasInt(register) ? 'I' : 'L');
            }
            return new BuiltinShortcut(COLLECTIONS, collection, true, parameters.toString(), 'L');
        }
        boolean doubles = false;
        boolean ints = true;
        for (int register : arguments) {
            doubles |= numbers.hasDouble(register);
            ints &= numbers.hasNumber(register);
        }
        return of(builtin, arguments.length, doubles ? Arguments.DOUBLES : ints ? Arguments.INTS : Arguments.ANY);
    }

    /** What {@link NumberRegisters} the result of a call with so many arguments needs, whatever they are. */
    static int results(BuiltinCode builtin, int arguments) {
        BuiltinShortcut ofInts = of(builtin, arguments, Arguments.INTS);
        return ofInts == null ? 0 : ofInts.results() | of(builtin, arguments, Arguments.DOUBLES).results();
    }

    private static BuiltinShortcut of(BuiltinCode builtin, int count, Arguments arguments) {
        return switch (builtin.table.holder()) {
            case "%String.prototype%" -> ofString(builtin.name(), count);
            case "%Math%" -> ofMath(builtin.name(), count, arguments);
            default -> null;
        };
    }

    private static String ofCollection(BuiltinCode builtin, int count) {
        boolean isSet = builtin.table.holder().equals("%Set.prototype%");
        if (!isSet && !builtin.table.holder().equals("%Map.prototype%")) {
            return null;
        }
        return switch (builtin.name()) {
            case "get" -> count == 1 && !isSet ? "mapGet" : null;
            case "set" -> count == 2 && !isSet ? "mapSet" : null;
            case "add" -> count == 1 && isSet ? "setAdd" : null;
            case "has" -> count == 1 ? isSet ? "setHas" : "mapHas" : null;
            case "delete" -> count == 1 ? isSet ? "setDelete" : "mapDelete" : null;
            default -> null;
        };
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

    private static BuiltinShortcut ofMath(String name, int count, Arguments arguments) {
        return switch (name) {
            case "floor", "ceil", "round", "trunc" -> count == 1 ? math(name, "D", 'I') : null;
            case "sqrt" -> count == 1 ? math(name, "D", 'D') : null;
            case "abs" -> count == 1 ? math(name, arguments) : null;
            case "min", "max" -> count == 2 ? math(name, arguments) : null;
            case "imul" -> count == 2 ? math(name, "NN", 'I') : null;
            default -> null;
        };
    }

    /** What has a method for int32s and one for doubles. */
    private static BuiltinShortcut math(String method, Arguments arguments) {
        return switch (arguments) {
            case INTS -> math(method, method.equals("abs") ? "I" : "II", 'I');
            case DOUBLES -> math(method, method.equals("abs") ? "D" : "DD", 'D');
            case ANY -> null;
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
