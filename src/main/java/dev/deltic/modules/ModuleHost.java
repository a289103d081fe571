package dev.deltic.modules;

import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.runtime.Realm;

/** What the host does for modules. The engine implements it; one per realm. */
public interface ModuleHost {
    /** <a href="https://tc39.es/ecma262/#sec-HostLoadImportedModule">HostLoadImportedModule</a>: the module that
     *  {@code request} of the source named {@code referrer} stands for, the same object each time. Throws a JSException when there
     *  is none or its text is not a module. */
    ModuleRecord load(Realm realm, String referrer, ModuleInfo.Request request);

    /** The value of {@code import.meta.url} for a module of that name. */
    String url(String name);

    /** Whether an import attribute's key means something here.
     *  <a href="https://tc39.es/ecma262/#sec-hostgetsupportedimportattributes">HostGetSupportedImportAttributes</a> */
    boolean supportsAttribute(String key);
}
