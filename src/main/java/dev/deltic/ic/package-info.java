/** Inline caches: what an access site has met is one immutable object in its feedback slot: null (uninitialized), a handler
 *  (monomorphic), an array of up to four (polymorphic) or {@link dev.deltic.ic.Megamorphic}. Slots are written by plain racy
 *  stores and shared by all isolates, so a handler holds shapes, keys and numbers, never an object or a realm. Entry points:
 *  {@link dev.deltic.ic.LoadIC}, {@link dev.deltic.ic.StoreIC}, {@link dev.deltic.ic.GlobalIC} and the keyed ones. */
package dev.deltic.ic;
