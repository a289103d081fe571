/** The proposal ShadowRealm: realms that scripts make, and that exchange primitives and functions only. */
package dev.deltic.builtins.shadowrealm;
