/** What a caller gets: the finished jar, from outside. */
package dev.deltic.jar;
