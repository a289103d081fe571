/** The ArrayBuffer and SharedArrayBuffer constructors and prototypes. The objects are in {@code runtime.exotic}. */
package dev.deltic.builtins.arraybuffer;
