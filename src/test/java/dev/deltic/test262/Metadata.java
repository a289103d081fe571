package dev.deltic.test262;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The front matter of one test file: what {@code INTERPRETING.md} calls its metadata.
 *
 *  @param negativePhase {@code parse}, {@code resolution} or {@code runtime}; null for a test that must not throw
 *  @param negativeType constructor name of the expected error; null for a test that must not throw */
record Metadata(Set<String> flags, List<String> includes, List<String> features, String negativePhase, String negativeType) {
    private static final String START = "/*---";
    private static final String END = "---*/";

    boolean has(String flag) {
        return flags.contains(flag);
    }

    boolean isNegative() {
        return negativePhase != null;
    }

    List<Mode> modes() {
        if (has("module")) {
            return List.of(Mode.MODULE);
        }
        if (has("raw")) {
            return List.of(Mode.RAW);
        }
        if (has("onlyStrict")) {
            return List.of(Mode.STRICT);
        }
        return has("noStrict") ? List.of(Mode.SLOPPY) : List.of(Mode.SLOPPY, Mode.STRICT);
    }

    /** Reads the small part of YAML that the suite uses: scalars, flow and block lists, one nested mapping. */
    static Metadata parse(String source) {
        int start = source.indexOf(START);
        int end = start < 0 ? -1 : source.indexOf(END, start);
        if (end < 0) {
            return new Metadata(Set.of(), List.of(), List.of(), null, null);
        }
        // Some tests are about line terminators and use CR alone or CRLF.
        String[] lines = source.substring(start + START.length(), end).replace("\r\n", "\n").replace('\r', '\n').split("\n");
        Reader reader = new Reader(lines);
        reader.read();
        return new Metadata(Set.copyOf(reader.flags), List.copyOf(reader.includes), List.copyOf(reader.features), reader.phase,
            reader.type);
    }

    private static final class Reader {
        final String[] lines;
        final List<String> flags = new ArrayList<>();
        final List<String> includes = new ArrayList<>();
        final List<String> features = new ArrayList<>();
        String phase;
        String type;
        int at;

        Reader(String[] lines) {
            this.lines = lines;
        }

        void read() {
            while (at < lines.length) {
                String line = lines[at++];
                if (line.startsWith("flags:")) {
                    list(line.substring(6), flags);
                } else if (line.startsWith("includes:")) {
                    list(line.substring(9), includes);
                } else if (line.startsWith("features:")) {
                    list(line.substring(9), features);
                } else if (line.startsWith("negative:")) {
                    negative();
                }
            }
        }

        private void negative() {
            while (at < lines.length && (lines[at].isBlank() || lines[at].startsWith(" "))) {
                String line = lines[at++].trim();
                if (line.startsWith("phase:")) {
                    phase = line.substring(6).trim();
                } else if (line.startsWith("type:")) {
                    type = line.substring(5).trim();
                }
            }
        }

        private void list(String rest, List<String> into) {
            String text = withoutComment(rest);
            if (text.startsWith("[")) {
                StringBuilder flow = new StringBuilder(text);
                while (flow.indexOf("]") < 0 && at < lines.length) {
                    flow.append(' ').append(withoutComment(lines[at++]));
                }
                for (String item : flow.substring(1, flow.indexOf("]")).split(",")) {
                    add(item, into);
                }
                return;
            }
            while (at < lines.length) {
                String line = withoutComment(lines[at]);
                if (!line.isEmpty() && !line.startsWith("-")) {
                    return;
                }
                at++;
                if (!line.isEmpty()) {
                    add(line.substring(1), into);
                }
            }
        }

        private static void add(String item, List<String> into) {
            String text = item.trim();
            if (text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'')) {
                text = text.substring(1, text.length() - 1);
            }
            if (!text.isEmpty()) {
                into.add(text);
            }
        }

        private static String withoutComment(String line) {
            int hash = line.indexOf(" #");
            return (hash < 0 ? line : line.substring(0, hash)).trim();
        }
    }
}
