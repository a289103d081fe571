package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.SmallIntegers;

/** A regular expression object. Its pattern is compiled when it first matches: the compiled form is kept in the boilerplate,
 *  which the engine's isolates share. <a href="https://tc39.es/ecma262/#sec-properties-of-regexp-instances">RegExp instances</a> */
public final class JSRegExp extends JSObject {
    /** [[OriginalSource]], [[OriginalFlags]] and, once compiled, [[RegExpMatcher]]; null until the object is initialised. */
    public RegExpBoilerplate boilerplate;
    /** [[Realm]] of the legacy static properties proposal: where the object was made. */
    public final Realm realm;
    /** Whether matches show in {@code RegExp.$1} and so on: not those of subclass instances. */
    public boolean legacyFeatures = true;

    /** An object whose {@code lastIndex} is 0. */
    public JSRegExp(Realm realm, JSObject prototype, RegExpBoilerplate boilerplate) {
        super(realm.agent.wellKnownShapes.regExp, prototype);
        this.slots = new Object[] {0};
        this.boilerplate = boilerplate;
        this.realm = realm;
    }

    /** The value of a regular expression literal. */
    public static JSRegExp ofLiteral(Realm realm, RegExpBoilerplate boilerplate) {
        return new JSRegExp(realm, realm.intrinsic(Intrinsic.REG_EXP_PROTOTYPE), boilerplate);
    }

    /** Whether {@link #lastIndex} and {@link #setLastIndex} may be used: {@code lastIndex} is writable, and in its own field. */
    public boolean hasPlainLastIndex(WellKnownShapes shapes) {
        return shape == shapes.regExp;
    }

    /** The value of {@code lastIndex}, while {@link #hasPlainLastIndex}. */
    public Object lastIndex() {
        return slots[0];
    }

    /** Assigns {@code lastIndex}, while {@link #hasPlainLastIndex}. */
    public void setLastIndex(int index) {
        slots[0] = SmallIntegers.box(index);
    }

    /** <a href="https://tc39.es/ecma262/#sec-isregexp">IsRegExp</a> */
    public static boolean isRegExp(Realm realm, Object value) {
        if (!(value instanceof JSObject object)) {
            return false;
        }
        Object matcher = object.get(realm, JSSymbol.MATCH);
        return matcher == UNDEFINED ? object instanceof JSRegExp : TypeConversion.toBoolean(matcher);
    }

    @Override
    public String className() {
        return "RegExp";
    }
}
