/** The runner of test262. {@link dev.deltic.test262.Main} plans the scenarios and hands them to child JVMs
 *  ({@link dev.deltic.test262.Worker}), so that a hang or a crash costs one scenario and is counted. Needs the JDK
 *  only, and the engine only through {@link dev.deltic.test262.Host}. */
package dev.deltic.test262;
