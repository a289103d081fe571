package dev.deltic.runtime;

import dev.deltic.flags.Proposal;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** What a realm remembers for its regular expressions: the last match, for {@code RegExp.$1} and its kin, and whether the
 *  builtin methods are untouched. */
public final class RegExpRealmState {
    private static final int[] NOTHING = {0, 0};

    /** The text and captures of the last match: starts and ends, -1 for groups that took no part. */
    public String input = "";
    /** See {@link #input}; null when the last match was one of a subclass instance and the legacy features proposal is on, which makes the
     *  properties throw. */
    public int[] captures = NOTHING;
    /** {@code RegExp.input}: {@link #input}, until a script assigns it. */
    public String assignedInput = "";

    /** Whether the legacy features proposal is on: only %RegExp% of this realm, and regular expressions that it made, have the features. */
    public final boolean proposed;

    /** {@code RegExp.prototype.exec}. */
    public final IntrinsicGuard exec;
    /** {@code exec}, {@code flags}, and the getters that {@code flags} reads. */
    public final IntrinsicGuard flags;
    /** {@code RegExp.prototype.constructor}, and the method by which it would know a pattern to copy. */
    public final IntrinsicGuard constructor;
    /** {@code RegExp[Symbol.species]}. */
    public final IntrinsicGuard species;

    /** What {@code RegExp.$1} and its kin are about; see the fields of the same names. */
    public record LastMatch(String input, int[] captures, String assignedInput) { }

    /** What a realm remembers of its last match; null for nothing. */
    public static LastMatch lastMatch(Realm realm) {
        RegExpRealmState state = realm.regExps;
        return state == null || state.captures == NOTHING && state.assignedInput.isEmpty() ? null
            : new LastMatch(state.input, state.captures, state.assignedInput);
    }

    /** Has a realm remember what another one did. */
    public static void restore(Realm realm, LastMatch match) {
        RegExpRealmState state = of(realm);
        state.input = match.input;
        state.captures = match.captures;
        state.assignedInput = match.assignedInput;
    }

    /** The state of {@code realm}, whose %RegExp.prototype% there is. */
    RegExpRealmState(Realm realm) {
        proposed = realm.agent.proposals != 0 && Proposal.LEGACY_REGEXP.isIn(realm.agent.proposals);
        exec = new IntrinsicGuard(realm, Intrinsic.REG_EXP_PROTOTYPE, Names.EXEC);
        flags = new IntrinsicGuard(realm, Intrinsic.REG_EXP_PROTOTYPE, Names.EXEC, Names.FLAGS, Names.HAS_INDICES,
            Names.GLOBAL, Names.IGNORE_CASE, Names.MULTILINE, Names.DOT_ALL, Names.UNICODE, Names.UNICODE_SETS, Names.STICKY);
        constructor = new IntrinsicGuard(realm, Intrinsic.REG_EXP_PROTOTYPE, Names.CONSTRUCTOR, JSSymbol.MATCH);
        species = new IntrinsicGuard(realm, Intrinsic.REG_EXP, JSSymbol.SPECIES);
    }

    /** The state of {@code realm}. */
    public static RegExpRealmState of(Realm realm) {
        realm.intrinsic(Intrinsic.REG_EXP_PROTOTYPE);      // with which the state is made
        return realm.regExps;
    }

    /** Records a match of {@code regExp} in code of {@code realm}; with the proposal nothing if it belongs to another realm. */
    public void record(Realm realm, JSRegExp regExp, String text, int[] match) {
        if (regExp.realm == realm || !proposed) {
            input = text;
            assignedInput = text;
            captures = regExp.legacyFeatures || !proposed ? match : null;
        }
    }
}
