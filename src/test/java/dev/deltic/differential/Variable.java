package dev.deltic.differential;

/** A declared name.
 *  @param name its name
 *  @param type what it mostly holds
 *  @param assignable whether an assignment is no error and breaks no loop */
record Variable(String name, Type type, boolean assignable) { }
