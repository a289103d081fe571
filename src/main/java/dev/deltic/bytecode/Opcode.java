package dev.deltic.bytecode;

import static dev.deltic.bytecode.OpcodeFlag.BACK_EDGE;
import static dev.deltic.bytecode.OpcodeFlag.CALLS_USER_CODE;
import static dev.deltic.bytecode.OpcodeFlag.JUMPS;
import static dev.deltic.bytecode.OpcodeFlag.MAY_THROW;
import static dev.deltic.bytecode.OpcodeFlag.SUSPENDS;
import static dev.deltic.bytecode.OpcodeFlag.TERMINATES;
import static dev.deltic.bytecode.OperandKind.CONSTANT;
import static dev.deltic.bytecode.OperandKind.COUNT;
import static dev.deltic.bytecode.OperandKind.DEPTH;
import static dev.deltic.bytecode.OperandKind.FEEDBACK;
import static dev.deltic.bytecode.OperandKind.IMMEDIATE;
import static dev.deltic.bytecode.OperandKind.IN_OUT_REG;
import static dev.deltic.bytecode.OperandKind.JUMP_TABLE;
import static dev.deltic.bytecode.OperandKind.KEY;
import static dev.deltic.bytecode.OperandKind.OUT_PAIR;
import static dev.deltic.bytecode.OperandKind.OUT_REG;
import static dev.deltic.bytecode.OperandKind.RANGE;
import static dev.deltic.bytecode.OperandKind.REG;
import static dev.deltic.bytecode.OperandKind.SLOT;

import dev.deltic.build.OrdinalConstants;

/** The instructions of the register machine: one row each, with its operand words in order, then its flags.
 *
 *  <p>An instruction is its ordinal followed by one {@code int} per operand. A frame is an {@code Object[]} of registers:
 *  r0 is {@code this}, r1 … rN the formal parameters (missing ones are undefined), then the callee, then the function's
 *  closure environment, then locals and temporaries ({@link BytecodeArray} tells the first of each). An environment is
 *  always held in a register that is known statically at each instruction, so exception handlers have nothing to restore,
 *  and bindings of the same function are reached without a walk. A destination is written last: it may equal a source.
 *
 *  <p>In the texts below, dst and the other names are the operands in order; {@code fb} is the feedback slot. */
@OrdinalConstants("Opcodes")
public enum Opcode {
    // ---- Registers and constants ------------------------------------------------------------------------------------

    /** dst ← undefined. */
    LOAD_UNDEFINED(OUT_REG),
    /** dst ← null. */
    LOAD_NULL(OUT_REG),
    /** dst ← true. */
    LOAD_TRUE(OUT_REG),
    /** dst ← false. */
    LOAD_FALSE(OUT_REG),
    /** dst ← the hole, the mark of a binding in its temporal dead zone. */
    LOAD_HOLE(OUT_REG),
    /** dst ← the integer. */
    LOAD_SMI(OUT_REG, IMMEDIATE),
    /** dst ← constant. */
    LOAD_CONSTANT(OUT_REG, CONSTANT),
    /** dst ← src. */
    MOVE(OUT_REG, REG),
    /** Throws a ReferenceError naming the binding (a String constant) when the register holds the hole. */
    CHECK_HOLE(REG, CONSTANT, MAY_THROW),
    /** Throws a ReferenceError when {@code this} in the register is the hole: super() has not been called. */
    CHECK_THIS(REG, MAY_THROW),
    /** Throws a ReferenceError unless {@code this} in the register is the hole: super() has been called already. */
    CHECK_THIS_UNBOUND(REG, MAY_THROW),
    /** dst ← the global this value. */
    LOAD_GLOBAL_THIS(OUT_REG),
    /** this ← OrdinaryCallBindThis of a sloppy function: undefined and null become the global this, primitives objects. */
    COERCE_THIS(IN_OUT_REG),

    // ---- Environments -----------------------------------------------------------------------------------------------

    /** dst ← a new environment of an EnvironmentLayout constant inside parent; its slots start as {@link EnvironmentLayout} says. */
    CREATE_ENVIRONMENT(OUT_REG, REG, CONSTANT),
    /** dst ← a copy of env with the same parent: the next iteration's bindings. */
    COPY_ENVIRONMENT(OUT_REG, REG),
    /** dst ← a with-environment over an object inside parent. Operands dst, parent, object. */
    CREATE_WITH_ENVIRONMENT(OUT_REG, REG, REG),
    /** dst ← env.slots[slot]. */
    GET_ENVIRONMENT_SLOT(OUT_REG, REG, SLOT),
    /** dst ← env.slots[slot]; ReferenceError naming the String constant when it is the hole. */
    GET_ENVIRONMENT_SLOT_CHECKED(OUT_REG, REG, SLOT, CONSTANT, MAY_THROW),
    /** dst ← slots[slot] of the environment depth steps outside env; depth ≥ 1. */
    GET_OUTER_SLOT(OUT_REG, REG, DEPTH, SLOT),
    /** GET_OUTER_SLOT; ReferenceError naming the String constant when it is the hole. */
    GET_OUTER_SLOT_CHECKED(OUT_REG, REG, DEPTH, SLOT, CONSTANT, MAY_THROW),
    /** env.slots[slot] ← value. Operands env, slot, value. */
    SET_ENVIRONMENT_SLOT(REG, SLOT, REG),
    /** slots[slot] of the environment depth steps outside env ← value. Operands env, depth, slot, value. */
    SET_OUTER_SLOT(REG, DEPTH, SLOT, REG),
    /** dst ← the binding that the import cell in that slot, depth ≥ 0 steps outside env, stands for; ReferenceError naming
     *  the String constant while uninitialized. */
    GET_IMPORT(OUT_REG, REG, DEPTH, SLOT, CONSTANT, MAY_THROW),
    /** Throws the TypeError of an assignment to the constant binding that the String constant names. */
    THROW_CONST_ASSIGNMENT(CONSTANT, MAY_THROW, TERMINATES),

    // ---- Global bindings and dynamic lookup -------------------------------------------------------------------------

    /** dst ← the global lexical binding or global object's property of that name. The slot's kind tells whether an
     *  unresolvable name throws (LOAD_GLOBAL) or gives undefined (LOAD_GLOBAL_TYPEOF). */
    GET_GLOBAL(OUT_REG, KEY, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** Global binding of that name ← value, strict or sloppy by the slot's kind. Operands key, value, fb. */
    SET_GLOBAL(KEY, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** Initializes the global lexical binding of that name. Operands key, value. */
    INITIALIZE_GLOBAL(KEY, REG),
    /** GlobalDeclarationInstantiation of a {@link GlobalDeclarations} constant; closures capture env. Operands constant, env. */
    DECLARE_GLOBALS(CONSTANT, REG, MAY_THROW, CALLS_USER_CODE),
    /** EvalDeclarationInstantiation of sloppy eval code, an {@link EvalDeclarations} constant. Operands constant, env (where
     *  the eval's functions are closed over, whose outer environments are searched for the variable environment). */
    DECLARE_EVAL_VARIABLES(CONSTANT, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← the binding of that name, searched from env outwards, then globally; kind LOOKUP. */
    LOOKUP_GET(OUT_REG, REG, KEY, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** LOOKUP_GET giving undefined for an unresolvable name. */
    LOOKUP_GET_TYPEOF(OUT_REG, REG, KEY, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst, dst+1 ← the binding's value and the receiver for its call (a with-object or undefined). */
    LOOKUP_CALLEE(OUT_PAIR, REG, KEY, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← what holds the binding of that name (an environment, the global marker, or undefined: unresolvable); an internal
     *  value for GET_RESOLVED and SET_RESOLVED only. */
    LOOKUP_RESOLVE(OUT_REG, REG, KEY, MAY_THROW, CALLS_USER_CODE),
    /** dst ← GetBindingValue(key, strict immediate) of a holder. Operands dst, holder, key, strict. */
    GET_RESOLVED(OUT_REG, REG, KEY, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),
    /** PutValue to a holder's binding. Operands holder, key, value, strict (0 or 1). */
    SET_RESOLVED(REG, KEY, REG, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),
    /** Binding of that name in the nearest variable environment outside env ← value (Annex B.3.2 functions in eval code).
     *  Operands env, key, value. */
    LOOKUP_SET_VARIABLE(REG, KEY, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← delete name, searched from env outwards. */
    LOOKUP_DELETE(OUT_REG, REG, KEY, MAY_THROW, CALLS_USER_CODE),

    // ---- Properties -------------------------------------------------------------------------------------------------

    /** dst ← object.[[Get]](key). A getter may run, so every register is live across it. */
    GET_NAMED(OUT_REG, REG, KEY, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← object.length. */
    GET_LENGTH(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** object.[[Set]](key, value), strict or sloppy by the slot's kind. Operands object, key, value, fb. */
    SET_NAMED(REG, KEY, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← object[key]. */
    GET_INDEXED(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** object[key] ← value, strict or sloppy by the slot's kind. Operands object, key, value, fb. */
    SET_INDEXED(REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← delete object[key], throwing when it fails and strict is 1. Operands dst, object, key, strict. */
    DELETE_PROPERTY(OUT_REG, REG, REG, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),
    /** dst ← GetMethod(object, key): undefined when undefined or null. */
    GET_METHOD(OUT_REG, REG, KEY, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.[[HomeObject]]. Operands dst, callee. */
    GET_HOME_OBJECT(OUT_REG, REG),
    /** closure.[[HomeObject]] ← object. */
    SET_HOME_OBJECT(REG, REG),
    /** dst ← the prototype of the home object, which may be null. Operands dst, home object. */
    GET_SUPER_BASE(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← base.[[Get]](key, receiver). Operands dst, receiver, base, key. */
    GET_SUPER_PROPERTY(OUT_REG, REG, REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** base.[[Set]](key, value, receiver). Operands receiver, base, key, value, strict. */
    SET_SUPER_PROPERTY(REG, REG, REG, REG, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),

    // ---- Private names ----------------------------------------------------------------------------------------------

    /** dst ← a new private name of a {@link PrivateNameBoilerplate} constant. */
    CREATE_PRIVATE_NAME(OUT_REG, CONSTANT),
    /** dst ← PrivateGet(object, name). Operands dst, object, name, fb. */
    GET_PRIVATE(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** PrivateSet(object, name, value). Operands object, name, value, fb. */
    SET_PRIVATE(REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** PrivateFieldAdd(object, name, value). Operands object, name, value. */
    DEFINE_PRIVATE_FIELD(REG, REG, REG, MAY_THROW),
    /** dst ← whether the object has the private name; TypeError when it is no object. Operands dst, object, name, fb. */
    HAS_PRIVATE(OUT_REG, REG, REG, FEEDBACK, MAY_THROW),

    // ---- Arithmetic and conversion ----------------------------------------------------------------------------------

    /** dst ← a + b. */
    ADD(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a - b. */
    SUB(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a * b. */
    MUL(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a / b. */
    DIV(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a % b. */
    MOD(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a ** b. */
    EXP(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &amp; b. */
    BIT_AND(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a | b. */
    BIT_OR(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a ^ b. */
    BIT_XOR(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &lt;&lt; b. */
    SHIFT_LEFT(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &gt;&gt; b. */
    SHIFT_RIGHT(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &gt;&gt;&gt; b. */
    SHIFT_RIGHT_UNSIGNED(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a + immediate. */
    ADD_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a - immediate. */
    SUB_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a * immediate. */
    MUL_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a / immediate. */
    DIV_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a % immediate. */
    MOD_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &amp; immediate. */
    BIT_AND_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a | immediate. */
    BIT_OR_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a ^ immediate. */
    BIT_XOR_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &lt;&lt; immediate. */
    SHIFT_LEFT_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &gt;&gt; immediate. */
    SHIFT_RIGHT_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &gt;&gt;&gt; immediate. */
    SHIFT_RIGHT_UNSIGNED_SMI(OUT_REG, REG, IMMEDIATE, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToNumeric(src) + 1. */
    INCREMENT(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToNumeric(src) - 1. */
    DECREMENT(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToNumeric(src). */
    TO_NUMERIC(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToNumber(src): unary plus. */
    TO_NUMBER(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← -src. */
    NEGATE(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ~src. */
    BIT_NOT(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← !ToBoolean(src). */
    NOT(OUT_REG, REG),
    /** dst ← ToBoolean(src). */
    TO_BOOLEAN(OUT_REG, REG),
    /** dst ← typeof src. */
    TYPEOF(OUT_REG, REG),
    /** dst ← ToString(src). */
    TO_STRING(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToPropertyKey(src) as a value: a String, a symbol, or an Integer array index. */
    TO_PROPERTY_KEY(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToPropertyKey(key) as a value, after a TypeError for an undefined or null object: the key of a reference that is
     *  read and then written. Operands dst, object, key. */
    TO_REFERENCE_KEY(OUT_REG, REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← ToObject(src). */
    TO_OBJECT(OUT_REG, REG, MAY_THROW),
    /** dst ← the concatenation of a range of strings: a template literal, its parts converted already. */
    CONCAT(OUT_REG, RANGE, COUNT, MAY_THROW),

    // ---- Comparison -------------------------------------------------------------------------------------------------

    /** dst ← a == b. */
    EQUAL(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a != b. */
    NOT_EQUAL(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a === b. */
    STRICT_EQUAL(OUT_REG, REG, REG, FEEDBACK),
    /** dst ← a !== b. */
    STRICT_NOT_EQUAL(OUT_REG, REG, REG, FEEDBACK),
    /** dst ← a &lt; b. */
    LESS(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &lt;= b. */
    LESS_EQUAL(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &gt; b. */
    GREATER(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a &gt;= b. */
    GREATER_EQUAL(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a instanceof b. */
    INSTANCE_OF(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a in b. */
    IN(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),

    // ---- Jumps ------------------------------------------------------------------------------------------------------

    /** Continues at target. */
    JUMP(OperandKind.JUMP, JUMPS, TERMINATES),
    /** Continues at target, a loop's header: polls, counts towards tier-up. Operands target, fb. */
    JUMP_LOOP(OperandKind.JUMP, FEEDBACK, JUMPS, TERMINATES, BACK_EDGE, MAY_THROW),
    /** Jumps when ToBoolean(a). */
    JUMP_IF_TRUE(REG, OperandKind.JUMP, JUMPS),
    /** Jumps when not ToBoolean(a). */
    JUMP_IF_FALSE(REG, OperandKind.JUMP, JUMPS),
    /** Jumps when a is undefined or null. */
    JUMP_IF_NULLISH(REG, OperandKind.JUMP, JUMPS),
    /** Jumps unless a is undefined or null. */
    JUMP_IF_NOT_NULLISH(REG, OperandKind.JUMP, JUMPS),
    /** Jumps when a is undefined. */
    JUMP_IF_UNDEFINED(REG, OperandKind.JUMP, JUMPS),
    /** Jumps unless a is undefined. */
    JUMP_IF_NOT_UNDEFINED(REG, OperandKind.JUMP, JUMPS),
    /** Jumps when a is the hole. */
    JUMP_IF_HOLE(REG, OperandKind.JUMP, JUMPS),
    /** Jumps when a is null. */
    JUMP_IF_NULL(REG, OperandKind.JUMP, JUMPS),
    /** Jumps unless a is null. */
    JUMP_IF_NOT_NULL(REG, OperandKind.JUMP, JUMPS),
    /** Jumps when a &lt; b. */
    JUMP_IF_LESS(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps unless a &lt; b. */
    JUMP_IF_NOT_LESS(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a &lt;= b. */
    JUMP_IF_LESS_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps unless a &lt;= b. */
    JUMP_IF_NOT_LESS_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a &gt; b. */
    JUMP_IF_GREATER(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps unless a &gt; b. */
    JUMP_IF_NOT_GREATER(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a &gt;= b. */
    JUMP_IF_GREATER_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps unless a &gt;= b. */
    JUMP_IF_NOT_GREATER_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a == b. */
    JUMP_IF_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a != b. */
    JUMP_IF_NOT_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a === b. */
    JUMP_IF_STRICT_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS),
    /** Jumps when a !== b. */
    JUMP_IF_STRICT_NOT_EQUAL(REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS),
    /** Jumps when a &lt; immediate. */
    JUMP_IF_LESS_SMI(REG, IMMEDIATE, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps unless a &lt; immediate. */
    JUMP_IF_NOT_LESS_SMI(REG, IMMEDIATE, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a &gt; immediate. */
    JUMP_IF_GREATER_SMI(REG, IMMEDIATE, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps unless a &gt; immediate. */
    JUMP_IF_NOT_GREATER_SMI(REG, IMMEDIATE, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when a === immediate. */
    JUMP_IF_STRICT_EQUAL_SMI(REG, IMMEDIATE, OperandKind.JUMP, JUMPS),
    /** Jumps when a !== immediate. */
    JUMP_IF_STRICT_NOT_EQUAL_SMI(REG, IMMEDIATE, OperandKind.JUMP, JUMPS),
    /** Jumps to table[a - low] when a is a number equal to an integer in [low, low + table length), else falls through.
     *  Operands a, low, table. */
    SWITCH_INTEGER(REG, IMMEDIATE, JUMP_TABLE, JUMPS),

    // ---- Calls ------------------------------------------------------------------------------------------------------

    /** dst ← callee() with an undefined receiver. */
    CALL0(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee(a). Operands dst, callee, a, fb. */
    CALL1(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee(a, b). */
    CALL2(OUT_REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee(a, b, c). */
    CALL3(OUT_REG, REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee(a, b, c, d). */
    CALL4(OUT_REG, REG, REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver). Operands dst, callee, receiver, fb. */
    CALL_METHOD0(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver, a). */
    CALL_METHOD1(OUT_REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver, a, b). */
    CALL_METHOD2(OUT_REG, REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver, a, b, c). */
    CALL_METHOD3(OUT_REG, REG, REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver, a, b, c, d). */
    CALL_METHOD4(OUT_REG, REG, REG, REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver, range…). Operands dst, callee, receiver, first, count, fb. */
    CALL_N(OUT_REG, REG, REG, RANGE, COUNT, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← callee.call(receiver, ...array); the array is one CREATE_ARRAY made and is not seen by scripts. */
    CALL_SPREAD(OUT_REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a call of {@code eval} by that name: PerformEval of the first argument when callee is this realm's %eval%, else
     *  an ordinary call. Eval code finds this, super and the rest as bindings. Operands dst, callee, receiver, first, count,
     *  env, EvalSite. */
    CALL_DIRECT_EVAL(OUT_REG, REG, REG, RANGE, COUNT, REG, CONSTANT, MAY_THROW, CALLS_USER_CODE),
    /** CALL_DIRECT_EVAL with the arguments in an array. Operands dst, callee, receiver, array, env, EvalSite. */
    CALL_DIRECT_EVAL_SPREAD(OUT_REG, REG, REG, REG, REG, CONSTANT, MAY_THROW, CALLS_USER_CODE),
    /** dst ← new constructor(range…). Operands dst, constructor, first, count, fb. */
    CONSTRUCT(OUT_REG, REG, RANGE, COUNT, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← new constructor(...array). */
    CONSTRUCT_SPREAD(OUT_REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← function.[[GetPrototypeOf]](): GetSuperConstructor, unchecked. Operands dst, function. */
    GET_SUPER_CONSTRUCTOR(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← Construct(constructor, range, newTarget); TypeError when constructor is none. Operands dst, constructor,
     *  newTarget, first, count, fb. */
    CONSTRUCT_SUPER(OUT_REG, REG, REG, RANGE, COUNT, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** CONSTRUCT_SUPER with the arguments in an array. Operands dst, constructor, newTarget, array, fb. */
    CONSTRUCT_SUPER_SPREAD(OUT_REG, REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** InitializeInstanceElements(this, constructor): private methods, then the field initializer. Operands this, constructor. */
    INITIALIZE_INSTANCE(REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← what a derived constructor returns: value when an object, else this when value is undefined (ReferenceError when
     *  this is the hole), else TypeError. Operands dst, value, this. */
    DERIVED_CONSTRUCTOR_RESULT(OUT_REG, REG, REG, MAY_THROW),
    /** dst ← the mapped arguments object of this call. Operands dst, arguments list, callee, env, int[] constant: for each
     *  parameter index the slot of env it is mapped to, or -1. */
    CREATE_MAPPED_ARGUMENTS(OUT_REG, REG, REG, REG, CONSTANT),
    /** dst ← the unmapped arguments object of this call. Operands dst, arguments list register. */
    CREATE_UNMAPPED_ARGUMENTS(OUT_REG, REG),
    /** dst ← the array of the arguments from an index. Operands dst, arguments list register, index. */
    CREATE_REST(OUT_REG, REG, IMMEDIATE),
    /** The next instruction is a call in tail position: the function does no more than return what it gives. A tier may return a
     *  request for the call instead where the stack is deep. */
    TAIL_POSITION,
    /** Leaves the function with a value. */
    RETURN(REG, TERMINATES),
    /** Leaves the function with undefined. */
    RETURN_UNDEFINED(TERMINATES),
    /** Throws a value. */
    THROW(REG, MAY_THROW, TERMINATES),
    /** Throws a value that a handler caught, keeping where it was thrown first. */
    RETHROW(REG, MAY_THROW, TERMINATES),
    /** Throws a new error: a MessageTemplate constant, and its one argument, a String constant or null. */
    THROW_ERROR(CONSTANT, CONSTANT, MAY_THROW, TERMINATES),

    // ---- Literals and closures --------------------------------------------------------------------------------------

    /** dst ← a new ordinary object with no properties. */
    CREATE_OBJECT(OUT_REG, FEEDBACK),
    /** dst ← a new ordinary object with the PropertyKey[] constant's keys, all distinct names, and the range's values. */
    CREATE_OBJECT_LITERAL(OUT_REG, CONSTANT, RANGE, COUNT, FEEDBACK),
    /** CreateDataPropertyOrThrow(object, key, value). Operands object, key, value, fb. */
    DEFINE_NAMED(REG, KEY, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** CreateDataPropertyOrThrow(object, key, value); key is a result of TO_PROPERTY_KEY or a number. */
    DEFINE_INDEXED(REG, REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** Defines a method; [[HomeObject]] ← object. Operands object, key, closure, enumerable. */
    DEFINE_METHOD(REG, REG, REG, IMMEDIATE, MAY_THROW),
    /** Defines a getter; [[HomeObject]] ← object. Operands object, key, closure, enumerable. */
    DEFINE_GETTER(REG, REG, REG, IMMEDIATE, MAY_THROW),
    /** Defines a setter; [[HomeObject]] ← object. Operands object, key, closure, enumerable. */
    DEFINE_SETTER(REG, REG, REG, IMMEDIATE, MAY_THROW),
    /** {@code __proto__: value} in a literal: sets the prototype when value is an object or null. */
    SET_LITERAL_PROTOTYPE(REG, REG),
    /** CopyDataProperties(target, source, range of excluded keys). Operands target, source, first, count. */
    COPY_DATA_PROPERTIES(REG, REG, RANGE, COUNT, MAY_THROW, CALLS_USER_CODE),
    /** SetFunctionName(closure, key, prefix 0 none, 1 "get", 2 "set"); key is a value or a private name. */
    SET_FUNCTION_NAME(REG, REG, IMMEDIATE),
    /** dst ← a new array of a range. */
    CREATE_ARRAY(OUT_REG, RANGE, COUNT, FEEDBACK),
    /** dst ← a new array of an Object[] constant's primitives and holes. */
    CREATE_ARRAY_LITERAL(OUT_REG, CONSTANT, FEEDBACK),
    /** Appends value (the hole: an absent element) to an array that is being made. Operands array, value. */
    APPEND_ELEMENT(REG, REG),
    /** Appends what iterable yields to an array that is being made. Operands array, iterable, fb. */
    APPEND_SPREAD(REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← a new RegExp of a {@link RegExpBoilerplate} constant. */
    CREATE_REGEXP(OUT_REG, CONSTANT),
    /** dst ← this realm's template object of a {@link TemplateBoilerplate} constant: one for each site and realm. */
    GET_TEMPLATE_OBJECT(OUT_REG, CONSTANT),
    /** dst ← a closure of a SharedFunctionInfo constant over env. Operands dst, env, constant. */
    CREATE_CLOSURE(OUT_REG, REG, CONSTANT),

    // ---- Classes ----------------------------------------------------------------------------------------------------

    /** dst, dst+1 ← a class's constructor and prototype. superclass is the hole when there is no heritage. Operands dst,
     *  superclass, env, SharedFunctionInfo constant. */
    CREATE_CLASS(OUT_PAIR, REG, REG, CONSTANT, MAY_THROW, CALLS_USER_CODE),
    /** Appends to constructor.[[PrivateMethods]] a private method, getter or setter (kind 0, 1, 2) for instances; [[HomeObject]]
     *  of the closure ← home. Operands constructor, home, name, closure, kind. */
    ADD_PRIVATE_METHOD(REG, REG, REG, REG, IMMEDIATE),
    /** PrivateMethodOrAccessorAdd to the class itself, for static ones. Operands constructor, name, closure, kind. */
    DEFINE_PRIVATE_METHOD(REG, REG, REG, IMMEDIATE, MAY_THROW),
    /** constructor.[[Fields]] ← an initializer closure, a method that defines the fields on its this; its [[HomeObject]] ← home.
     *  Operands constructor, home, closure. */
    SET_FIELD_INITIALIZER(REG, REG, REG),
    /** dst ← the decoration of a new class, an internal value. Operands dst, constructor, prototype. */
    CREATE_CLASS_DECORATION(OUT_REG, REG, REG),
    /** Notes a decorator of the class (1) or of its next element (0). Operands decoration, decorator, receiver, which. */
    ADD_DECORATOR(REG, REG, REG, IMMEDIATE),
    /** dst ← an element of a class with a decoration, with the decorators noted before. Kind: 0 method, 1 getter, 2 setter, 3 field,
     *  4 accessor, plus 8 for static ones. Operands dst, decoration, key or private name, closure or undefined, kind. */
    ADD_CLASS_ELEMENT(OUT_REG, REG, REG, REG, IMMEDIATE, MAY_THROW),
    /** dst ← the class, its decorators called, its methods defined. Operands dst, decoration. */
    DECORATE_CLASS(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** Runs the initializers that decorators added for static methods (0) or for the class (1). Operands decoration, which. */
    RUN_CLASS_INITIALIZERS(REG, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),
    /** Defines a field that is an element of ADD_CLASS_ELEMENT. Operands element, receiver, initial value. */
    DEFINE_DECORATED_FIELD(REG, REG, REG, MAY_THROW, CALLS_USER_CODE),

    // ---- Iteration --------------------------------------------------------------------------------------------------

    /** dst ← GetIterator(object, sync) as an iterator record, an internal value with its own done flag. */
    GET_ITERATOR(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← GetIterator(object, async) as an iterator record. */
    GET_ASYNC_ITERATOR(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← what {@code for each (… in object)} iterates: the object itself when it is an iterable one of the host, else an iterator over
     *  the values of the properties that for-in would name. */
    EACH_VALUES(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← IteratorStepValue(iterator); jumps, with dst undefined, when done. Sets done when done or on a throw. Operands
     *  dst, iterator, fb, target. */
    ITERATOR_NEXT(OUT_REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** dst ← IteratorStepValue(iterator), undefined when it is or was done: an array pattern's element. */
    ITERATOR_STEP(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** IteratorStep(iterator), whose value nobody asks for: an elision in an array pattern. */
    ITERATOR_SKIP(REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← an array of the remaining values: an array pattern's rest element. */
    ITERATOR_REST(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** IteratorClose of a normal or return completion, unless done: calls return and checks that it gave an object. */
    ITERATOR_CLOSE(REG, MAY_THROW, CALLS_USER_CODE),
    /** IteratorClose of a throw completion, unless done: calls return and ignores its outcome. */
    ITERATOR_CLOSE_SILENTLY(REG, CALLS_USER_CODE),
    /** dst ← the record's iterator object. */
    ITERATOR_OBJECT(OUT_REG, REG),
    /** dst ← Call(next method, iterator, value), unchecked. Operands dst, iterator, value. */
    ITERATOR_CALL_NEXT(OUT_REG, REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← Call(next method, iterator) with no argument, unchecked. Operands dst, iterator. */
    ITERATOR_CALL_NEXT_NO_VALUE(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** dst ← IteratorValue(result); TypeError when result is no object; jumps with dst = value when done. Operands dst, result,
     *  target. */
    ITERATOR_UNPACK(OUT_REG, REG, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** Jumps when IteratorComplete(result); TypeError when result is no object. Operands result, target. */
    JUMP_IF_ITERATOR_DONE(REG, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),
    /** TypeError that a MessageTemplate constant gives, unless the register holds an object. */
    CHECK_OBJECT(REG, CONSTANT, MAY_THROW),
    /** TypeError when the register holds undefined or null: an object pattern's value. Operands value, constant: the pattern's first
     *  property name, or empty, as a String; as a key if the pattern stands in another. */
    CHECK_OBJECT_COERCIBLE(REG, CONSTANT, MAY_THROW),
    /** dst ← the enumerator of a for-in over object, an internal value; an empty one for undefined and null. */
    FOR_IN_PREPARE(OUT_REG, REG, FEEDBACK, MAY_THROW, CALLS_USER_CODE),
    /** dst ← the enumerator's next key, a String; jumps when there is none. Operands dst, enumerator, fb, target. */
    FOR_IN_NEXT(OUT_REG, REG, FEEDBACK, OperandKind.JUMP, JUMPS, MAY_THROW, CALLS_USER_CODE),

    // ---- Generators and async ---------------------------------------------------------------------------------------

    /** dst ← the generator or async generator object of callee, holding this frame. Operands dst, callee. */
    CREATE_GENERATOR(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** Leaves the frame with the generator object; resumed at the next instruction by the first next. An abrupt first
     *  resumption ends the generator without running it. */
    INITIAL_YIELD(REG, SUSPENDS),
    /** Leaves the generator's frame with {value, done: false}; resumed with dst ← the sent value: by next at target, by return
     *  at the next instruction; a throw resumption throws the value here. Operands dst, generator, value, target. */
    YIELD(OUT_REG, REG, REG, OperandKind.JUMP, SUSPENDS, JUMPS, MAY_THROW),
    /** Leaves the generator's frame with result itself (in async generators: yields value result); resumed with dst ← the value
     *  and dst+1 ← how: 0 next, 1 throw, 2 return. Operands dst, generator, result. */
    YIELD_DELEGATE(OUT_PAIR, REG, REG, SUSPENDS),
    /** dst ← the async function object that holds this frame and its promise. Operands dst, callee. */
    CREATE_ASYNC_FUNCTION(OUT_REG, REG),
    /** Leaves the frame (to its first caller with the promise) until value is settled; dst ← the fulfilment value, or throws the
     *  rejection reason here. Operands dst, generator or async function object, value. */
    AWAIT(OUT_REG, REG, REG, SUSPENDS, MAY_THROW, CALLS_USER_CODE),
    /** Resolves the async function's promise and leaves the frame with it. Operands async function object, value. */
    ASYNC_RETURN(REG, REG, TERMINATES, CALLS_USER_CODE),
    /** Rejects the async function's promise and leaves the frame with it. Operands async function object, reason. */
    ASYNC_THROW(REG, REG, TERMINATES),

    // ---- Resource disposal ------------------------------------------------------------------------------------------

    /** dst ← an empty disposal list, an internal value. */
    CREATE_DISPOSAL_LIST(OUT_REG),
    /** AddDisposableResource(list, value, hint 0 sync, 1 async). Operands list, value, hint. */
    ADD_DISPOSABLE(REG, REG, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),
    /** Records a thrown value in the list: the block's own, or that of a disposal awaited. Operands list, value. */
    DISPOSAL_ERROR(REG, REG),
    /** Runs disposals, newest first, up to one that needs an await and puts what to await in dst; jumps when none is left.
     *  What they throw is recorded in the list. Operands dst, list, target. */
    DISPOSE_NEXT(OUT_REG, REG, OperandKind.JUMP, JUMPS, CALLS_USER_CODE),
    /** Throws what the list recorded, errors combined by SuppressedError; nothing when nothing was. */
    DISPOSAL_FINISH(REG, MAY_THROW),

    // ---- Modules and the rest ---------------------------------------------------------------------------------------

    /** dst ← import(specifier, options). Failures reject the promise. Operands dst, env, specifier, options, phase (0 evaluation,
     *  1 source, 2 defer). */
    IMPORT_CALL(OUT_REG, REG, REG, REG, IMMEDIATE, MAY_THROW, CALLS_USER_CODE),
    /** dst ← import.meta of the module whose environment is outside env. */
    IMPORT_META(OUT_REG, REG, MAY_THROW, CALLS_USER_CODE),
    /** A debugger statement. */
    DEBUGGER;

    /** An item of a row: an operand, or, behind the operands, a flag. */
    sealed interface RowItem permits OperandKind, OpcodeFlag { }

    private static final Opcode[] ALL = values();

    private final OperandKind[] operands;
    private final int flags;

    Opcode(RowItem... row) {
        int count = 0;
        while (count < row.length && row[count] instanceof OperandKind) {
            count++;
        }
        operands = new OperandKind[count];
        System.arraycopy(row, 0, operands, 0, count);
        int bits = 0;
        for (int i = count; i < row.length; i++) {
            bits |= 1 << ((OpcodeFlag) row[i]).ordinal();
        }
        flags = bits;
    }

    /** The opcode with that ordinal. */
    public static Opcode of(int ordinal) {
        return ALL[ordinal];
    }

    /** The number of opcodes. */
    public static int count() {
        return ALL.length;
    }

    /** The number of operand words. */
    public int operandCount() {
        return operands.length;
    }

    /** The kind of an operand word. */
    public OperandKind operand(int index) {
        return operands[index];
    }

    /** The number of words of an instruction, its opcode included. */
    public int length() {
        return operands.length + 1;
    }

    /** Whether every instruction with this opcode has the property. */
    public boolean has(OpcodeFlag flag) {
        return (flags & 1 << flag.ordinal()) != 0;
    }
}
