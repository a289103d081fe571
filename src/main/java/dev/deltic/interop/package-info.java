/** Java objects in JavaScript and JavaScript objects in Java: conversion in both directions, members, overload choice, access
 *  policy. Start at {@link dev.deltic.interop.HostValues}. The only package that uses {@code java.lang.reflect}. */
package dev.deltic.interop;
