package dev.deltic.build.unicode;

import com.ibm.icu.lang.CharacterProperties;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the engine's Unicode tables from ICU4J's data; run by the build with ICU4J on its class path, so that neither
 *  ICU4J nor a table in source form is part of the engine.
 *
 *  <p>The one argument is the file to write. Its format, read by {@code dev.deltic.unicode.UnicodeTables}: the bytes
 *  {@code D U}, the Unicode major version, then varints: the number of tables and each one's length; the number of
 *  names and for each its length, its ASCII bytes and its table; the tables. A set table is the number of boundaries
 *  of its inversion list and their differences; a string table is a set table, the number of strings and for each the
 *  length of the prefix it shares with the one before, the rest's length and the rest's code points; a mapping table
 *  is the number of runs and for each the distance from the run before, its length, its stride and its delta. */
public final class UnicodeTableGenerator {
    private static final int UNICODE_VERSION = 17;

    /** The binary properties of <a href="https://tc39.es/ecma262/#table-binary-unicode-properties">ECMA-262's table</a>,
     *  each with its alias after a slash. */
    private static final String BINARY_PROPERTIES =
            "ASCII_Hex_Digit/AHex Alphabetic/Alpha Bidi_Control/Bidi_C Bidi_Mirrored/Bidi_M Case_Ignorable/CI Cased "
            + "Changes_When_Casefolded/CWCF Changes_When_Casemapped/CWCM Changes_When_Lowercased/CWL "
            + "Changes_When_NFKC_Casefolded/CWKCF Changes_When_Titlecased/CWT Changes_When_Uppercased/CWU Dash "
            + "Default_Ignorable_Code_Point/DI Deprecated/Dep Diacritic/Dia Emoji Emoji_Component/EComp "
            + "Emoji_Modifier/EMod Emoji_Modifier_Base/EBase Emoji_Presentation/EPres Extended_Pictographic/ExtPict "
            + "Extender/Ext Grapheme_Base/Gr_Base Grapheme_Extend/Gr_Ext Hex_Digit/Hex IDS_Binary_Operator/IDSB "
            + "IDS_Trinary_Operator/IDST ID_Continue/IDC ID_Start/IDS Ideographic/Ideo Join_Control/Join_C "
            + "Logical_Order_Exception/LOE Lowercase/Lower Math Noncharacter_Code_Point/NChar Pattern_Syntax/Pat_Syn "
            + "Pattern_White_Space/Pat_WS Quotation_Mark/QMark Radical Regional_Indicator/RI Sentence_Terminal/STerm "
            + "Soft_Dotted/SD Terminal_Punctuation/Term Unified_Ideograph/UIdeo Uppercase/Upper Variation_Selector/VS "
            + "White_Space/space XID_Continue/XIDC XID_Start/XIDS";

    private final List<byte[]> tables = new ArrayList<>();
    private final Map<String, Integer> names = new TreeMap<>();

    private UnicodeTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (UCharacter.getUnicodeVersion().getMajor() != UNICODE_VERSION) {
            throw new IllegalStateException("this ICU4J has Unicode " + UCharacter.getUnicodeVersion() + ", wanted "
                    + UNICODE_VERSION + " (ICU " + VersionInfo.ICU_VERSION + ")");
        }
        UnicodeTableGenerator generator = new UnicodeTableGenerator();
        generator.addBinaryProperties();
        generator.addGeneralCategories();
        generator.addScripts();
        generator.addPropertiesOfStrings();
        generator.addCaseMappings();
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.write(file, generator.file());
    }

    private void addBinaryProperties() {
        for (String row : BINARY_PROPERTIES.split(" ")) {
            String[] spellings = row.split("/");
            UnicodeSet set = CharacterProperties.getBinaryPropertySet(UCharacter.getPropertyEnum(spellings[0]));
            add(setTable(set), spellings);
        }
        add(setTable(new UnicodeSet(0, 0x7F)), "ASCII");
        add(setTable(new UnicodeSet(0, 0x10FFFF)), "Any");
        add(setTable(new UnicodeSet("[:^Cn:]")), "Assigned");
    }

    private void addGeneralCategories() {
        int property = UProperty.GENERAL_CATEGORY_MASK;
        int[] masks = new int[64];
        int count = 0;
        for (int category = 0; category < 30; category++) {
            masks[count++] = 1 << category;
        }
        for (String group : "LC L M N P S Z C".split(" ")) {
            masks[count++] = UCharacter.getPropertyValueEnum(property, group);
        }
        for (int i = 0; i < count; i++) {
            UnicodeSet set = new UnicodeSet().applyIntPropertyValue(property, masks[i]);
            TreeSet<String> spellings = valueNames(property, masks[i]);
            add(setTable(set), prefixed("gc=", spellings));
        }
    }

    private void addScripts() {
        for (int script = 0; script <= UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT); script++) {
            UnicodeSet set = new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, script);
            if (set.isEmpty() && script != UScript.KATAKANA_OR_HIRAGANA) {
                continue;               // a code of ISO 15924 that Unicode does not use as a script
            }
            TreeSet<String> spellings = valueNames(UProperty.SCRIPT, script);
            add(setTable(set), prefixed("sc=", spellings));
            UnicodeSet extensions = new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT_EXTENSIONS, script);
            if (script == UScript.UNKNOWN) {
                extensions = set;
            }
            add(setTable(extensions), prefixed("scx=", spellings));
        }
    }

    private void addPropertiesOfStrings() {
        add(stringTable(UProperty.BASIC_EMOJI), "v:Basic_Emoji");
        add(stringTable(UProperty.EMOJI_KEYCAP_SEQUENCE), "v:Emoji_Keycap_Sequence");
        add(stringTable(UProperty.RGI_EMOJI_MODIFIER_SEQUENCE), "v:RGI_Emoji_Modifier_Sequence");
        add(stringTable(UProperty.RGI_EMOJI_FLAG_SEQUENCE), "v:RGI_Emoji_Flag_Sequence");
        add(stringTable(UProperty.RGI_EMOJI_TAG_SEQUENCE), "v:RGI_Emoji_Tag_Sequence");
        add(stringTable(UProperty.RGI_EMOJI_ZWJ_SEQUENCE), "v:RGI_Emoji_ZWJ_Sequence");
    }

    private void addCaseMappings() {
        int[] folded = new int[0x110000];
        int[] upper = new int[0x110000];
        for (int c = 0; c < 0x110000; c++) {
            folded[c] = UCharacter.foldCase(c, UCharacter.FOLD_CASE_DEFAULT);
            upper[c] = c < 0x10000 ? legacyCanonicalize((char) c) : c;
        }
        add(mappingTable(folded), "map:simple-case-folding");
        add(mappingTable(upper), "map:legacy-canonicalize");
    }

    /** <a href="https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch">Canonicalize</a> without {@code u} or {@code v}. */
    private static int legacyCanonicalize(char c) {
        if (Character.isSurrogate(c)) {
            return c;
        }
        String upper = UCharacter.toUpperCase(ULocale.ROOT, String.valueOf(c));
        if (upper.length() != 1 || c >= 128 && upper.charAt(0) < 128) {
            return c;
        }
        return upper.charAt(0);
    }

    private static TreeSet<String> valueNames(int property, int value) {
        TreeSet<String> result = new TreeSet<>();
        for (int choice = 0; choice < 8; choice++) {
            try {
                String name = UCharacter.getPropertyValueName(property, value, choice);
                if (name != null) {
                    result.add(name);
                }
            } catch (IllegalArgumentException noFurtherName) {
                break;
            }
        }
        return result;
    }

    private static String[] prefixed(String prefix, TreeSet<String> spellings) {
        String[] result = new String[spellings.size()];
        int i = 0;
        for (String spelling : spellings) {
            result[i++] = prefix + spelling;
        }
        return result;
    }

    private void add(byte[] table, String... spellings) {
        for (String spelling : spellings) {
            if (names.put(spelling, tables.size()) != null) {
                throw new IllegalStateException("two tables named " + spelling);
            }
        }
        tables.add(table);
    }

    private static byte[] setTable(UnicodeSet set) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeSet(out, set);
        return out.toByteArray();
    }

    private static void writeSet(ByteArrayOutputStream out, UnicodeSet set) {
        writeVarint(out, set.getRangeCount() * 2);
        int previous = 0;
        for (int i = 0; i < set.getRangeCount(); i++) {
            writeVarint(out, set.getRangeStart(i) - previous);
            previous = set.getRangeEnd(i) + 1;
            writeVarint(out, previous - set.getRangeStart(i));
        }
    }

    private static byte[] stringTable(int property) {
        UnicodeSet set = CharacterProperties.getBinaryPropertySet(property);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeSet(out, set);
        TreeSet<String> strings = new TreeSet<>();
        for (String string : set.strings()) {
            strings.add(string);
        }
        writeVarint(out, strings.size());
        int[] previous = {};
        for (String string : strings) {
            int[] points = string.codePoints().toArray();
            int shared = 0;
            while (shared < Math.min(points.length, previous.length) && points[shared] == previous[shared]) {
                shared++;
            }
            writeVarint(out, shared);
            writeVarint(out, points.length - shared);
            for (int i = shared; i < points.length; i++) {
                writeVarint(out, points[i]);
            }
            previous = points;
        }
        return out.toByteArray();
    }

    /** A run is a stretch of code points, {@code stride} apart, that all map by the same difference. */
    private static byte[] mappingTable(int[] mapping) {
        ByteArrayOutputStream runs = new ByteArrayOutputStream();
        int count = 0;
        int previous = 0;
        for (int c = 0; c < mapping.length; c++) {
            if (mapping[c] == c) {
                continue;
            }
            int delta = mapping[c] - c;
            int stride = c + 1 < mapping.length && mapping[c + 1] - (c + 1) == delta ? 1 : 2;
            int length = 1;
            while (c + length * stride < mapping.length && continues(mapping, c + length * stride, delta, stride)) {
                length++;
            }
            writeVarint(runs, c - previous);
            writeVarint(runs, length);
            writeVarint(runs, stride);
            writeVarint(runs, delta << 1 ^ delta >> 31);
            c += (length - 1) * stride;
            previous = c;
            count++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeVarint(out, count);
        out.writeBytes(runs.toByteArray());
        return out.toByteArray();
    }

    private static boolean continues(int[] mapping, int c, int delta, int stride) {
        return mapping[c] - c == delta && (stride == 1 || mapping[c - 1] == c - 1);
    }

    private static void writeVarint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest < 0 || rest > 127) {
            out.write(rest & 127 | 128);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('D');
        out.write('U');
        out.write(UNICODE_VERSION);
        writeVarint(out, tables.size());
        for (byte[] table : tables) {
            writeVarint(out, table.length);
        }
        writeVarint(out, names.size());
        for (Map.Entry<String, Integer> entry : names.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.US_ASCII);
            writeVarint(out, name.length);
            out.writeBytes(name);
            writeVarint(out, entry.getValue());
        }
        for (byte[] table : tables) {
            out.writeBytes(table);
        }
        return out.toByteArray();
    }
}
