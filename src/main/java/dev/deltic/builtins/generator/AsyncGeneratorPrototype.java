package dev.deltic.builtins.generator;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.JSAsyncGenerator;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ResumableFrame.Resumption;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-asyncgenerator-prototype">%AsyncGeneratorPrototype%</a> */
@BuiltinHolder(value = "%AsyncGeneratorPrototype%", toStringTag = "AsyncGenerator")
@IntrinsicProperty(name = "constructor", intrinsic = "ASYNC_GENERATOR_FUNCTION_PROTOTYPE", attributes = 4)
public final class AsyncGeneratorPrototype {
    private AsyncGeneratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgenerator-prototype-next">%AsyncGeneratorPrototype%.next</a> */
    @Builtin(name = "next", length = 1)
    static Object next(Realm realm, Object thisValue, Object value) {
        return JSAsyncGenerator.request(realm, thisValue, Resumption.NEXT, value, "next");
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgenerator-prototype-return">%AsyncGeneratorPrototype%.return</a> */
    @Builtin(name = "return", length = 1)
    static Object doReturn(Realm realm, Object thisValue, Object value) {
        return JSAsyncGenerator.request(realm, thisValue, Resumption.RETURN, value, "return");
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncgenerator-prototype-throw">%AsyncGeneratorPrototype%.throw</a> */
    @Builtin(name = "throw", length = 1)
    static Object doThrow(Realm realm, Object thisValue, Object exception) {
        return JSAsyncGenerator.request(realm, thisValue, Resumption.THROW, exception, "throw");
    }
}
