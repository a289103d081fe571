package dev.deltic.bench;

/** Generated text of several kinds, the same each time: prose, log lines, addresses, code. */
final class SampleText {
    private static final String[] WORDS = {
        "the", "quick", "brown", "fox", "jumps", "over", "lazy", "dog", "and", "then", "morning", "Sherlock", "Holmes", "Watson", "said",
        "nothing", "about", "letter", "window", "street", "evening", "carriage", "matter", "perhaps", "singular", "remarkable",
    };
    private static final String[] HOSTS = {"example.com", "mail.example.org", "data.test", "shop.example.net"};

    private long state = 42;

    private int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    private String word() {
        return WORDS[next(WORDS.length)];
    }

    /** At least {@code length} characters, in lines. */
    String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (next(6)) {
                case 0, 1, 2 -> prose(text);
                case 3 -> log(text);
                case 4 -> code(text);
                default -> text.append("  see http://").append(HOSTS[next(4)]).append('/').append(word()).append("?q=").append(next(1000))
                    .append("#top or write to ").append(word()).append('.').append(word()).append('@').append(HOSTS[next(4)]);
            }
            text.append(next(8) == 0 ? "  \n" : "\n");
        }
        return text.toString();
    }

    private void prose(StringBuilder text) {
        for (int i = 8 + next(8); i > 0; i--) {
            text.append(word()).append(i == 1 ? "." : next(9) == 0 ? ", " : " ");
        }
    }

    private void log(StringBuilder text) {
        text.append("20").append(10 + next(16)).append("-0").append(1 + next(9)).append('-').append(10 + next(19)).append(" 10:")
            .append(10 + next(50)).append(":07 INFO ").append(next(256)).append('.').append(next(256)).append('.').append(next(256))
            .append('.').append(next(300)).append(" user").append(next(900)).append(" took ").append(next(900)).append(".5 ms \"GET /")
            .append(word()).append(" \\\"").append(word()).append("\\\"\" {").append(word()).append(": ").append(next(99)).append('}');
    }

    private void code(StringBuilder text) {
        text.append("    function ").append(word()).append("By").append(word()).append("(a, b) { var camelCase").append(next(9))
            .append(" = a + ").append(next(100)).append("; while (a < b) { a += 2; } return typeof a === 'number' ? a : b; }");
    }
}
