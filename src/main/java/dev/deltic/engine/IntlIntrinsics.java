package dev.deltic.engine;

import dev.deltic.base.EngineError;
import dev.deltic.builtins.intl.IntlNamespaceTable;
import dev.deltic.builtins.intl.ListFormatConstructorTable;
import dev.deltic.builtins.intl.ListFormatPrototypeTable;
import dev.deltic.builtins.intl.LocaleConstructorTable;
import dev.deltic.builtins.intl.LocalePrototypeTable;
import dev.deltic.runtime.BuiltinTable;
import dev.deltic.runtime.Intrinsic;

/** The tables of Intl, and of the functions of other prototypes that depend on locales. Loaded when one of them is first touched. */
final class IntlIntrinsics {
    private IntlIntrinsics() { }

    static BuiltinTable table(Intrinsic which) {
        switch (which) {
            case INTL: return new IntlNamespaceTable();
            case INTL_LIST_FORMAT: return new ListFormatConstructorTable();
            case INTL_LIST_FORMAT_PROTOTYPE: return new ListFormatPrototypeTable();
            case INTL_LOCALE: return new LocaleConstructorTable();
            case INTL_LOCALE_PROTOTYPE: return new LocalePrototypeTable();
            default: throw new EngineError("no table for " + which.specificationName());
        }
    }
}
