package dev.deltic.parser;

import dev.deltic.source.Source;
import java.util.HashMap;
import java.util.Map;

/** The tokens that scripts have beyond the standard where {@link ParserOptions#scripting} says so, as shells have them and Nashorn had with
 *  {@code -scripting}: {@code "text ${expression}"}, here documents, and comments that a {@code #} begins. Belongs to a {@link Scanner}. */
final class EditStrings {
    /** A text with substitutions, whose parts are scanned like those of a template.
     *
     *  @param quote the character that ends it, or one that no text has
     *  @param end the index behind it, in the scanner's text, where no character ends it; else the end of all text
     *  @param resume where the scanner goes on behind a here document, -1 for behind the quote */
    record EditString(char quote, int end, int resume) { }

    /** A here document: its text from {@code from} to {@code to}; the line of its head goes on at {@code resume}. */
    private record HereDocument(int from, int to, int resume, boolean edited) { }

    private static final char NO_QUOTE = '\uffff';

    private final Scanner scanner;
    private final LiteralScanner literals;
    private final char[] text;
    /** By the index of the head: the scanner comes by again when it goes back. */
    private final Map<Integer, HereDocument> documents = new HashMap<>();
    /** From the line below a head to behind the mark that ends the last document of that head's line. */
    private final Map<Integer, Integer> ends = new HashMap<>();

    EditStrings(Scanner scanner, LiteralScanner literals) {
        this.scanner = scanner;
        this.literals = literals;
        this.text = scanner.text;
    }

    // ---- quoted strings ---------------------------------------------------------------------------------------------

    /** A double-quoted string, at its quote. */
    Token scanString() {
        for (int at = scanner.position + 1; at < scanner.limit && text[at] != '"' && text[at] != '\n' && text[at] != '\r'; at++) {
            if (text[at] == '$' && text[at + 1] == '{') {
                return begin(new EditString('"', scanner.limit, -1), scanner.position + 1);
            }
            if (text[at] == '\\') {
                at++;
            }
        }
        return literals.scanString('"');
    }

    private Token begin(EditString string, int from) {
        scanner.edited = string;
        scanner.position = from;
        literals.scanTemplatePart(string);
        return Token.EDIT_STRING;
    }

    // ---- here documents ---------------------------------------------------------------------------------------------

    /** A here document, at the {@code <<} of its head; null when it is a shift. */
    Token scanHereDocument() {
        HereDocument document = documents.get(scanner.position);
        if (document == null) {
            document = find(scanner.position);
            if (document == null) {
                return null;
            }
            documents.put(scanner.position, document);
        }
        if (document.edited) {
            return begin(new EditString(NO_QUOTE, document.to, document.resume), document.from);
        }
        scanner.escaped = false;
        scanner.value = new String(text, document.from, document.to - document.from);
        scanner.position = document.resume;
        return Token.STRING;
    }

    /** Looks for the mark that a head announces. {@code <<MARK} leaves the document's last line end out, {@code <<<MARK} has it; a quoted
     *  mark keeps the text as it is. */
    private HereDocument find(int head) {
        boolean withLastEnd = text[head + 2] == '<';
        int at = head + (withLastEnd ? 3 : 2);
        char quote = text[at] == '"' || text[at] == '\'' ? text[at] : 0;
        int markStart = quote == 0 ? at : at + 1;
        int markEnd = identifierEnd(markStart);
        if (markEnd == markStart || quote != 0 && text[markEnd] != quote) {
            return null;
        }
        int line = nextLine(markEnd);
        int start = ends.containsKey(line) ? nextLine(ends.get(line)) : line;
        for (int to = start; to < scanner.limit; to = nextLine(to)) {
            int first = to;
            while (text[first] == ' ' || text[first] == '\t') {
                first++;
            }
            int end = identifierEnd(first);
            if (end - first == markEnd - markStart && isSame(first, markStart, end - first)) {
                ends.put(line, end);
                int textEnd = withLastEnd || to == start ? to : beforeLineEnd(to);
                boolean edited = quote == 0 && hasSubstitution(start, textEnd);
                return new HereDocument(start, textEnd, quote == 0 ? markEnd : markEnd + 1, edited);
            }
        }
        return null;
    }

    private boolean isSame(int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            if (text[a + i] != text[b + i]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSubstitution(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (text[i] == '$' && text[i + 1] == '{') {
                return true;
            }
        }
        return false;
    }

    private int identifierEnd(int from) {
        if (from >= scanner.limit || !Character.isJavaIdentifierStart(text[from])) {
            return from;
        }
        int at = from + 1;
        while (at < scanner.limit && SourceCharacters.isIdentifierPart(text[at])) {
            at++;
        }
        return at;
    }

    /** The index behind the next line end. */
    private int nextLine(int from) {
        int at = from;
        while (at < scanner.limit && !Source.isLineTerminator(text[at])) {
            at++;
        }
        if (at < scanner.limit) {
            at += text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        }
        return at;
    }

    private int beforeLineEnd(int lineStart) {
        return lineStart - (text[lineStart - 1] == '\n' && lineStart > 1 && text[lineStart - 2] == '\r' ? 2 : 1);
    }

    /** Where the scanner goes on that has come to the beginning of a line: behind the documents that begin there. */
    int afterDocuments(int lineStart) {
        Integer end = ends.isEmpty() ? null : ends.get(lineStart);
        return end == null ? lineStart : end;
    }
}
