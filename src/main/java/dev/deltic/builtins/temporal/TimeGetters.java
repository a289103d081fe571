package dev.deltic.builtins.temporal;

import dev.deltic.temporal.TimeOfDay;

/** The getters of what a clock shows, which the objects with times of day have in common. For example
 *  <a href="https://tc39.es/proposal-temporal/#sec-get-temporal.plaintime.prototype.hour">get Temporal.PlainTime.prototype.hour</a> */
final class TimeGetters {
    private TimeGetters() { }

    static Object hour(Timed self) {
        return TimeOfDay.hour(self.timeOfDay());
    }

    static Object minute(Timed self) {
        return TimeOfDay.minute(self.timeOfDay());
    }

    static Object second(Timed self) {
        return TimeOfDay.second(self.timeOfDay());
    }

    static Object millisecond(Timed self) {
        return TimeOfDay.millisecond(self.timeOfDay());
    }

    static Object microsecond(Timed self) {
        return TimeOfDay.microsecond(self.timeOfDay());
    }

    static Object nanosecond(Timed self) {
        return TimeOfDay.nanosecond(self.timeOfDay());
    }
}
