/** What the commands for developers have in common. Depends on nothing, so that each compiles it with its own few classes. */
package dev.deltic.commands;
