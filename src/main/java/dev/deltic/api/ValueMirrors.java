package dev.deltic.api;

import dev.deltic.engine.EngineOptions;
import dev.deltic.interop.Mirroring;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import java.util.function.Function;

/** Mirrors that are made of Values. */
final class ValueMirrors implements Mirroring {
    private final Class<?> type;
    private final Function<Context, ? extends Function<Value, ?>> makers;

    ValueMirrors(Class<?> type, Function<Context, ? extends Function<Value, ?>> makers) {
        this.type = type;
        this.makers = makers;
    }

    /** Options with such mirrors. Here, so that a builder is verified without them. */
    static EngineOptions in(EngineOptions options, Class<?> type, Function<Context, ? extends Function<Value, ?>> makers) {
        return options.withMirrors(new ValueMirrors(type, makers));
    }

    /** What the mirrors of a realm share. */
    private record OfRealm(Context context, Function<Value, ?> maker) { }

    /** Threads that race make one each, which do the same. */
    private OfRealm of(Realm realm) {
        if (realm.hostMirrors instanceof OfRealm known) {
            return known;
        }
        Context context = new Context(realm);
        OfRealm made = new OfRealm(context, makers.apply(context));
        realm.hostMirrors = made;
        return made;
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public Object mirror(Realm realm, JSObject object) {
        OfRealm shared = of(realm);
        return shared.maker.apply(new ObjectValue(shared.context, object));
    }

    @Override
    public RuntimeException failure(Realm realm, JSException exception) {
        return Failures.of(of(realm).context, exception);
    }
}
