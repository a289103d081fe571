/** %Function% and its relatives for generators and async functions, and %ThrowTypeError%. */
package dev.deltic.builtins.function;
