package dev.deltic.bytecode;

/** The ordinals of {@link Opcode} as constants, for the cases of a switch. A test compares the two. */
public final class Opcodes {
    /** {@link Opcode#LOAD_UNDEFINED} */
    public static final int LOAD_UNDEFINED = 0;
    /** {@link Opcode#LOAD_NULL} */
    public static final int LOAD_NULL = 1;
    /** {@link Opcode#LOAD_TRUE} */
    public static final int LOAD_TRUE = 2;
    /** {@link Opcode#LOAD_FALSE} */
    public static final int LOAD_FALSE = 3;
    /** {@link Opcode#LOAD_HOLE} */
    public static final int LOAD_HOLE = 4;
    /** {@link Opcode#LOAD_SMI} */
    public static final int LOAD_SMI = 5;
    /** {@link Opcode#LOAD_CONSTANT} */
    public static final int LOAD_CONSTANT = 6;
    /** {@link Opcode#MOVE} */
    public static final int MOVE = 7;
    /** {@link Opcode#CHECK_HOLE} */
    public static final int CHECK_HOLE = 8;
    /** {@link Opcode#CHECK_THIS} */
    public static final int CHECK_THIS = 9;
    /** {@link Opcode#CHECK_THIS_UNBOUND} */
    public static final int CHECK_THIS_UNBOUND = 10;
    /** {@link Opcode#LOAD_GLOBAL_THIS} */
    public static final int LOAD_GLOBAL_THIS = 11;
    /** {@link Opcode#COERCE_THIS} */
    public static final int COERCE_THIS = 12;
    /** {@link Opcode#CREATE_ENVIRONMENT} */
    public static final int CREATE_ENVIRONMENT = 13;
    /** {@link Opcode#COPY_ENVIRONMENT} */
    public static final int COPY_ENVIRONMENT = 14;
    /** {@link Opcode#CREATE_WITH_ENVIRONMENT} */
    public static final int CREATE_WITH_ENVIRONMENT = 15;
    /** {@link Opcode#GET_ENVIRONMENT_SLOT} */
    public static final int GET_ENVIRONMENT_SLOT = 16;
    /** {@link Opcode#GET_ENVIRONMENT_SLOT_CHECKED} */
    public static final int GET_ENVIRONMENT_SLOT_CHECKED = 17;
    /** {@link Opcode#GET_OUTER_SLOT} */
    public static final int GET_OUTER_SLOT = 18;
    /** {@link Opcode#GET_OUTER_SLOT_CHECKED} */
    public static final int GET_OUTER_SLOT_CHECKED = 19;
    /** {@link Opcode#SET_ENVIRONMENT_SLOT} */
    public static final int SET_ENVIRONMENT_SLOT = 20;
    /** {@link Opcode#SET_OUTER_SLOT} */
    public static final int SET_OUTER_SLOT = 21;
    /** {@link Opcode#GET_IMPORT} */
    public static final int GET_IMPORT = 22;
    /** {@link Opcode#THROW_CONST_ASSIGNMENT} */
    public static final int THROW_CONST_ASSIGNMENT = 23;
    /** {@link Opcode#GET_GLOBAL} */
    public static final int GET_GLOBAL = 24;
    /** {@link Opcode#SET_GLOBAL} */
    public static final int SET_GLOBAL = 25;
    /** {@link Opcode#INITIALIZE_GLOBAL} */
    public static final int INITIALIZE_GLOBAL = 26;
    /** {@link Opcode#DECLARE_GLOBALS} */
    public static final int DECLARE_GLOBALS = 27;
    /** {@link Opcode#DECLARE_EVAL_VARIABLES} */
    public static final int DECLARE_EVAL_VARIABLES = 28;
    /** {@link Opcode#LOOKUP_GET} */
    public static final int LOOKUP_GET = 29;
    /** {@link Opcode#LOOKUP_GET_TYPEOF} */
    public static final int LOOKUP_GET_TYPEOF = 30;
    /** {@link Opcode#LOOKUP_CALLEE} */
    public static final int LOOKUP_CALLEE = 31;
    /** {@link Opcode#LOOKUP_RESOLVE} */
    public static final int LOOKUP_RESOLVE = 32;
    /** {@link Opcode#GET_RESOLVED} */
    public static final int GET_RESOLVED = 33;
    /** {@link Opcode#SET_RESOLVED} */
    public static final int SET_RESOLVED = 34;
    /** {@link Opcode#LOOKUP_SET_VARIABLE} */
    public static final int LOOKUP_SET_VARIABLE = 35;
    /** {@link Opcode#LOOKUP_DELETE} */
    public static final int LOOKUP_DELETE = 36;
    /** {@link Opcode#GET_NAMED} */
    public static final int GET_NAMED = 37;
    /** {@link Opcode#GET_LENGTH} */
    public static final int GET_LENGTH = 38;
    /** {@link Opcode#SET_NAMED} */
    public static final int SET_NAMED = 39;
    /** {@link Opcode#GET_INDEXED} */
    public static final int GET_INDEXED = 40;
    /** {@link Opcode#SET_INDEXED} */
    public static final int SET_INDEXED = 41;
    /** {@link Opcode#DELETE_PROPERTY} */
    public static final int DELETE_PROPERTY = 42;
    /** {@link Opcode#GET_METHOD} */
    public static final int GET_METHOD = 43;
    /** {@link Opcode#GET_HOME_OBJECT} */
    public static final int GET_HOME_OBJECT = 44;
    /** {@link Opcode#SET_HOME_OBJECT} */
    public static final int SET_HOME_OBJECT = 45;
    /** {@link Opcode#GET_SUPER_BASE} */
    public static final int GET_SUPER_BASE = 46;
    /** {@link Opcode#GET_SUPER_PROPERTY} */
    public static final int GET_SUPER_PROPERTY = 47;
    /** {@link Opcode#SET_SUPER_PROPERTY} */
    public static final int SET_SUPER_PROPERTY = 48;
    /** {@link Opcode#CREATE_PRIVATE_NAME} */
    public static final int CREATE_PRIVATE_NAME = 49;
    /** {@link Opcode#GET_PRIVATE} */
    public static final int GET_PRIVATE = 50;
    /** {@link Opcode#SET_PRIVATE} */
    public static final int SET_PRIVATE = 51;
    /** {@link Opcode#DEFINE_PRIVATE_FIELD} */
    public static final int DEFINE_PRIVATE_FIELD = 52;
    /** {@link Opcode#HAS_PRIVATE} */
    public static final int HAS_PRIVATE = 53;
    /** {@link Opcode#ADD} */
    public static final int ADD = 54;
    /** {@link Opcode#SUB} */
    public static final int SUB = 55;
    /** {@link Opcode#MUL} */
    public static final int MUL = 56;
    /** {@link Opcode#DIV} */
    public static final int DIV = 57;
    /** {@link Opcode#MOD} */
    public static final int MOD = 58;
    /** {@link Opcode#EXP} */
    public static final int EXP = 59;
    /** {@link Opcode#BIT_AND} */
    public static final int BIT_AND = 60;
    /** {@link Opcode#BIT_OR} */
    public static final int BIT_OR = 61;
    /** {@link Opcode#BIT_XOR} */
    public static final int BIT_XOR = 62;
    /** {@link Opcode#SHIFT_LEFT} */
    public static final int SHIFT_LEFT = 63;
    /** {@link Opcode#SHIFT_RIGHT} */
    public static final int SHIFT_RIGHT = 64;
    /** {@link Opcode#SHIFT_RIGHT_UNSIGNED} */
    public static final int SHIFT_RIGHT_UNSIGNED = 65;
    /** {@link Opcode#ADD_SMI} */
    public static final int ADD_SMI = 66;
    /** {@link Opcode#SUB_SMI} */
    public static final int SUB_SMI = 67;
    /** {@link Opcode#MUL_SMI} */
    public static final int MUL_SMI = 68;
    /** {@link Opcode#DIV_SMI} */
    public static final int DIV_SMI = 69;
    /** {@link Opcode#MOD_SMI} */
    public static final int MOD_SMI = 70;
    /** {@link Opcode#BIT_AND_SMI} */
    public static final int BIT_AND_SMI = 71;
    /** {@link Opcode#BIT_OR_SMI} */
    public static final int BIT_OR_SMI = 72;
    /** {@link Opcode#BIT_XOR_SMI} */
    public static final int BIT_XOR_SMI = 73;
    /** {@link Opcode#SHIFT_LEFT_SMI} */
    public static final int SHIFT_LEFT_SMI = 74;
    /** {@link Opcode#SHIFT_RIGHT_SMI} */
    public static final int SHIFT_RIGHT_SMI = 75;
    /** {@link Opcode#SHIFT_RIGHT_UNSIGNED_SMI} */
    public static final int SHIFT_RIGHT_UNSIGNED_SMI = 76;
    /** {@link Opcode#INCREMENT} */
    public static final int INCREMENT = 77;
    /** {@link Opcode#DECREMENT} */
    public static final int DECREMENT = 78;
    /** {@link Opcode#TO_NUMERIC} */
    public static final int TO_NUMERIC = 79;
    /** {@link Opcode#TO_NUMBER} */
    public static final int TO_NUMBER = 80;
    /** {@link Opcode#NEGATE} */
    public static final int NEGATE = 81;
    /** {@link Opcode#BIT_NOT} */
    public static final int BIT_NOT = 82;
    /** {@link Opcode#NOT} */
    public static final int NOT = 83;
    /** {@link Opcode#TO_BOOLEAN} */
    public static final int TO_BOOLEAN = 84;
    /** {@link Opcode#TYPEOF} */
    public static final int TYPEOF = 85;
    /** {@link Opcode#TO_STRING} */
    public static final int TO_STRING = 86;
    /** {@link Opcode#TO_PROPERTY_KEY} */
    public static final int TO_PROPERTY_KEY = 87;
    /** {@link Opcode#TO_REFERENCE_KEY} */
    public static final int TO_REFERENCE_KEY = 88;
    /** {@link Opcode#TO_OBJECT} */
    public static final int TO_OBJECT = 89;
    /** {@link Opcode#CONCAT} */
    public static final int CONCAT = 90;
    /** {@link Opcode#EQUAL} */
    public static final int EQUAL = 91;
    /** {@link Opcode#NOT_EQUAL} */
    public static final int NOT_EQUAL = 92;
    /** {@link Opcode#STRICT_EQUAL} */
    public static final int STRICT_EQUAL = 93;
    /** {@link Opcode#STRICT_NOT_EQUAL} */
    public static final int STRICT_NOT_EQUAL = 94;
    /** {@link Opcode#LESS} */
    public static final int LESS = 95;
    /** {@link Opcode#LESS_EQUAL} */
    public static final int LESS_EQUAL = 96;
    /** {@link Opcode#GREATER} */
    public static final int GREATER = 97;
    /** {@link Opcode#GREATER_EQUAL} */
    public static final int GREATER_EQUAL = 98;
    /** {@link Opcode#INSTANCE_OF} */
    public static final int INSTANCE_OF = 99;
    /** {@link Opcode#IN} */
    public static final int IN = 100;
    /** {@link Opcode#JUMP} */
    public static final int JUMP = 101;
    /** {@link Opcode#JUMP_LOOP} */
    public static final int JUMP_LOOP = 102;
    /** {@link Opcode#JUMP_IF_TRUE} */
    public static final int JUMP_IF_TRUE = 103;
    /** {@link Opcode#JUMP_IF_FALSE} */
    public static final int JUMP_IF_FALSE = 104;
    /** {@link Opcode#JUMP_IF_NULLISH} */
    public static final int JUMP_IF_NULLISH = 105;
    /** {@link Opcode#JUMP_IF_NOT_NULLISH} */
    public static final int JUMP_IF_NOT_NULLISH = 106;
    /** {@link Opcode#JUMP_IF_UNDEFINED} */
    public static final int JUMP_IF_UNDEFINED = 107;
    /** {@link Opcode#JUMP_IF_NOT_UNDEFINED} */
    public static final int JUMP_IF_NOT_UNDEFINED = 108;
    /** {@link Opcode#JUMP_IF_HOLE} */
    public static final int JUMP_IF_HOLE = 109;
    /** {@link Opcode#JUMP_IF_NULL} */
    public static final int JUMP_IF_NULL = 110;
    /** {@link Opcode#JUMP_IF_NOT_NULL} */
    public static final int JUMP_IF_NOT_NULL = 111;
    /** {@link Opcode#JUMP_IF_LESS} */
    public static final int JUMP_IF_LESS = 112;
    /** {@link Opcode#JUMP_IF_NOT_LESS} */
    public static final int JUMP_IF_NOT_LESS = 113;
    /** {@link Opcode#JUMP_IF_LESS_EQUAL} */
    public static final int JUMP_IF_LESS_EQUAL = 114;
    /** {@link Opcode#JUMP_IF_NOT_LESS_EQUAL} */
    public static final int JUMP_IF_NOT_LESS_EQUAL = 115;
    /** {@link Opcode#JUMP_IF_GREATER} */
    public static final int JUMP_IF_GREATER = 116;
    /** {@link Opcode#JUMP_IF_NOT_GREATER} */
    public static final int JUMP_IF_NOT_GREATER = 117;
    /** {@link Opcode#JUMP_IF_GREATER_EQUAL} */
    public static final int JUMP_IF_GREATER_EQUAL = 118;
    /** {@link Opcode#JUMP_IF_NOT_GREATER_EQUAL} */
    public static final int JUMP_IF_NOT_GREATER_EQUAL = 119;
    /** {@link Opcode#JUMP_IF_EQUAL} */
    public static final int JUMP_IF_EQUAL = 120;
    /** {@link Opcode#JUMP_IF_NOT_EQUAL} */
    public static final int JUMP_IF_NOT_EQUAL = 121;
    /** {@link Opcode#JUMP_IF_STRICT_EQUAL} */
    public static final int JUMP_IF_STRICT_EQUAL = 122;
    /** {@link Opcode#JUMP_IF_STRICT_NOT_EQUAL} */
    public static final int JUMP_IF_STRICT_NOT_EQUAL = 123;
    /** {@link Opcode#JUMP_IF_LESS_SMI} */
    public static final int JUMP_IF_LESS_SMI = 124;
    /** {@link Opcode#JUMP_IF_NOT_LESS_SMI} */
    public static final int JUMP_IF_NOT_LESS_SMI = 125;
    /** {@link Opcode#JUMP_IF_GREATER_SMI} */
    public static final int JUMP_IF_GREATER_SMI = 126;
    /** {@link Opcode#JUMP_IF_NOT_GREATER_SMI} */
    public static final int JUMP_IF_NOT_GREATER_SMI = 127;
    /** {@link Opcode#JUMP_IF_STRICT_EQUAL_SMI} */
    public static final int JUMP_IF_STRICT_EQUAL_SMI = 128;
    /** {@link Opcode#JUMP_IF_STRICT_NOT_EQUAL_SMI} */
    public static final int JUMP_IF_STRICT_NOT_EQUAL_SMI = 129;
    /** {@link Opcode#SWITCH_INTEGER} */
    public static final int SWITCH_INTEGER = 130;
    /** {@link Opcode#CALL0} */
    public static final int CALL0 = 131;
    /** {@link Opcode#CALL1} */
    public static final int CALL1 = 132;
    /** {@link Opcode#CALL2} */
    public static final int CALL2 = 133;
    /** {@link Opcode#CALL3} */
    public static final int CALL3 = 134;
    /** {@link Opcode#CALL4} */
    public static final int CALL4 = 135;
    /** {@link Opcode#CALL_METHOD0} */
    public static final int CALL_METHOD0 = 136;
    /** {@link Opcode#CALL_METHOD1} */
    public static final int CALL_METHOD1 = 137;
    /** {@link Opcode#CALL_METHOD2} */
    public static final int CALL_METHOD2 = 138;
    /** {@link Opcode#CALL_METHOD3} */
    public static final int CALL_METHOD3 = 139;
    /** {@link Opcode#CALL_METHOD4} */
    public static final int CALL_METHOD4 = 140;
    /** {@link Opcode#CALL_N} */
    public static final int CALL_N = 141;
    /** {@link Opcode#CALL_SPREAD} */
    public static final int CALL_SPREAD = 142;
    /** {@link Opcode#CALL_DIRECT_EVAL} */
    public static final int CALL_DIRECT_EVAL = 143;
    /** {@link Opcode#CALL_DIRECT_EVAL_SPREAD} */
    public static final int CALL_DIRECT_EVAL_SPREAD = 144;
    /** {@link Opcode#CONSTRUCT} */
    public static final int CONSTRUCT = 145;
    /** {@link Opcode#CONSTRUCT_SPREAD} */
    public static final int CONSTRUCT_SPREAD = 146;
    /** {@link Opcode#GET_SUPER_CONSTRUCTOR} */
    public static final int GET_SUPER_CONSTRUCTOR = 147;
    /** {@link Opcode#CONSTRUCT_SUPER} */
    public static final int CONSTRUCT_SUPER = 148;
    /** {@link Opcode#CONSTRUCT_SUPER_SPREAD} */
    public static final int CONSTRUCT_SUPER_SPREAD = 149;
    /** {@link Opcode#INITIALIZE_INSTANCE} */
    public static final int INITIALIZE_INSTANCE = 150;
    /** {@link Opcode#DERIVED_CONSTRUCTOR_RESULT} */
    public static final int DERIVED_CONSTRUCTOR_RESULT = 151;
    /** {@link Opcode#CREATE_MAPPED_ARGUMENTS} */
    public static final int CREATE_MAPPED_ARGUMENTS = 152;
    /** {@link Opcode#CREATE_UNMAPPED_ARGUMENTS} */
    public static final int CREATE_UNMAPPED_ARGUMENTS = 153;
    /** {@link Opcode#CREATE_REST} */
    public static final int CREATE_REST = 154;
    /** {@link Opcode#RETURN} */
    public static final int RETURN = 155;
    /** {@link Opcode#RETURN_UNDEFINED} */
    public static final int RETURN_UNDEFINED = 156;
    /** {@link Opcode#THROW} */
    public static final int THROW = 157;
    /** {@link Opcode#RETHROW} */
    public static final int RETHROW = 158;
    /** {@link Opcode#THROW_ERROR} */
    public static final int THROW_ERROR = 159;
    /** {@link Opcode#CREATE_OBJECT} */
    public static final int CREATE_OBJECT = 160;
    /** {@link Opcode#CREATE_OBJECT_LITERAL} */
    public static final int CREATE_OBJECT_LITERAL = 161;
    /** {@link Opcode#DEFINE_NAMED} */
    public static final int DEFINE_NAMED = 162;
    /** {@link Opcode#DEFINE_INDEXED} */
    public static final int DEFINE_INDEXED = 163;
    /** {@link Opcode#DEFINE_METHOD} */
    public static final int DEFINE_METHOD = 164;
    /** {@link Opcode#DEFINE_GETTER} */
    public static final int DEFINE_GETTER = 165;
    /** {@link Opcode#DEFINE_SETTER} */
    public static final int DEFINE_SETTER = 166;
    /** {@link Opcode#SET_LITERAL_PROTOTYPE} */
    public static final int SET_LITERAL_PROTOTYPE = 167;
    /** {@link Opcode#COPY_DATA_PROPERTIES} */
    public static final int COPY_DATA_PROPERTIES = 168;
    /** {@link Opcode#SET_FUNCTION_NAME} */
    public static final int SET_FUNCTION_NAME = 169;
    /** {@link Opcode#CREATE_ARRAY} */
    public static final int CREATE_ARRAY = 170;
    /** {@link Opcode#CREATE_ARRAY_LITERAL} */
    public static final int CREATE_ARRAY_LITERAL = 171;
    /** {@link Opcode#APPEND_ELEMENT} */
    public static final int APPEND_ELEMENT = 172;
    /** {@link Opcode#APPEND_SPREAD} */
    public static final int APPEND_SPREAD = 173;
    /** {@link Opcode#CREATE_REGEXP} */
    public static final int CREATE_REGEXP = 174;
    /** {@link Opcode#GET_TEMPLATE_OBJECT} */
    public static final int GET_TEMPLATE_OBJECT = 175;
    /** {@link Opcode#CREATE_CLOSURE} */
    public static final int CREATE_CLOSURE = 176;
    /** {@link Opcode#CREATE_CLASS} */
    public static final int CREATE_CLASS = 177;
    /** {@link Opcode#ADD_PRIVATE_METHOD} */
    public static final int ADD_PRIVATE_METHOD = 178;
    /** {@link Opcode#DEFINE_PRIVATE_METHOD} */
    public static final int DEFINE_PRIVATE_METHOD = 179;
    /** {@link Opcode#SET_FIELD_INITIALIZER} */
    public static final int SET_FIELD_INITIALIZER = 180;
    /** {@link Opcode#GET_ITERATOR} */
    public static final int GET_ITERATOR = 181;
    /** {@link Opcode#GET_ASYNC_ITERATOR} */
    public static final int GET_ASYNC_ITERATOR = 182;
    /** {@link Opcode#ITERATOR_NEXT} */
    public static final int ITERATOR_NEXT = 183;
    /** {@link Opcode#ITERATOR_STEP} */
    public static final int ITERATOR_STEP = 184;
    /** {@link Opcode#ITERATOR_SKIP} */
    public static final int ITERATOR_SKIP = 185;
    /** {@link Opcode#ITERATOR_REST} */
    public static final int ITERATOR_REST = 186;
    /** {@link Opcode#ITERATOR_CLOSE} */
    public static final int ITERATOR_CLOSE = 187;
    /** {@link Opcode#ITERATOR_CLOSE_SILENTLY} */
    public static final int ITERATOR_CLOSE_SILENTLY = 188;
    /** {@link Opcode#ITERATOR_OBJECT} */
    public static final int ITERATOR_OBJECT = 189;
    /** {@link Opcode#ITERATOR_CALL_NEXT} */
    public static final int ITERATOR_CALL_NEXT = 190;
    /** {@link Opcode#ITERATOR_CALL_NEXT_NO_VALUE} */
    public static final int ITERATOR_CALL_NEXT_NO_VALUE = 191;
    /** {@link Opcode#ITERATOR_UNPACK} */
    public static final int ITERATOR_UNPACK = 192;
    /** {@link Opcode#JUMP_IF_ITERATOR_DONE} */
    public static final int JUMP_IF_ITERATOR_DONE = 193;
    /** {@link Opcode#CHECK_OBJECT} */
    public static final int CHECK_OBJECT = 194;
    /** {@link Opcode#CHECK_OBJECT_COERCIBLE} */
    public static final int CHECK_OBJECT_COERCIBLE = 195;
    /** {@link Opcode#FOR_IN_PREPARE} */
    public static final int FOR_IN_PREPARE = 196;
    /** {@link Opcode#FOR_IN_NEXT} */
    public static final int FOR_IN_NEXT = 197;
    /** {@link Opcode#CREATE_GENERATOR} */
    public static final int CREATE_GENERATOR = 198;
    /** {@link Opcode#INITIAL_YIELD} */
    public static final int INITIAL_YIELD = 199;
    /** {@link Opcode#YIELD} */
    public static final int YIELD = 200;
    /** {@link Opcode#YIELD_DELEGATE} */
    public static final int YIELD_DELEGATE = 201;
    /** {@link Opcode#CREATE_ASYNC_FUNCTION} */
    public static final int CREATE_ASYNC_FUNCTION = 202;
    /** {@link Opcode#AWAIT} */
    public static final int AWAIT = 203;
    /** {@link Opcode#ASYNC_RETURN} */
    public static final int ASYNC_RETURN = 204;
    /** {@link Opcode#ASYNC_THROW} */
    public static final int ASYNC_THROW = 205;
    /** {@link Opcode#CREATE_DISPOSAL_LIST} */
    public static final int CREATE_DISPOSAL_LIST = 206;
    /** {@link Opcode#ADD_DISPOSABLE} */
    public static final int ADD_DISPOSABLE = 207;
    /** {@link Opcode#DISPOSAL_ERROR} */
    public static final int DISPOSAL_ERROR = 208;
    /** {@link Opcode#DISPOSE_NEXT} */
    public static final int DISPOSE_NEXT = 209;
    /** {@link Opcode#DISPOSAL_FINISH} */
    public static final int DISPOSAL_FINISH = 210;
    /** {@link Opcode#IMPORT_CALL} */
    public static final int IMPORT_CALL = 211;
    /** {@link Opcode#IMPORT_META} */
    public static final int IMPORT_META = 212;
    /** {@link Opcode#DEBUGGER} */
    public static final int DEBUGGER = 213;

    private Opcodes() { }
}
