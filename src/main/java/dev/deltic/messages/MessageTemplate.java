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
    INVALID_ARRAY_LENGTH(ErrorType.RANGE_ERROR, "Invalid array length"),
    CANNOT_ASSIGN_READ_ONLY(ErrorType.TYPE_ERROR, "Cannot assign to read only property '%' of %"),
    NO_SETTER(ErrorType.TYPE_ERROR, "Cannot set property % of % which has only a getter"),
    NOT_EXTENSIBLE(ErrorType.TYPE_ERROR, "Cannot add property %, object is not extensible"),
    CANNOT_DELETE(ErrorType.TYPE_ERROR, "Cannot delete property '%' of %"),
    CANNOT_REDEFINE(ErrorType.TYPE_ERROR, "Cannot redefine property: %"),
    CANNOT_CREATE_PROPERTY_ON(ErrorType.TYPE_ERROR, "Cannot create property '%' on % '%'"),
    PROPERTY_DESCRIPTION_NOT_OBJECT(ErrorType.TYPE_ERROR, "Property description must be an object: %"),
    GETTER_NOT_CALLABLE(ErrorType.TYPE_ERROR, "Getter must be a function: %"),
    SETTER_NOT_CALLABLE(ErrorType.TYPE_ERROR, "Setter must be a function: %"),
    ACCESSOR_AND_VALUE(ErrorType.TYPE_ERROR,
        "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute"),
    CONVERT_NULLISH_TO_OBJECT(ErrorType.TYPE_ERROR, "Cannot convert undefined or null to object"),
    CALLED_ON_NON_OBJECT(ErrorType.TYPE_ERROR, "% called on non-object"),
    CALLED_ON_NULLISH(ErrorType.TYPE_ERROR, "% called on null or undefined"),
    INCOMPATIBLE_RECEIVER(ErrorType.TYPE_ERROR, "Method % called on incompatible receiver %"),
    CONSTRUCTOR_NOT_CALLABLE(ErrorType.TYPE_ERROR, "Constructor % requires 'new'"),
    ARRAY_LIKE_NOT_OBJECT(ErrorType.TYPE_ERROR, "CreateListFromArrayLike called on non-object"),
    SPECIES_NOT_CONSTRUCTOR(ErrorType.TYPE_ERROR, "object.constructor[Symbol.species] is not a constructor"),
    CONSTRUCTOR_NOT_RECEIVER(ErrorType.TYPE_ERROR, "The .constructor property is not an object"),
    INSTANCEOF_NOT_OBJECT(ErrorType.TYPE_ERROR, "Right-hand side of 'instanceof' is not an object"),
    INSTANCEOF_NOT_CALLABLE(ErrorType.TYPE_ERROR, "Right-hand side of 'instanceof' is not callable"),
    INSTANCEOF_NONOBJECT_PROTOTYPE(ErrorType.TYPE_ERROR, "Function has non-object prototype '%' in instanceof check"),
    RESTRICTED_FUNCTION_PROPERTIES(ErrorType.TYPE_ERROR,
        "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments "
        + "objects for calls to them"),

    // ---- iteration ----------------------------------------------------------------------------------------------
    NOT_ITERABLE(ErrorType.TYPE_ERROR, "% is not iterable"),
    NOT_ASYNC_ITERABLE(ErrorType.TYPE_ERROR, "% is not async iterable"),
    ITERATOR_NOT_OBJECT(ErrorType.TYPE_ERROR, "Result of the Symbol.iterator method is not an object"),
    ITERATOR_RESULT_NOT_OBJECT(ErrorType.TYPE_ERROR, "Iterator result % is not an object"),
    SET_ON_NULLISH(ErrorType.TYPE_ERROR, "Cannot set properties of % (setting '%')"),

    // ---- syntax -------------------------------------------------------------------------------------------------
    UNEXPECTED_TOKEN(ErrorType.SYNTAX_ERROR, "Unexpected token '%'"),
    UNEXPECTED_END(ErrorType.SYNTAX_ERROR, "Unexpected end of input"),

    // ---- conversions and primitives -------------------------------------------------------------------------------
    SYMBOL_TO_NUMBER(ErrorType.TYPE_ERROR, "Cannot convert a Symbol value to a number"),
    SYMBOL_TO_STRING(ErrorType.TYPE_ERROR, "Cannot convert a Symbol value to a string"),
    BIGINT_TO_NUMBER(ErrorType.TYPE_ERROR, "Cannot convert a BigInt value to a number"),
    MIXED_BIGINT(ErrorType.TYPE_ERROR, "Cannot mix BigInt and other types, use explicit conversions"),
    NOT_A_BIGINT(ErrorType.TYPE_ERROR, "Cannot convert % to a BigInt"),
    NOT_A_BIGINT_TEXT(ErrorType.SYNTAX_ERROR, "Cannot convert % to a BigInt"),
    INVALID_STRING_LENGTH(ErrorType.RANGE_ERROR, "Invalid string length"),
    BIGINT_TOO_BIG(ErrorType.RANGE_ERROR, "Maximum BigInt size exceeded"),
    BIGINT_DIVISION_BY_ZERO(ErrorType.RANGE_ERROR, "Division by zero"),
    BIGINT_NEGATIVE_EXPONENT(ErrorType.RANGE_ERROR, "Exponent must be non-negative"),
    NUMBER_TO_BIGINT(ErrorType.RANGE_ERROR,
        "The number % cannot be converted to a BigInt because it is not an integer"),
    INVALID_INDEX(ErrorType.RANGE_ERROR, "Invalid index: %"),
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
