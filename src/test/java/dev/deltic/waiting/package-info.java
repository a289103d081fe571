/** What tests wait with: no verdict may depend on which of two threads comes first, or on how fast the machine is. */
package dev.deltic.waiting;
