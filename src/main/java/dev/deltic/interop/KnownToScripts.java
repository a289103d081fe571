package dev.deltic.interop;

/** What all interfaces extend by which scripts know a Java object for more than a bean. One look tells that a class has none of them,
 *  and loads none of them. */
public interface KnownToScripts { }
