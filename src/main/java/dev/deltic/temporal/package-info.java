/** Dates, times of day, durations, calendars, time zones and their ISO 8601 texts, as Temporal and ECMA-402 need them: pure computation on
 *  Java values that knows no JavaScript object. Where the specification throws a RangeError, these methods throw
 *  {@link dev.deltic.values.ValueRangeException}, which the runtime turns into one. Start at {@link dev.deltic.temporal.ISODateTime} and
 *  {@link dev.deltic.temporal.InternalDuration}. <a href="https://tc39.es/proposal-temporal/">Temporal</a> */
package dev.deltic.temporal;
