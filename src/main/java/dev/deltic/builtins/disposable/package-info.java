/** %DisposableStack% and %AsyncDisposableStack%. */
package dev.deltic.builtins.disposable;
