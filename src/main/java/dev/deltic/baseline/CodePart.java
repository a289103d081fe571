package dev.deltic.baseline;

/** Instructions after one another that control enters at the first and leaves behind the last, with a method of their own.
 *
 *  @param start the first instruction
 *  @param end the first one after them
 *  @param inputs the registers that the method takes, ascending: what they hold before matters
 *  @param output the register whose new value it returns, or -1 */
record CodePart(int start, int end, int[] inputs, int output) { }
