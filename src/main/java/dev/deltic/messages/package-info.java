/** Error texts: {@link dev.deltic.messages.MessageTemplate} is the only home of a message a script can see. */
package dev.deltic.messages;
