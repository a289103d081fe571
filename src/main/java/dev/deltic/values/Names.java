package dev.deltic.values;

/** Property names the engine itself uses, as constants. Every engine's {@link PropertyKeyTable} starts from these. */
public final class Names {
    /** {@code "length"} */
    public static final PropertyName LENGTH = new PropertyName("length");
    /** {@code "name"} */
    public static final PropertyName NAME = new PropertyName("name");
    /** {@code "prototype"} */
    public static final PropertyName PROTOTYPE = new PropertyName("prototype");
    /** {@code "constructor"} */
    public static final PropertyName CONSTRUCTOR = new PropertyName("constructor");
    /** {@code "message"} */
    public static final PropertyName MESSAGE = new PropertyName("message");
    /** {@code "stack"} */
    public static final PropertyName STACK = new PropertyName("stack");
    /** {@code "cause"} */
    public static final PropertyName CAUSE = new PropertyName("cause");
    /** {@code "errors"} */
    public static final PropertyName ERRORS = new PropertyName("errors");
    /** {@code "error"} */
    public static final PropertyName ERROR = new PropertyName("error");
    /** {@code "suppressed"} */
    public static final PropertyName SUPPRESSED = new PropertyName("suppressed");
    /** {@code "toString"} */
    public static final PropertyName TO_STRING = new PropertyName("toString");
    /** {@code "toLocaleString"} */
    public static final PropertyName TO_LOCALE_STRING = new PropertyName("toLocaleString");
    /** {@code "valueOf"} */
    public static final PropertyName VALUE_OF = new PropertyName("valueOf");
    /** {@code "toJSON"} */
    public static final PropertyName TO_JSON = new PropertyName("toJSON");
    /** {@code "value"} */
    public static final PropertyName VALUE = new PropertyName("value");
    /** {@code "done"} */
    public static final PropertyName DONE = new PropertyName("done");
    /** {@code "next"} */
    public static final PropertyName NEXT = new PropertyName("next");
    /** {@code "return"} */
    public static final PropertyName RETURN = new PropertyName("return");
    /** {@code "throw"} */
    public static final PropertyName THROW = new PropertyName("throw");
    /** {@code "get"} */
    public static final PropertyName GET = new PropertyName("get");
    /** {@code "set"} */
    public static final PropertyName SET = new PropertyName("set");
    /** {@code "writable"} */
    public static final PropertyName WRITABLE = new PropertyName("writable");
    /** {@code "enumerable"} */
    public static final PropertyName ENUMERABLE = new PropertyName("enumerable");
    /** {@code "configurable"} */
    public static final PropertyName CONFIGURABLE = new PropertyName("configurable");
    /** {@code "index"} */
    public static final PropertyName INDEX = new PropertyName("index");
    /** {@code "input"} */
    public static final PropertyName INPUT = new PropertyName("input");
    /** {@code "indices"} */
    public static final PropertyName INDICES = new PropertyName("indices");
    /** {@code "groups"} */
    public static final PropertyName GROUPS = new PropertyName("groups");
    /** {@code "lastIndex"} */
    public static final PropertyName LAST_INDEX = new PropertyName("lastIndex");
    /** {@code "source"} */
    public static final PropertyName SOURCE = new PropertyName("source");
    /** {@code "flags"} */
    public static final PropertyName FLAGS = new PropertyName("flags");
    /** {@code "hasIndices"} */
    public static final PropertyName HAS_INDICES = new PropertyName("hasIndices");
    /** {@code "global"} */
    public static final PropertyName GLOBAL = new PropertyName("global");
    /** {@code "ignoreCase"} */
    public static final PropertyName IGNORE_CASE = new PropertyName("ignoreCase");
    /** {@code "multiline"} */
    public static final PropertyName MULTILINE = new PropertyName("multiline");
    /** {@code "dotAll"} */
    public static final PropertyName DOT_ALL = new PropertyName("dotAll");
    /** {@code "unicode"} */
    public static final PropertyName UNICODE = new PropertyName("unicode");
    /** {@code "unicodeSets"} */
    public static final PropertyName UNICODE_SETS = new PropertyName("unicodeSets");
    /** {@code "sticky"} */
    public static final PropertyName STICKY = new PropertyName("sticky");
    /** {@code "exec"} */
    public static final PropertyName EXEC = new PropertyName("exec");
    /** {@code "callee"} */
    public static final PropertyName CALLEE = new PropertyName("callee");
    /** {@code "caller"} */
    public static final PropertyName CALLER = new PropertyName("caller");
    /** {@code "arguments"} */
    public static final PropertyName ARGUMENTS = new PropertyName("arguments");
    /** {@code "then"} */
    public static final PropertyName THEN = new PropertyName("then");
    /** {@code "resolve"} */
    public static final PropertyName RESOLVE = new PropertyName("resolve");
    /** {@code "reject"} */
    public static final PropertyName REJECT = new PropertyName("reject");
    /** {@code "promise"} */
    public static final PropertyName PROMISE = new PropertyName("promise");
    /** {@code "apply"} */
    public static final PropertyName APPLY = new PropertyName("apply");
    /** {@code "call"} */
    public static final PropertyName CALL = new PropertyName("call");
    /** {@code "bind"} */
    public static final PropertyName BIND = new PropertyName("bind");
    /** {@code "join"} */
    public static final PropertyName JOIN = new PropertyName("join");
    /** {@code "has"} */
    public static final PropertyName HAS = new PropertyName("has");
    /** {@code "add"} */
    public static final PropertyName ADD = new PropertyName("add");
    /** {@code "keys"} */
    public static final PropertyName KEYS = new PropertyName("keys");
    /** {@code "size"} */
    public static final PropertyName SIZE = new PropertyName("size");
    /** {@code "raw"} */
    public static final PropertyName RAW = new PropertyName("raw");
    /** {@code "rawJSON"} */
    public static final PropertyName RAW_JSON = new PropertyName("rawJSON");
    /** {@code "of"} */
    public static final PropertyName OF = new PropertyName("of");
    /** {@code "proxy"} */
    public static final PropertyName PROXY = new PropertyName("proxy");
    /** {@code "revoke"} */
    public static final PropertyName REVOKE = new PropertyName("revoke");
    /** {@code "undefined"} */
    public static final PropertyName UNDEFINED = new PropertyName("undefined");
    /** {@code "description"} */
    public static final PropertyName DESCRIPTION = new PropertyName("description");
    /** {@code "default"} */
    public static final PropertyName DEFAULT = new PropertyName("default");
    /** {@code "captureStackTrace"} */
    public static final PropertyName CAPTURE_STACK_TRACE = new PropertyName("captureStackTrace");
    /** {@code "stackTraceLimit"} */
    public static final PropertyName STACK_TRACE_LIMIT = new PropertyName("stackTraceLimit");
    /** {@code "prepareStackTrace"} */
    public static final PropertyName PREPARE_STACK_TRACE = new PropertyName("prepareStackTrace");
    /** {@code "globalThis"} */
    public static final PropertyName GLOBAL_THIS = new PropertyName("globalThis");
    /** {@code "status"} */
    public static final PropertyName STATUS = new PropertyName("status");
    /** {@code "reason"} */
    public static final PropertyName REASON = new PropertyName("reason");
    /** {@code "fulfilled"} */
    public static final PropertyName FULFILLED = new PropertyName("fulfilled");
    /** {@code "rejected"} */
    public static final PropertyName REJECTED = new PropertyName("rejected");
    /** {@code "__proto__"} */
    public static final PropertyName PROTO = new PropertyName("__proto__");
    /** {@code "getPrototypeOf"} */
    public static final PropertyName GET_PROTOTYPE_OF = new PropertyName("getPrototypeOf");
    /** {@code "setPrototypeOf"} */
    public static final PropertyName SET_PROTOTYPE_OF = new PropertyName("setPrototypeOf");
    /** {@code "isExtensible"} */
    public static final PropertyName IS_EXTENSIBLE = new PropertyName("isExtensible");
    /** {@code "preventExtensions"} */
    public static final PropertyName PREVENT_EXTENSIONS = new PropertyName("preventExtensions");
    /** {@code "getOwnPropertyDescriptor"} */
    public static final PropertyName GET_OWN_PROPERTY_DESCRIPTOR = new PropertyName("getOwnPropertyDescriptor");
    /** {@code "defineProperty"} */
    public static final PropertyName DEFINE_PROPERTY = new PropertyName("defineProperty");
    /** {@code "deleteProperty"} */
    public static final PropertyName DELETE_PROPERTY = new PropertyName("deleteProperty");
    /** {@code "ownKeys"} */
    public static final PropertyName OWN_KEYS = new PropertyName("ownKeys");
    /** {@code "construct"} */
    public static final PropertyName CONSTRUCT = new PropertyName("construct");
    /** {@code "mode"} */
    public static final PropertyName MODE = new PropertyName("mode");
    /** {@code "padding"} */
    public static final PropertyName PADDING = new PropertyName("padding");
    /** {@code "__noSuchProperty__"} */
    public static final PropertyName NO_SUCH_PROPERTY = new PropertyName("__noSuchProperty__");
    /** {@code "__noSuchMethod__"} */
    public static final PropertyName NO_SUCH_METHOD = new PropertyName("__noSuchMethod__");
    /** The empty string. */
    public static final PropertyName EMPTY = new PropertyName("");

    /** Open addressing by {@link PropertyKey#hash}; a power of two with many gaps. */
    private static final PropertyName[] TABLE = table();

    private Names() { }

    /** The constant for {@code string}, or null when it is not one. */
    static PropertyName find(String string, int hash) {
        int mask = TABLE.length - 1;
        for (int i = hash & mask; TABLE[i] != null; i = i + 1 & mask) {
            if (TABLE[i].hash == hash && TABLE[i].string().equals(string)) {
                return TABLE[i];
            }
        }
        return null;
    }

    private static PropertyName[] table() {
        PropertyName[] all = {
            LENGTH, NAME, PROTOTYPE, CONSTRUCTOR, MESSAGE, STACK, CAUSE, ERRORS, ERROR, SUPPRESSED,
            TO_STRING, TO_LOCALE_STRING, VALUE_OF, TO_JSON, VALUE, DONE, NEXT, RETURN, THROW, GET, SET, WRITABLE, ENUMERABLE,
            CONFIGURABLE, INDEX, INPUT, INDICES, GROUPS, LAST_INDEX, SOURCE, FLAGS, HAS_INDICES, GLOBAL,
            IGNORE_CASE, MULTILINE, DOT_ALL, UNICODE, UNICODE_SETS, STICKY, EXEC, CALLEE, CALLER, ARGUMENTS,
            THEN, RESOLVE, REJECT, PROMISE, APPLY, CALL, BIND, JOIN, HAS, ADD, KEYS, SIZE, RAW, RAW_JSON,
            OF, PROXY, REVOKE, UNDEFINED, DESCRIPTION, DEFAULT, CAPTURE_STACK_TRACE, STACK_TRACE_LIMIT, PREPARE_STACK_TRACE,
            GLOBAL_THIS, STATUS, REASON, FULFILLED, REJECTED, PROTO, EMPTY,
            GET_PROTOTYPE_OF, SET_PROTOTYPE_OF, IS_EXTENSIBLE, PREVENT_EXTENSIONS, GET_OWN_PROPERTY_DESCRIPTOR,
            DEFINE_PROPERTY, DELETE_PROPERTY, OWN_KEYS, CONSTRUCT, MODE, PADDING, NO_SUCH_PROPERTY, NO_SUCH_METHOD,
        };
        PropertyName[] table = new PropertyName[512];
        for (PropertyName name : all) {
            int i = name.hash & 511;
            while (table[i] != null) {
                i = i + 1 & 511;
            }
            table[i] = name;
        }
        return table;
    }
}
