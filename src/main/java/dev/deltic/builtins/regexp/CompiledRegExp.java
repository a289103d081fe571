package dev.deltic.builtins.regexp;

import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.messages.ErrorType;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.regexp.RegExpFlags;
import dev.deltic.regexp.RegExpProgram;
import dev.deltic.regexp.RegExpSyntaxException;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.Realm;
import dev.deltic.values.PropertyName;
import java.util.Map;

/** What a {@link RegExpBoilerplate} keeps once its pattern is compiled. Immutable, shared by isolates. */
final class CompiledRegExp {
    final RegExpProgram program;
    /** The flags in alphabetical order; a literal has them as they were written. */
    final String flagText;
    final boolean global;
    final boolean sticky;
    final boolean hasIndices;
    final boolean fullUnicode;
    /** The groups' names, none twice, and for each the numbers of the groups that have it. */
    final PropertyName[] groupNames;
    final int[][] groupNumbers;

    private CompiledRegExp(Realm realm, RegExpProgram program) {
        this.program = program;
        RegExpFlags flags = program.flags();
        flagText = flags.toString();
        global = flags.global();
        sticky = flags.sticky();
        hasIndices = flags.hasIndices();
        fullUnicode = flags.fullUnicode();
        Map<String, int[]> names = program.groupNames();
        groupNames = new PropertyName[names.size()];
        groupNumbers = new int[names.size()][];
        int i = 0;
        for (Map.Entry<String, int[]> entry : names.entrySet()) {
            groupNames[i] = realm.name(entry.getKey());
            groupNumbers[i++] = entry.getValue();
        }
    }

    /** The compiled pattern of an object, compiling it now if it is a literal's that has never matched. */
    static CompiledRegExp of(Realm realm, JSRegExp regExp) {
        Object compiled = regExp.boilerplate.compiled;
        return compiled != null ? (CompiledRegExp) compiled : compileLiteral(realm, regExp.boilerplate);
    }

    private static CompiledRegExp compileLiteral(Realm realm, RegExpBoilerplate boilerplate) {
        CompiledRegExp compiled = (CompiledRegExp) boilerplate(realm, boilerplate.pattern(), boilerplate.flags()).compiled;
        boilerplate.compiled = compiled;
        return compiled;
    }

    /** The compiled boilerplate of a pattern and flags; throws the SyntaxError of what is malformed. */
    static RegExpBoilerplate boilerplate(Realm realm, String pattern, String flagText) {
        RegExpFlags flags = RegExpFlags.parse(flagText);
        if (flags == null) {
            throw Errors.create(realm, MessageTemplate.INVALID_REG_EXP_FLAGS, flagText);
        }
        String canonicalFlags = flags.toString();
        RegExpBoilerplate known = realm.agent.regExps().find(pattern, canonicalFlags);
        if (known != null) {
            return known;
        }
        RegExpBoilerplate boilerplate = new RegExpBoilerplate(pattern, canonicalFlags);
        try {
            boilerplate.compiled = new CompiledRegExp(realm, RegExpProgram.compile(pattern, flags));
        } catch (RegExpSyntaxException e) {
            throw Errors.create(realm, ErrorType.SYNTAX_ERROR, e.getMessage());
        }
        realm.agent.regExps().add(boilerplate);
        return boilerplate;
    }
}
