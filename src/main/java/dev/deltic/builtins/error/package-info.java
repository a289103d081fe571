/** %Error%, the native errors, AggregateError, SuppressedError, and V8's stack trace interface. */
package dev.deltic.builtins.error;
