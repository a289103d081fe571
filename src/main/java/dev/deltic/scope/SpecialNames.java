package dev.deltic.scope;

/** Names of bindings that no source text can declare (but for {@code arguments}). */
public final class SpecialNames {
    public static final String THIS = "this";
    public static final String NEW_TARGET = "new.target";
    public static final String HOME_OBJECT = ".home";
    public static final String ACTIVE_FUNCTION = ".function";
    public static final String ARGUMENTS = "arguments";
    /** The binding of a module's anonymous default export. */
    public static final String DEFAULT_EXPORT = "*default*";
    /** The first half of the name of a class field's computed key; a number follows. */
    public static final String FIELD_KEY = ".key";
    /** What decorators have made of a field; with a number behind it. */
    public static final String DECORATED_FIELD = ".decorated";

    private SpecialNames() {
    }

    /** True for names that neither {@code with} nor {@code eval} can get in the way of. */
    static boolean isStatic(String name) {
        char first = name.isEmpty() ? 0 : name.charAt(0);
        return first == '.' || first == '#' || first == '*' || name.equals(THIS) || name.equals(NEW_TARGET);
    }

    /** The mode of a name that function scopes declare when it is used, or null. */
    static VariableMode specialMode(String name) {
        return switch (name) {
            case THIS -> VariableMode.THIS;
            case NEW_TARGET -> VariableMode.NEW_TARGET;
            case HOME_OBJECT -> VariableMode.HOME_OBJECT;
            case ACTIVE_FUNCTION -> VariableMode.ACTIVE_FUNCTION;
            case ARGUMENTS -> VariableMode.ARGUMENTS;
            default -> null;
        };
    }
}
