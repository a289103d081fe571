package dev.deltic.test262;

/** Finds the JavaScript constructor name of an error that came out of an engine as a Java exception. */
final class ErrorTypes {
    private ErrorTypes() {
    }

    /** Empty where nothing says that an error object was thrown. */
    static String of(Throwable thrown, String message) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            // Nashorn and Rhino report early errors by class, with a message that names no type.
            String name = cause.getClass().getSimpleName();
            if (name.equals("ParserException") || name.equals("EvaluatorException")) {
                return "SyntaxError";
            }
            String type = leadingName(String.valueOf(cause.getMessage()));
            if (!type.isEmpty()) {
                return type;
            }
        }
        return leadingName(message);
    }

    private static String leadingName(String message) {
        String text = message.startsWith("Uncaught ") ? message.substring(9) : message;
        if (text.startsWith("#<") && text.indexOf('>') > 0) {
            // V8's way to name an object without an error's toString.
            return text.substring(2, text.indexOf('>'));
        }
        int end = 0;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        boolean ends = end == text.length() || text.startsWith(": ", end) || text.startsWith(":", end) || text.startsWith(" in ", end)
            || text.charAt(end) == '\n';
        return end > 0 && ends ? text.substring(0, end) : "";
    }

    /** A Java exception in one line: class, message and the first frame of the engine. */
    static String describe(Throwable thrown) {
        StringBuilder line = new StringBuilder(thrown.getClass().getName()).append(": ").append(thrown.getMessage());
        int shown = 0;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.")) {
                line.append(shown == 0 ? " at " : " < ").append(frame.getFileName()).append(':').append(frame.getLineNumber());
                if (++shown == 3) {
                    break;
                }
            }
        }
        return line.toString();
    }
}
