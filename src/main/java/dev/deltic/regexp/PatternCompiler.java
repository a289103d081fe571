package dev.deltic.regexp;

import static dev.deltic.classfile.JVMOpcodes.AASTORE;
import static dev.deltic.classfile.JVMOpcodes.DUP;
import static dev.deltic.classfile.JVMOpcodes.RETURN;

import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassTooLargeException;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.CodeDefiner;
import dev.deltic.classfile.DefinitionFailure;
import dev.deltic.classfile.MethodTooLargeException;
import dev.deltic.classfile.MethodWriter;
import java.lang.invoke.MethodHandles;

/** Makes the {@link PatternCode} of a hot pattern: a hidden class with one method, unloaded with the pattern. A pattern whose method
 *  HotSpot would not compile stays bytecode, and so do all where no class can be defined. */
final class PatternCompiler {
    private static final CodeDefiner DEFINER = new CodeDefiner(MethodHandles.lookup());
    private static final String SUPER = "dev/deltic/regexp/PatternCode";
    /** Bytes; HotSpot compiles no method of more than 8,000, and takes long for those that come near. */
    private static final int MAX_CODE = 7_000;
    private static final int MAX_BYTECODE = 1_500;
    private static final int MAX_REGISTERS = 64;

    private PatternCompiler() { }

    /** The code, or null. */
    static PatternCode compile(BacktrackingMatcher matcher) {
        if (matcher.code().length > MAX_BYTECODE || matcher.registerCount() > MAX_REGISTERS || !DEFINER.isSupported()) {
            return null;
        }
        ClassWriter writer = new ClassWriter(AccessFlags.FINAL, DEFINER.namePrefix() + "Pattern$", SUPER);
        ClassConstants constants = new ClassConstants(writer);
        PatternWriter method = new PatternWriter(writer, constants, matcher.sets(), matcher.registerCount());
        new PatternTranslator(matcher, new PatternFlow(matcher.code(), matcher.dispatches()), method).translate();
        if (method.method.codeSize() > MAX_CODE) {
            return null;
        }
        try {
            method.method.end();
            return instance(writer, constants);
        } catch (MethodTooLargeException | ClassTooLargeException | DefinitionFailure e) {
            return null;
        }
    }

    private static PatternCode instance(ClassWriter writer, ClassConstants constants) throws DefinitionFailure {
        MethodWriter constructor = writer.method(AccessFlags.PRIVATE, "<init>", "()V");
        constructor.aload(0);
        constructor.invokeSpecial(SUPER, "<init>", "()V");
        constructor.op(RETURN);
        constructor.end();
        int place = constants.reserve();
        MethodWriter initializer = constants.initializer();
        initializer.aload(0);
        initializer.pushInt(place);
        initializer.newObject(writer.name());
        initializer.op(DUP);
        initializer.invokeSpecial(writer.name(), "<init>", "()V");
        initializer.op(AASTORE);
        constants.finish();
        DEFINER.define(writer.toByteArray(), constants.classData());
        return (PatternCode) constants.classData()[place];
    }
}
