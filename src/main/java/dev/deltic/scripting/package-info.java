/** The {@code javax.script} provider: factory, engine, compiled scripts and bindings. Start at
 *  {@link dev.deltic.scripting.DelticScriptEngine}; what callers rely on is written down in {@code docs/javax-script.md}. */
package dev.deltic.scripting;
