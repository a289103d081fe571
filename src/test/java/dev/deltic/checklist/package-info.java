/** What callers of {@code javax.script} do and expect, item by item: the tests' names begin with the item's number in
 *  {@code docs/checklist.md}, which lists them all. */
package dev.deltic.checklist;
