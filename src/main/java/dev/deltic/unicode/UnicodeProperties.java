package dev.deltic.unicode;

/** The character properties that {@code \p{…}} can name. Names are matched exactly, as ECMA-262 demands.
 *  <a href="https://tc39.es/ecma262/#sec-runtime-semantics-unicodematchproperty-p">UnicodeMatchProperty</a> */
public final class UnicodeProperties {
    private static final String[] EMOJI_SEQUENCES = {
        "Basic_Emoji", "Emoji_Keycap_Sequence", "RGI_Emoji_Modifier_Sequence", "RGI_Emoji_Flag_Sequence",
        "RGI_Emoji_Tag_Sequence", "RGI_Emoji_ZWJ_Sequence",
    };

    private UnicodeProperties() {}

    /** The members of a property of strings: single code points, and strings of none or several. */
    public record StringProperty(CodePointSet codePoints, String[] strings) {}

    /** The code points for which {@code name}, a property or a General_Category, holds; null if there is no such name. */
    public static CodePointSet find(String name) {
        if (!isPlain(name)) {
            return null;
        }
        UnicodeTables.Cursor table = UnicodeTables.find(name);
        return table != null ? table.set() : find("gc", name);
    }

    /** The code points whose {@code property} has {@code value}; null if either name is unknown. */
    public static CodePointSet find(String property, String value) {
        String prefix = switch (property) {
            case "General_Category", "gc" -> "gc=";
            case "Script", "sc" -> "sc=";
            case "Script_Extensions", "scx" -> "scx=";
            default -> null;
        };
        if (prefix == null || !isPlain(value)) {
            return null;
        }
        UnicodeTables.Cursor table = UnicodeTables.find(prefix.concat(value));
        return table == null ? null : table.set();
    }

    /** The members of a property of strings; null if there is none of that name. */
    public static StringProperty findStringProperty(String name) {
        if (name.equals("RGI_Emoji")) {
            return allEmoji();
        }
        UnicodeTables.Cursor table = isPlain(name) ? UnicodeTables.find("v:".concat(name)) : null;
        return table == null ? null : new StringProperty(table.set(), table.strings());
    }

    /** The major version of Unicode. */
    public static int unicodeVersion() {
        return UnicodeTables.version();
    }

    /** RGI_Emoji is by definition the union of the others. */
    private static StringProperty allEmoji() {
        StringProperty[] parts = new StringProperty[EMOJI_SEQUENCES.length];
        int count = 0;
        CodePointSet codePoints = CodePointSet.EMPTY;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = findStringProperty(EMOJI_SEQUENCES[i]);
            codePoints = codePoints.union(parts[i].codePoints());
            count += parts[i].strings().length;
        }
        String[] strings = new String[count];
        int at = 0;
        for (StringProperty part : parts) {
            System.arraycopy(part.strings(), 0, strings, at, part.strings().length);
            at += part.strings().length;
        }
        return new StringProperty(codePoints, strings);
    }

    /** Keeps a pattern from naming the tables' own prefixes. */
    private static boolean isPlain(String name) {
        return name.indexOf('=') < 0 && name.indexOf(':') < 0;
    }
}
