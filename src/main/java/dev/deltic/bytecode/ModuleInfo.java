package dev.deltic.bytecode;

/** A compiled module: its code and what linking needs of it. Made by {@code bytecodegen}, used by {@code modules}; shared by
 *  all isolates. <a href="https://tc39.es/ecma262/#sec-source-text-module-records">Source Text Module Records</a>
 *
 *  @param code the module's body, of kind {@link FunctionKind#MODULE}: called once, with undefined as this, on a closure over
 *      the module's environment; gives a promise when {@code topLevelAwait}
 *  @param layout the module's environment
 *  @param requests the requested modules, in source order and without duplicates; entries name them by index
 *  @param imports the imported bindings
 *  @param localExports the exported bindings of this module
 *  @param indirectExports what is exported from other modules
 *  @param starExports the requests of {@code export * from}
 *  @param functions the function declarations of the top level, which linking instantiates
 *  @param functionSlots the slots of {@code functions}
 *  @param topLevelAwait whether the body awaits */
public record ModuleInfo(SharedFunctionInfo code, EnvironmentLayout layout, Request[] requests, ImportEntry[] imports,
        LocalExport[] localExports, IndirectExport[] indirectExports, int[] starExports, SharedFunctionInfo[] functions,
        int[] functionSlots, boolean topLevelAwait) {
    /** The functions that stand in no other function of the module, but for its body, which is the first. */
    public SharedFunctionInfo[] topFunctions() {
        SharedFunctionInfo[] all = new SharedFunctionInfo[functions.length + 1];
        all[0] = code;
        System.arraycopy(functions, 0, all, 1, functions.length);
        return all;
    }

    /** A ModuleRequest Record.
     *  @param specifier the text in quotes
     *  @param attributes alternating keys and values of the {@code with} clause, keys sorted
     *  @param phase {@link #EVALUATION}, {@link #SOURCE} or {@link #DEFER}
     *  @param position the offset of the specifier in the source */
    public record Request(String specifier, String[] attributes, int phase, int position) {
        /** The phase of usual imports. */
        public static final int EVALUATION = 0;
        /** The phase of {@code import source}. */
        public static final int SOURCE = 1;
        /** The phase of {@code import defer}. */
        public static final int DEFER = 2;
    }

    /** {@code import {importName as local}}: {@code importName} is null for a namespace. {@code slot} gets an import cell. */
    public record ImportEntry(int request, String importName, int slot, int position) { }

    /** {@code export {local as exportName}}. */
    public record LocalExport(String exportName, int slot) { }

    /** {@code export {importName as exportName} from}: {@code importName} is null for {@code * as exportName}. */
    public record IndirectExport(String exportName, int request, String importName, int position) { }
}
