package dev.deltic.parser.fuzz;

import java.util.List;

/** What the place being written allows. */
final class Place {
    boolean module;
    boolean strict;
    boolean async;
    boolean generator;
    /** {@code return} is allowed. */
    boolean function;
    boolean loop;
    boolean breakable;
    boolean newTarget;
    boolean superProperty;
    boolean superCall;
    /** The top level of a script, where {@code using} is not. */
    boolean top;
    /** {@code in} would end the head of a for loop. */
    boolean noIn;
    List<String> labels = List.of();
    List<String> privateNames = List.of();

    Place() { }

    private Place(Place other) {
        module = other.module;
        strict = other.strict;
        async = other.async;
        generator = other.generator;
        function = other.function;
        loop = other.loop;
        breakable = other.breakable;
        newTarget = other.newTarget;
        superProperty = other.superProperty;
        superCall = other.superCall;
        top = other.top;
        noIn = other.noIn;
        labels = other.labels;
        privateNames = other.privateNames;
    }

    static Place of(Goal goal) {
        Place place = new Place();
        place.module = goal == Goal.MODULE;
        place.strict = place.module;
        place.async = goal.isAsync() || place.module;
        place.generator = goal.isGenerator();
        place.function = goal.isFunction();
        place.newTarget = goal.isFunction();
        place.top = goal == Goal.SCRIPT;
        return place;
    }

    Place copy() {
        return new Place(this);
    }

    /** The inside of a function other than an arrow function. */
    Place inFunction(boolean nowAsync, boolean nowGenerator, boolean method) {
        Place inner = inArrow(nowAsync);
        inner.generator = nowGenerator;
        inner.newTarget = true;
        inner.superProperty = method;
        inner.superCall = false;
        return inner;
    }

    /** The inside of an arrow function. */
    Place inArrow(boolean nowAsync) {
        Place inner = copy();
        inner.async = nowAsync;
        inner.generator = false;
        inner.function = true;
        inner.loop = false;
        inner.breakable = false;
        inner.top = false;
        inner.noIn = false;
        inner.labels = List.of();
        return inner;
    }

    Place inLoop() {
        Place inner = inBlock();
        inner.loop = true;
        inner.breakable = true;
        return inner;
    }

    Place inBlock() {
        Place inner = copy();
        inner.top = false;
        inner.noIn = false;
        return inner;
    }
}
