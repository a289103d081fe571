package dev.deltic.messages;

/** Every error text of the engine, with the type of error it belongs to. A {@code %} stands for the next argument.
 *  The wording is V8's where V8 has one. Rows are grouped by the area that throws them. */
public enum MessageTemplate {
    // ---- objects and properties -------------------------------------------------------------------------------
    NOT_A_FUNCTION(ErrorType.TYPE_ERROR, "% is not a function"),
    NOT_A_CONSTRUCTOR(ErrorType.TYPE_ERROR, "% is not a constructor"),
    NOT_AN_OBJECT(ErrorType.TYPE_ERROR, "% is not an object"),
    NOT_DEFINED(ErrorType.REFERENCE_ERROR, "% is not defined"),
    READ_OF_NULLISH(ErrorType.TYPE_ERROR, "Cannot read properties of % (reading '%')"),
    SET_ON_NULLISH(ErrorType.TYPE_ERROR, "Cannot set properties of % (setting '%')"),

    // ---- syntax -------------------------------------------------------------------------------------------------
    UNEXPECTED_TOKEN(ErrorType.SYNTAX_ERROR, "Unexpected token '%'"),
    UNEXPECTED_END(ErrorType.SYNTAX_ERROR, "Unexpected end of input"),

    // ---- conversions and primitives -------------------------------------------------------------------------------
    CANNOT_CONVERT_TO_PRIMITIVE(ErrorType.TYPE_ERROR, "Cannot convert object to primitive value"),

    // ---- engine -------------------------------------------------------------------------------------------------
    STACK_OVERFLOW(ErrorType.RANGE_ERROR, "Maximum call stack size exceeded");

    private final ErrorType type;
    private final String text;

    MessageTemplate(ErrorType type, String text) {
        this.type = type;
        this.text = text;
    }

    /** The error constructor this text is thrown with. */
    public ErrorType type() {
        return type;
    }

    /** The text with each {@code %} replaced by the next of {@code arguments}' {@code toString()}. */
    public String format(Object... arguments) {
        StringBuilder result = new StringBuilder(text.length() + 32);
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && next < arguments.length) {
                result.append(arguments[next++]);
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
