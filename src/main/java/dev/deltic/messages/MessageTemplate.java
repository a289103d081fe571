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

    // ---- Object, Function, Symbol, Error --------------------------------------------------------------------------
    PROTOTYPE_NOT_OBJECT(ErrorType.TYPE_ERROR, "Object prototype may only be an Object or null: %"),
    IMMUTABLE_PROTOTYPE(ErrorType.TYPE_ERROR, "Immutable prototype object '%' cannot have their prototype set"),
    OBJECT_NOT_EXTENSIBLE(ErrorType.TYPE_ERROR, "% is not extensible"),
    CYCLIC_PROTO(ErrorType.TYPE_ERROR, "Cyclic __proto__ value"),
    CANNOT_PREVENT_EXTENSIONS(ErrorType.TYPE_ERROR, "Cannot prevent extensions"),
    CANNOT_SEAL(ErrorType.TYPE_ERROR, "Cannot seal"),
    CANNOT_FREEZE(ErrorType.TYPE_ERROR, "Cannot freeze"),
    ENTRY_NOT_OBJECT(ErrorType.TYPE_ERROR, "Iterator value % is not an entry object"),
    EXPECTING_FUNCTION(ErrorType.TYPE_ERROR, "%: Expecting function"),
    BIND_TARGET_NOT_CALLABLE(ErrorType.TYPE_ERROR, "Bind must be called on a function"),
    APPLY_NON_FUNCTION(ErrorType.TYPE_ERROR, "Function.prototype.apply was called on %, which is % and not a function"),
    NOT_GENERIC(ErrorType.TYPE_ERROR, "% requires that 'this' be a %"),
    NOT_A_SYMBOL(ErrorType.TYPE_ERROR, "% is not a symbol"),
    SYMBOL_NOT_CONSTRUCTOR(ErrorType.TYPE_ERROR, "Symbol is not a constructor"),
    INVALID_ARGUMENT(ErrorType.TYPE_ERROR, "Invalid argument"),
    URI_MALFORMED(ErrorType.URI_ERROR, "URI malformed"),
    TOO_MANY_ARGUMENTS(ErrorType.RANGE_ERROR, "Too many arguments in function call (only 8388608 allowed)"),

    // ---- Proxy ------------------------------------------------------------------------------------------------------
    PROXY_NON_OBJECT(ErrorType.TYPE_ERROR, "Cannot create proxy with a non-object as target or handler"),
    PROXY_REVOKED(ErrorType.TYPE_ERROR, "Cannot perform '%' on a proxy that has been revoked"),
    PROXY_TRAP_NOT_CALLABLE(ErrorType.TYPE_ERROR, "% returned for property '%' of object '#<Object>' is not a function"),
    PROXY_TRAP_FALSISH(ErrorType.TYPE_ERROR, "'%' on proxy: trap returned falsish"),
    PROXY_TRAP_FALSISH_FOR(ErrorType.TYPE_ERROR, "'%' on proxy: trap returned falsish for property '%'"),
    PROXY_GET_PROTOTYPE_INVALID(ErrorType.TYPE_ERROR, "'getPrototypeOf' on proxy: trap returned neither object nor null"),
    PROXY_GET_PROTOTYPE_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not return its actual prototype"),
    PROXY_SET_PROTOTYPE_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on the non-extensible proxy target"),
    PROXY_IS_EXTENSIBLE_INCONSISTENT(ErrorType.TYPE_ERROR,
        "'isExtensible' on proxy: trap result does not reflect extensibility of proxy target (which is '%')"),
    PROXY_PREVENT_EXTENSIONS_EXTENSIBLE(ErrorType.TYPE_ERROR, "'preventExtensions' on proxy: the proxy target is extensible"),
    PROXY_GET_OWN_INVALID(ErrorType.TYPE_ERROR,
        "'getOwnPropertyDescriptor' on proxy: trap returned neither object nor undefined for property '%'"),
    PROXY_GET_OWN_UNDEFINED(ErrorType.TYPE_ERROR,
        "'getOwnPropertyDescriptor' on proxy: trap returned undefined for property '%' which is non-configurable in the proxy target"),
    PROXY_GET_OWN_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'getOwnPropertyDescriptor' on proxy: trap returned undefined for property '%' which exists in the non-extensible proxy target"),
    PROXY_GET_OWN_INCOMPATIBLE(ErrorType.TYPE_ERROR,
        "'getOwnPropertyDescriptor' on proxy: trap returned descriptor for property '%' that is incompatible with the existing "
        + "property in the proxy target"),
    PROXY_GET_OWN_NON_CONFIGURABLE(ErrorType.TYPE_ERROR,
        "'getOwnPropertyDescriptor' on proxy: trap reported non-configurability for property '%' which is either non-existent or "
        + "configurable in the proxy target"),
    PROXY_GET_OWN_NON_CONFIGURABLE_WRITABLE(ErrorType.TYPE_ERROR,
        "'getOwnPropertyDescriptor' on proxy: trap reported non-configurable and writable for property '%' which is "
        + "non-configurable, non-writable in the proxy target"),
    PROXY_DEFINE_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'defineProperty' on proxy: trap returned truish for adding property '%'  to the non-extensible proxy target"),
    PROXY_DEFINE_NON_CONFIGURABLE(ErrorType.TYPE_ERROR,
        "'defineProperty' on proxy: trap returned truish for defining non-configurable property '%' which is either "
        + "non-existent or configurable in the proxy target"),
    PROXY_DEFINE_NON_CONFIGURABLE_WRITABLE(ErrorType.TYPE_ERROR,
        "'defineProperty' on proxy: trap returned truish for defining non-configurable property '%' which cannot be non-writable"),
    PROXY_DEFINE_INCOMPATIBLE(ErrorType.TYPE_ERROR,
        "'defineProperty' on proxy: trap returned truish for adding property '%'  that is incompatible with the existing "
        + "property in the proxy target"),
    PROXY_HAS_NON_CONFIGURABLE(ErrorType.TYPE_ERROR,
        "'has' on proxy: trap returned falsish for property '%' which exists in the proxy target as non-configurable"),
    PROXY_HAS_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'has' on proxy: trap returned falsish for property '%' but the proxy target is not extensible"),
    PROXY_GET_NON_CONFIGURABLE_DATA(ErrorType.TYPE_ERROR,
        "'get' on proxy: property '%' is a read-only and non-configurable data property on the proxy target but the proxy did "
        + "not return its actual value (expected '%' but got '%')"),
    PROXY_GET_NON_CONFIGURABLE_ACCESSOR(ErrorType.TYPE_ERROR,
        "'get' on proxy: property '%' is a non-configurable accessor property on the proxy target and does not have a getter "
        + "function, but the trap did not return 'undefined' (got '%')"),
    PROXY_SET_FROZEN_DATA(ErrorType.TYPE_ERROR,
        "'set' on proxy: trap returned truish for property '%' which exists in the proxy target as a non-configurable and "
        + "non-writable data property with a different value"),
    PROXY_SET_FROZEN_ACCESSOR(ErrorType.TYPE_ERROR,
        "'set' on proxy: trap returned truish for property '%' which exists in the proxy target as a non-configurable and "
        + "non-writable accessor property without a setter"),
    PROXY_DELETE_NON_CONFIGURABLE(ErrorType.TYPE_ERROR,
        "'deleteProperty' on proxy: trap returned truish for property '%' which is non-configurable in the proxy target"),
    PROXY_DELETE_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'deleteProperty' on proxy: trap returned truish for property '%' but the proxy target is non-extensible"),
    PROXY_OWN_KEYS_NON_STRING(ErrorType.TYPE_ERROR, "% is not a valid property name"),
    PROXY_OWN_KEYS_DUPLICATE(ErrorType.TYPE_ERROR, "'ownKeys' on proxy: trap returned duplicate entries"),
    PROXY_OWN_KEYS_MISSING(ErrorType.TYPE_ERROR, "'ownKeys' on proxy: trap result did not include '%'"),
    PROXY_OWN_KEYS_NON_EXTENSIBLE(ErrorType.TYPE_ERROR,
        "'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible"),
    PROXY_CONSTRUCT_NON_OBJECT(ErrorType.TYPE_ERROR, "proxy [[Construct]] must return an object"),

    // ---- iteration ----------------------------------------------------------------------------------------------
    NOT_ITERABLE(ErrorType.TYPE_ERROR, "% is not iterable"),
    NOT_ASYNC_ITERABLE(ErrorType.TYPE_ERROR, "% is not async iterable"),
    ITERATOR_NOT_OBJECT(ErrorType.TYPE_ERROR, "Result of the Symbol.iterator method is not an object"),
    ITERATOR_RESULT_NOT_OBJECT(ErrorType.TYPE_ERROR, "Iterator result % is not an object"),
    SET_ON_NULLISH(ErrorType.TYPE_ERROR, "Cannot set properties of % (setting '%')"),

    // ---- functions, bindings and classes ------------------------------------------------------------------------
    INVALID_LHS_IN_ASSIGNMENT(ErrorType.REFERENCE_ERROR, "Invalid left-hand side in assignment"),
    UNSUPPORTED_SUPER(ErrorType.REFERENCE_ERROR, "Unsupported reference to 'super'"),
    ACCESS_BEFORE_INITIALIZATION(ErrorType.REFERENCE_ERROR, "Cannot access '%' before initialization"),
    CONST_ASSIGNMENT(ErrorType.TYPE_ERROR, "Assignment to constant variable."),
    ALREADY_DECLARED(ErrorType.SYNTAX_ERROR, "Identifier '%' has already been declared"),
    CANNOT_DECLARE_GLOBAL(ErrorType.TYPE_ERROR, "Cannot redefine property: %"),
    SUPER_NOT_CALLED(ErrorType.REFERENCE_ERROR,
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor"),
    SUPER_CALLED_TWICE(ErrorType.REFERENCE_ERROR, "Super constructor may only be called once"),
    SUPER_NOT_CONSTRUCTOR(ErrorType.TYPE_ERROR, "Super constructor % of anonymous class is not a constructor"),
    DERIVED_RETURN(ErrorType.TYPE_ERROR, "Derived constructors may only return object or undefined"),
    CLASS_CALLED(ErrorType.TYPE_ERROR, "Class constructor % cannot be invoked without 'new'"),
    EXTENDS_NOT_CONSTRUCTOR(ErrorType.TYPE_ERROR, "Class extends value % is not a constructor or null"),
    EXTENDS_BAD_PROTOTYPE(ErrorType.TYPE_ERROR, "Class extends value does not have valid prototype property %"),
    PRIVATE_READ_ABSENT(ErrorType.TYPE_ERROR,
        "Cannot read private member % from an object whose class did not declare it"),
    PRIVATE_WRITE_ABSENT(ErrorType.TYPE_ERROR,
        "Cannot write private member % to an object whose class did not declare it"),
    PRIVATE_WITHOUT_GETTER(ErrorType.TYPE_ERROR, "'%' was defined without a getter"),
    PRIVATE_WITHOUT_SETTER(ErrorType.TYPE_ERROR, "'%' was defined without a setter"),
    PRIVATE_METHOD_WRITE(ErrorType.TYPE_ERROR, "Private method '%' is not writable"),
    PRIVATE_TWICE(ErrorType.TYPE_ERROR, "Cannot initialize % twice on the same object"),
    IN_NOT_OBJECT(ErrorType.TYPE_ERROR, "Cannot use 'in' operator to search for '%' in %"),
    NOT_A_FUNCTION_OR_ITERABLE(ErrorType.TYPE_ERROR,
        "% is not a function or its return value is not iterable"),
    DESTRUCTURE_NULLISH(ErrorType.TYPE_ERROR, "Cannot destructure '%' as it is undefined or null."),
    GENERATOR_RUNNING(ErrorType.TYPE_ERROR, "Generator is already running"),
    NOT_A_GENERATOR(ErrorType.TYPE_ERROR, "% method called on incompatible receiver %"),
    NO_THROW_METHOD(ErrorType.TYPE_ERROR, "The iterator does not provide a 'throw' method"),
    NOT_DISPOSABLE(ErrorType.TYPE_ERROR, "Symbol.dispose is not a function"),
    NOT_ASYNC_DISPOSABLE(ErrorType.TYPE_ERROR, "Symbol.asyncDispose is not a function"),
    DISPOSABLE_NOT_OBJECT(ErrorType.TYPE_ERROR, "% is not an object"),
    EVAL_FORBIDDEN(ErrorType.EVAL_ERROR, "Code generation from strings disallowed for this context"),

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

    // ---- collections --------------------------------------------------------------------------------------------
    NOT_AN_ENTRY(ErrorType.TYPE_ERROR, "Iterator value % is not an entry object"),
    PROPERTY_NOT_A_FUNCTION(ErrorType.TYPE_ERROR, "'%' returned for property '%' of object '%' is not a function"),
    SET_SIZE_NAN(ErrorType.TYPE_ERROR, "The 'size' property must be a number that is not NaN"),
    SET_SIZE_NEGATIVE(ErrorType.RANGE_ERROR, "'%' is an invalid size"),
    INVALID_WEAK_MAP_KEY(ErrorType.TYPE_ERROR, "Invalid value used as weak map key"),
    INVALID_WEAK_SET_VALUE(ErrorType.TYPE_ERROR, "Invalid value used in weak set"),
    INVALID_WEAK_REF_TARGET(ErrorType.TYPE_ERROR, "Invalid value used as WeakRef target"),
    INVALID_REGISTER_TARGET(ErrorType.TYPE_ERROR, "Invalid value used as FinalizationRegistry target"),
    REGISTER_TARGET_IS_HELD(ErrorType.TYPE_ERROR, "FinalizationRegistry.prototype.register: target and holdings must not be same"),
    INVALID_UNREGISTER_TOKEN(ErrorType.TYPE_ERROR, "Invalid unregisterToken ('%')"),

    // ---- promises -----------------------------------------------------------------------------------------------
    PROMISE_CONSTRUCTOR_CALLED(ErrorType.TYPE_ERROR, "Promise constructor cannot be invoked without 'new'"),
    PROMISE_RESOLVE_NOT_CALLABLE(ErrorType.TYPE_ERROR, "Promise resolve or reject function is not callable"),
    ALL_PROMISES_REJECTED(ErrorType.AGGREGATE_ERROR, "All promises were rejected"),
    PROMISE_CYCLE(ErrorType.TYPE_ERROR, "Chaining cycle detected for promise #<Promise>"),
    PROMISE_EXECUTOR_ALREADY_INVOKED(ErrorType.TYPE_ERROR,
        "Promise executor has already been invoked with non-undefined arguments"),
    PROMISE_NON_CALLABLE(ErrorType.TYPE_ERROR, "Promise resolve or reject function is not callable"),
    RESOLVER_NOT_A_FUNCTION(ErrorType.TYPE_ERROR, "Promise resolver % is not a function"),

    // ---- regular expression patterns: the detail of MALFORMED_REG_EXP ------------------------------------------------
    MALFORMED_REG_EXP(ErrorType.SYNTAX_ERROR, "Invalid regular expression: /%/%: %"),
    INVALID_REG_EXP_FLAGS(ErrorType.SYNTAX_ERROR, "Invalid flags supplied to RegExp constructor '%'"),
    MALFORMED_REG_EXP_FLAGS(ErrorType.SYNTAX_ERROR, "Invalid regular expression flags"),
    REG_EXP_UNTERMINATED_GROUP(ErrorType.SYNTAX_ERROR, "Unterminated group"),
    REG_EXP_UNMATCHED_PAREN(ErrorType.SYNTAX_ERROR, "Unmatched ')'"),
    REG_EXP_ESCAPE_AT_END(ErrorType.SYNTAX_ERROR, "\\ at end of pattern"),
    REG_EXP_INVALID_PROPERTY_NAME(ErrorType.SYNTAX_ERROR, "Invalid property name"),
    REG_EXP_INVALID_ESCAPE(ErrorType.SYNTAX_ERROR, "Invalid escape"),
    REG_EXP_INVALID_DECIMAL_ESCAPE(ErrorType.SYNTAX_ERROR, "Invalid decimal escape"),
    REG_EXP_INVALID_UNICODE_ESCAPE(ErrorType.SYNTAX_ERROR, "Invalid Unicode escape"),
    REG_EXP_NOTHING_TO_REPEAT(ErrorType.SYNTAX_ERROR, "Nothing to repeat"),
    REG_EXP_LONE_QUANTIFIER_BRACKETS(ErrorType.SYNTAX_ERROR, "Lone quantifier brackets"),
    REG_EXP_RANGE_OUT_OF_ORDER(ErrorType.SYNTAX_ERROR, "numbers out of order in {} quantifier"),
    REG_EXP_INCOMPLETE_QUANTIFIER(ErrorType.SYNTAX_ERROR, "Incomplete quantifier"),
    REG_EXP_INVALID_QUANTIFIER(ErrorType.SYNTAX_ERROR, "Invalid quantifier"),
    REG_EXP_INVALID_GROUP(ErrorType.SYNTAX_ERROR, "Invalid group"),
    REG_EXP_MULTIPLE_FLAG_DASHES(ErrorType.SYNTAX_ERROR, "Multiple dashes in flag group"),
    REG_EXP_REPEATED_FLAG(ErrorType.SYNTAX_ERROR, "Repeated flag in flag group"),
    REG_EXP_INVALID_FLAG_GROUP(ErrorType.SYNTAX_ERROR, "Invalid flag group"),
    REG_EXP_TOO_LARGE(ErrorType.SYNTAX_ERROR, "Regular expression too large"),
    REG_EXP_TOO_MANY_CAPTURES(ErrorType.SYNTAX_ERROR, "Too many captures"),
    REG_EXP_INVALID_CAPTURE_GROUP_NAME(ErrorType.SYNTAX_ERROR, "Invalid capture group name"),
    REG_EXP_DUPLICATE_CAPTURE_GROUP_NAME(ErrorType.SYNTAX_ERROR, "Duplicate capture group name"),
    REG_EXP_INVALID_NAMED_REFERENCE(ErrorType.SYNTAX_ERROR, "Invalid named reference"),
    REG_EXP_INVALID_NAMED_CAPTURE_REFERENCED(ErrorType.SYNTAX_ERROR, "Invalid named capture referenced"),
    REG_EXP_INVALID_PROPERTY_NAME_IN_CLASS(ErrorType.SYNTAX_ERROR, "Invalid property name in character class"),
    REG_EXP_INVALID_CLASS_ESCAPE(ErrorType.SYNTAX_ERROR, "Invalid class escape"),
    REG_EXP_UNTERMINATED_CHARACTER_CLASS(ErrorType.SYNTAX_ERROR, "Unterminated character class"),
    REG_EXP_OUT_OF_ORDER_CHARACTER_CLASS(ErrorType.SYNTAX_ERROR, "Range out of order in character class"),
    REG_EXP_INVALID_CHARACTER_CLASS(ErrorType.SYNTAX_ERROR, "Invalid character class"),
    REG_EXP_INVALID_CLASS_SET_OPERATION(ErrorType.SYNTAX_ERROR, "Invalid set operation in character class"),
    REG_EXP_INVALID_CHARACTER_IN_CLASS(ErrorType.SYNTAX_ERROR, "Invalid character in character class"),
    REG_EXP_NEGATED_CLASS_WITH_STRINGS(ErrorType.SYNTAX_ERROR, "Negated character class may contain strings"),

    // ---- arrays -------------------------------------------------------------------------------------------------
    REDUCE_NO_INITIAL(ErrorType.TYPE_ERROR, "Reduce of empty array with no initial value"),
    BAD_SORT_COMPARISON(ErrorType.TYPE_ERROR, "The comparison function must be either a function or undefined"),
    BAD_WITH_INDEX(ErrorType.RANGE_ERROR, "Invalid index : %"),
    ARRAY_TOO_LONG(ErrorType.TYPE_ERROR, "Invalid array length"),
    PUSH_PAST_SAFE_LENGTH(ErrorType.TYPE_ERROR,
        "Pushing % elements on an array-like of length % is disallowed, as the total surpasses 2**53-1"),
    FLAT_MAP_NOT_CALLABLE(ErrorType.TYPE_ERROR, "flatMap mapper function is not callable"),

    // ---- JSON ---------------------------------------------------------------------------------------------------
    JSON_UNEXPECTED_END(ErrorType.SYNTAX_ERROR, "Unexpected end of JSON input"),
    JSON_EXPECTED_NAME_OR_BRACE(ErrorType.SYNTAX_ERROR,
        "Expected property name or '}' in JSON at position % (line % column %)"),
    JSON_EXPECTED_NAME(ErrorType.SYNTAX_ERROR,
        "Expected double-quoted property name in JSON at position % (line % column %)"),
    JSON_EXPECTED_COLON(ErrorType.SYNTAX_ERROR, "Expected ':' after property name in JSON at position % (line % column %)"),
    JSON_EXPECTED_COMMA_OR_BRACKET(ErrorType.SYNTAX_ERROR,
        "Expected ',' or ']' after array element in JSON at position % (line % column %)"),
    JSON_EXPECTED_COMMA_OR_BRACE(ErrorType.SYNTAX_ERROR,
        "Expected ',' or '}' after property value in JSON at position % (line % column %)"),
    JSON_UNTERMINATED_STRING(ErrorType.SYNTAX_ERROR, "Unterminated string in JSON at position % (line % column %)"),
    JSON_BAD_CONTROL_CHARACTER(ErrorType.SYNTAX_ERROR,
        "Bad control character in string literal in JSON at position % (line % column %)"),
    JSON_BAD_UNICODE_ESCAPE(ErrorType.SYNTAX_ERROR, "Bad Unicode escape in JSON at position % (line % column %)"),
    JSON_BAD_ESCAPE(ErrorType.SYNTAX_ERROR, "Bad escaped character in JSON at position % (line % column %)"),
    JSON_NO_NUMBER_AFTER_MINUS(ErrorType.SYNTAX_ERROR, "No number after minus sign in JSON at position % (line % column %)"),
    JSON_NO_EXPONENT(ErrorType.SYNTAX_ERROR, "Exponent part is missing a number in JSON at position % (line % column %)"),
    JSON_NO_FRACTION(ErrorType.SYNTAX_ERROR, "Unterminated fractional number in JSON at position % (line % column %)"),
    JSON_UNEXPECTED_NUMBER(ErrorType.SYNTAX_ERROR, "Unexpected number in JSON at position % (line % column %)"),
    JSON_UNEXPECTED_STRING(ErrorType.SYNTAX_ERROR, "Unexpected string in JSON at position % (line % column %)"),
    JSON_TRAILING_CHARACTER(ErrorType.SYNTAX_ERROR,
        "Unexpected non-whitespace character after JSON at position % (line % column %)"),
    JSON_NOT_VALID(ErrorType.SYNTAX_ERROR, "\"%\" is not valid JSON"),
    JSON_UNEXPECTED_TOKEN(ErrorType.SYNTAX_ERROR, "Unexpected token '%', % is not valid JSON"),
    INVALID_RAW_JSON(ErrorType.SYNTAX_ERROR, "Invalid value for JSON.rawJSON"),
    JSON_BIG_INT(ErrorType.TYPE_ERROR, "Do not know how to serialize a BigInt"),
    JSON_CIRCULAR(ErrorType.TYPE_ERROR, "Converting circular structure to JSON%"),

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
