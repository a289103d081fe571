/** %Array%, %Array.prototype% and %ArrayIteratorPrototype%. Start at {@link dev.deltic.builtins.array.ArrayPrototype}, whose
 *  methods delegate to one class per kind of work. Each algorithm is the specification's, element by element; an element that is
 *  present in dense storage is read and written directly, which no script can tell from the internal methods. */
package dev.deltic.builtins.array;
