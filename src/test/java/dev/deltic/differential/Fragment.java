package dev.deltic.differential;

import java.util.ArrayList;
import java.util.List;

/** A piece of program text with the pieces in it: just enough of a tree to take a program apart again.
 *  A part is a String or a Fragment. */
final class Fragment {
    /** What a reducer may do with a fragment. */
    enum Kind {
        /** A list of statements, any of which may go. */
        STATEMENTS,
        /** One statement; the lists in it may take its place. */
        STATEMENT,
        /** An expression in parentheses where it needs them; a smaller one may take its place. */
        EXPRESSION,
        /** Text that stays. */
        TEXT
    }

    final Kind kind;
    final List<Object> parts;

    private Fragment(Kind kind, List<Object> parts) {
        this.kind = kind;
        this.parts = parts;
    }

    /** A fragment of a template: each {@code @} stands for the next piece. */
    private static Fragment of(Kind kind, String template, Object... pieces) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (Object piece : pieces) {
            int at = template.indexOf('@', from);
            parts.add(template.substring(from, at));
            parts.add(piece instanceof Fragment ? piece : String.valueOf(piece));
            from = at + 1;
        }
        parts.add(template.substring(from));
        return new Fragment(kind, parts);
    }

    static Fragment expression(String template, Object... pieces) {
        return of(Kind.EXPRESSION, template, pieces);
    }

    static Fragment statement(String template, Object... pieces) {
        return of(Kind.STATEMENT, template, pieces);
    }

    static Fragment text(String template, Object... pieces) {
        return of(Kind.TEXT, template, pieces);
    }

    static Fragment statements() {
        return new Fragment(Kind.STATEMENTS, new ArrayList<>());
    }

    static Fragment statements(List<Fragment> list) {
        return new Fragment(Kind.STATEMENTS, new ArrayList<>(list));
    }

    /** Pieces with a separator between them. */
    static Fragment list(String separator, List<Fragment> pieces) {
        List<Object> parts = new ArrayList<>();
        for (Fragment piece : pieces) {
            if (!parts.isEmpty()) {
                parts.add(separator);
            }
            parts.add(piece);
        }
        return new Fragment(Kind.TEXT, parts);
    }

    Fragment add(Fragment part) {
        parts.add(part);
        return this;
    }

    /** The number of characters, roughly: what reducing makes smaller. */
    int size() {
        int size = 0;
        for (Object part : parts) {
            size += part instanceof Fragment fragment ? fragment.size() : ((String) part).length();
        }
        return size;
    }

    private void append(StringBuilder out) {
        for (Object part : parts) {
            if (part instanceof Fragment fragment) {
                fragment.append(out);
                if (kind == Kind.STATEMENTS) {
                    out.append('\n');
                }
            } else {
                String text = (String) part;
                if (text.startsWith(".") && out.length() > 0 && Character.isDigit(out.charAt(out.length() - 1))) {
                    // 5.length is no member access.
                    out.append(' ');
                }
                out.append(text);
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        append(out);
        return out.toString();
    }
}
