package dev.deltic.builtins.generator;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSGenerator;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ResumableFrame.Resumption;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-generator-prototype">%GeneratorPrototype%</a> */
@BuiltinHolder(value = "%GeneratorPrototype%", toStringTag = "Generator")
@IntrinsicProperty(name = "constructor", intrinsic = "GENERATOR_FUNCTION_PROTOTYPE", attributes = 4)
public final class GeneratorPrototype {
    private GeneratorPrototype() { }

    private static JSGenerator generator(Realm realm, Object value, String method) {
        if (value instanceof JSGenerator generator) {
            return generator;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "[Generator].prototype." + method, Errors.display(value));
    }

    /** <a href="https://tc39.es/ecma262/#sec-generator.prototype.next">%GeneratorPrototype%.next</a> */
    @Builtin(name = "next", length = 1)
    static Object next(Realm realm, Object thisValue, Object value) {
        return generator(realm, thisValue, "next").resume(realm, Resumption.NEXT, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-generator.prototype.return">%GeneratorPrototype%.return</a> */
    @Builtin(name = "return", length = 1)
    static Object doReturn(Realm realm, Object thisValue, Object value) {
        return generator(realm, thisValue, "return").resume(realm, Resumption.RETURN, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-generator.prototype.throw">%GeneratorPrototype%.throw</a> */
    @Builtin(name = "throw", length = 1)
    static Object doThrow(Realm realm, Object thisValue, Object exception) {
        return generator(realm, thisValue, "throw").resume(realm, Resumption.THROW, exception);
    }
}
