package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.AASTORE;
import static dev.deltic.classfile.JVMOpcodes.GOTO;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPEQ;
import static dev.deltic.classfile.JVMOpcodes.IF_ACMPNE;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.ic.GlobalIC;
import dev.deltic.shapes.Shape;

/** Global variables: in place where the realm's lexical bindings, and for properties its global object, have the shapes that the site
 *  has seen, else by the inline cache. The code is shared by realms, so it finds the variable's place and never the variable. */
final class GlobalGenerator {
    private static final String LEXICALS = "dev/deltic/runtime/GlobalLexicals";
    private static final String OBJECTS = "[Ljava/lang/Object;";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String REALM = "Ldev/deltic/runtime/Realm;";
    private static final String SCOPE_STATE = "Ldev/deltic/ic/GlobalIC$ScopeState;";
    private static final String PROPERTY = "dev/deltic/ic/GlobalIC$PropertyState";
    private static final String PROPERTY_STATE = 'L' + PROPERTY + ';';
    private static final String STUBS = "dev/deltic/baseline/GlobalStubs";

    private GlobalGenerator() { }

    /** GET_GLOBAL dst, key, feedback. */
    static void load(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        Object state = g.feedback.get(g.code[pc + 3]);
        if (state instanceof GlobalIC.ScopeState scoped) {
            // As few bytes as can be: scripts over bindings of the caller's do little else.
            m.aload(g.realmLocal);
            g.pushConstant(scoped, SCOPE_STATE);
            m.invokeStatic(STUBS, "getFromScope", '(' + REALM + SCOPE_STATE + ')' + OBJECT);
            g.store(g.code[pc + 1]);
            return;
        }
        if (state instanceof GlobalIC.PropertyState property && property.place() >= 0) {
            g.pushConstant(property, PROPERTY_STATE);
            m.aload(g.realmLocal);
            m.invokeVirtual(PROPERTY, property.isLazy() ? "loadLazy" : "load", '(' + REALM + ')' + OBJECT);
            g.store(g.code[pc + 1]);
            return;
        }
        if (state instanceof GlobalIC.LexicalState lexical) {
            pushPlace(g, lexical, slow);
            m.op(AALOAD);
            m.astore(g.scratch);
            m.aload(g.scratch);
            g.pushHole();
            m.jump(IF_ACMPEQ, slow);
            m.aload(g.scratch);
        } else {
            StubCalls.emit(g, pc);
            return;
        }
        g.store(g.code[pc + 1]);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    /** SET_GLOBAL key, value, feedback. */
    static void store(FunctionGenerator g, int pc) {
        MethodWriter m = g.m;
        Object state = g.feedback.get(g.code[pc + 3]);
        if (state instanceof GlobalIC.ScopeState scoped) {
            m.aload(g.realmLocal);
            g.load(g.code[pc + 2]);
            g.pushConstant(scoped, SCOPE_STATE);
            m.invokeStatic(STUBS, "setInScope", '(' + REALM + OBJECT + SCOPE_STATE + ")V");
            return;
        }
        if (state instanceof GlobalIC.PropertyState property) {
            g.pushConstant(property, PROPERTY_STATE);
            m.aload(g.realmLocal);
            g.load(g.code[pc + 2]);
            m.invokeVirtual(PROPERTY, "store", '(' + REALM + OBJECT + ")V");
            return;
        }
        if (!(state instanceof GlobalIC.LexicalState lexical) || !lexical.isWritable()) {
            StubCalls.emit(g, pc);
            return;
        }
        JumpLabel slow = g.inner();
        JumpLabel done = g.inner();
        pushPlace(g, lexical, slow);
        int place = g.scratch;
        int number = g.scratch + 1;
        m.istore(number);
        m.astore(place);
        m.aload(place);
        m.iload(number);
        m.op(AALOAD);
        g.pushHole();
        m.jump(IF_ACMPEQ, slow);
        m.aload(place);
        m.iload(number);
        g.load(g.code[pc + 2]);
        m.op(AASTORE);
        m.jump(GOTO, done);
        m.bind(slow);
        StubCalls.emit(g, pc);
        m.bind(done);
    }

    // ---- Numbers without boxes --------------------------------------------------------------------------------------

    /** Pushes an int32 or a double, or the least int32 or NaN if the variable holds no such. */
    static void pushNumber(FunctionGenerator g, GlobalIC.PropertyState property, boolean isInt) {
        pushVariable(g, property);
        g.m.invokeVirtual(PROPERTY, isInt ? "int32" : "number", '(' + REALM + ')' + (isInt ? "I" : "D"));
    }

    /** Pushes what {@link #storeNumber} wants below the number. */
    static void pushVariable(FunctionGenerator g, GlobalIC.PropertyState property) {
        g.pushConstant(property, PROPERTY_STATE);
        g.m.aload(g.realmLocal);
    }

    /** Pops the number and what {@link #pushVariable} has pushed; pushes whether it has been assigned. */
    static void storeNumber(MethodWriter m, String method, String type) {
        m.invokeVirtual(PROPERTY, method, '(' + REALM + type + ")Z");
    }

    // ---- Lexical bindings -------------------------------------------------------------------------------------------

    /** Pushes the array that holds the variable and its number. */
    private static void pushPlace(FunctionGenerator g, GlobalIC.LexicalState lexical, JumpLabel slow) {
        guardLexicals(g, lexical.lexicals(), slow);
        g.m.aload(g.scratch);
        g.m.getField(LEXICALS, "values", OBJECTS);
        g.m.pushInt(lexical.number());
    }

    /** Leaves the lexical bindings, which have the shape, in the scratch local. */
    private static void guardLexicals(FunctionGenerator g, Shape shape, JumpLabel slow) {
        MethodWriter m = g.m;
        m.aload(g.realmLocal);
        m.getField(FunctionGenerator.REALM, "lexicals", "L" + LEXICALS + ";");
        m.astore(g.scratch);
        m.aload(g.scratch);
        m.getField(LEXICALS, "shape", PropertyGenerator.SHAPE);
        g.pushShape(shape);
        m.jump(IF_ACMPNE, slow);
    }
}
