package dev.deltic.codecache;

import dev.deltic.ast.FunctionKind;
import dev.deltic.bytecode.EnvironmentLayout;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.PrivateKind;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.VariableMode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;

/** What says whether an engine understands what another wrote: the tables whose rows a file names by number, and the build that compiled
 *  it, since the same rows may be used in another way by the next build. */
final class FormatVersion {
    /** Of the layout of a file; raise it with a change there. */
    private static final int LAYOUT = 2;
    /** Made by the build: a digest of all classes. */
    private static final String BUILD = "build.id";

    private FormatVersion() { }

    static long current() {
        long hash = LAYOUT;
        for (Opcode opcode : Opcode.values()) {
            hash = mix(hash, opcode.name());
            for (int i = 0; i < opcode.operandCount(); i++) {
                hash = hash * 31 + opcode.operand(i).ordinal();
            }
        }
        Enum<?>[][] tables = {ConstantKind.values(), MessageTemplate.values(), FeedbackSlotKind.values(), FunctionKind.values(),
            dev.deltic.bytecode.FunctionKind.values(), ScopeKind.values(), VariableMode.values(), PrivateKind.values(),
            EnvironmentLayout.Kind.values(), EnvironmentLayout.SlotKind.values()};
        for (Enum<?>[] table : tables) {
            hash = hash * 31 + table.length;
            for (Enum<?> row : table) {
                hash = mix(hash, row.name());
            }
        }
        return mix(hash, build());
    }

    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = mixed * 0x100000001B3L ^ text.charAt(i);
        }
        return mixed * 31 + text.length();
    }

    /** The build's name; of classes that Maven did not build, when one of them was compiled. */
    private static String build() {
        try (InputStream in = FormatVersion.class.getResourceAsStream(BUILD)) {
            if (in != null) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            URL own = CodeWriter.class.getResource("CodeWriter.class");
            URLConnection connection = own == null ? null : own.openConnection();
            return connection == null ? "" : String.valueOf(connection.getLastModified());
        } catch (IOException e) {
            return "";
        }
    }
}
