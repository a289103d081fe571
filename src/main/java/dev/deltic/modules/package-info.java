/** Module Records: {@link dev.deltic.modules.SourceTextModule} loads, links and evaluates; the host finds sources through
 *  {@link dev.deltic.modules.ModuleHost}. <a href="https://tc39.es/ecma262/#sec-modules">Modules</a> */
package dev.deltic.modules;
