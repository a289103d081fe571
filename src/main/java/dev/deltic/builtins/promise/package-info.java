/** The Promise constructor and its prototype; the operations they share with await are in the runtime. */
package dev.deltic.builtins.promise;
