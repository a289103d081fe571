/** Hidden classes: {@link dev.deltic.shapes.Shape} says which keys an object has, with which attributes, and where their
 *  values are. Shapes belong to the engine and are shared by all isolates; they hold no object and no prototype. */
package dev.deltic.shapes;
