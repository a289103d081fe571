package dev.deltic.ast;

import java.util.List;

/**
 * The import and export entries of a <a href="https://tc39.es/ecma262/#sec-source-text-module-records">Source Text
 * Module Record</a>. Requests are in source order and without duplicates; entries refer to them by index.
 */
public record ModuleDescriptor(List<Request> requests, List<ImportEntry> imports, List<LocalExport> localExports,
        List<IndirectExport> indirectExports, List<Integer> starExports) {

    /** A requested module: specifier, phase and import attributes. */
    public record Request(String specifier, ImportPhase phase, List<Attribute> attributes, int start) {
    }

    /** One entry of a {@code with} clause. */
    public record Attribute(String key, String value) {
    }

    /** {@code import {importName as local}}. {@code importName} is null for {@code * as local}, and for the source and
     *  defer phases' single name, where the request's phase tells. */
    public record ImportEntry(int request, String importName, Identifier local) {
    }

    /** {@code export {local as exportName}}: a binding of this module, which is not an import. */
    public record LocalExport(String exportName, Identifier local) {
    }

    /** {@code export {importName as exportName} from request}; {@code importName} is null for {@code * as exportName}. An
     *  imported binding that is exported again is one of these. */
    public record IndirectExport(String exportName, int request, String importName, int start) {
    }
}
