package dev.deltic.builtins.date;

import dev.deltic.runtime.Realm;

/** Reads dates: the <a href="https://tc39.es/ecma262/#sec-date-time-string-format">Date Time String Format</a>, and, as ECMA-262
 *  leaves open, what V8 takes beyond it. That is any sequence of numbers and words that can be told apart: a number before a
 *  colon belongs to the time of day, a sign after the time starts an offset from UTC, months go by their first three
 *  letters, what is in parentheses is ignored, and so are words before the first number. Other numbers are the date: month,
 *  day and year, or the year first if it cannot be a month; with a named month, day and year. */
final class DateParser {
    private static final int NONE = -1;

    private final DateScanner scanner;

    private final int[] date = new int[3];
    private int dateCount;
    private int namedMonth = NONE;
    private boolean iso;

    private final int[] time = new int[4];
    private int timeCount;
    /** Hours to add to those of a 12-hour clock. */
    private int halfDay = NONE;

    private int zoneSign;
    private int zoneHour = NONE;
    private int zoneMinute = NONE;

    private DateParser(String text) {
        scanner = new DateScanner(text);
    }

    /** The time value that {@code text} denotes, or NaN. */
    static double parse(Realm realm, String text) {
        long plain = PlainDate.parse(text);
        if (plain != PlainDate.OTHER) {
            return plain;
        }
        DateParser parser = new DateParser(text);
        switch (parser.readISO()) {
            case COMPLETE:
                break;
            case INVALID:
                return Double.NaN;
            default:
                if (!parser.readLegacy()) {
                    return Double.NaN;
                }
        }
        return parser.result(realm);
    }

    // ---- Date Time String Format ------------------------------------------------------------------------------------

    private enum Outcome { COMPLETE, INVALID, NOT_ISO }

    /** Reads what the format allows. What was read before it turns out to be another format is kept for that. */
    private Outcome readISO() {
        if (scanner.isSign()) {
            boolean negative = scanner.isSymbol('-');
            scanner.next();
            if (!scanner.isNumber(6) || negative && scanner.value == 0) {
                return Outcome.NOT_ISO;
            }
            int year = scanner.take();
            addDate(negative ? -year : year);
        } else if (scanner.isNumber(4)) {
            addDate(scanner.take());
        } else {
            return Outcome.NOT_ISO;
        }
        if (scanner.skip('-')) {
            if (!scanner.isNumber(2) || scanner.value < 1 || scanner.value > 12) {
                return Outcome.NOT_ISO;
            }
            addDate(scanner.take());
            if (scanner.skip('-')) {
                if (!scanner.isNumber(2) || !isDay(scanner.value)) {
                    return Outcome.NOT_ISO;
                }
                addDate(scanner.take());
            }
        }
        if (scanner.isWord(DateScanner.Word.TIME_SEPARATOR)) {
            scanner.next();
            if (!readISOTime() || scanner.token != DateScanner.Token.END) {
                return Outcome.INVALID;
            }
        } else if (scanner.token != DateScanner.Token.END) {
            return Outcome.NOT_ISO;
        } else {
            setZone(0);                                        // a date without a time is one in UTC
        }
        iso = true;
        return Outcome.COMPLETE;
    }

    private boolean readISOTime() {
        if (!scanner.isNumber(2) || scanner.value > 24) {
            return false;
        }
        int limit = scanner.value == 24 ? 0 : 59;
        addTime(scanner.take());
        if (!scanner.skip(':') || !scanner.isNumber(2) || scanner.value > limit) {
            return false;
        }
        addTime(scanner.take());
        if (scanner.skip(':')) {
            if (!scanner.isNumber(2) || scanner.value > limit) {
                return false;
            }
            addTime(scanner.take());
            if (scanner.skip('.')) {
                if (scanner.token != DateScanner.Token.NUMBER || limit == 0 && scanner.value > 0) {
                    return false;
                }
                addTime(scanner.takeMilliseconds());
            }
        }
        if (scanner.isZ()) {
            scanner.next();
            setZone(0);
            return true;
        }
        return !scanner.isSign() || readISOOffset();
    }

    private boolean readISOOffset() {
        zoneSign = scanner.isSymbol('-') ? -1 : 1;
        scanner.next();
        if (scanner.isNumber(4)) {                             // the colon may be missing
            int digits = scanner.take();
            zoneHour = digits / 100;
            zoneMinute = digits % 100;
        } else {
            if (!scanner.isNumber(2)) {
                return false;
            }
            zoneHour = scanner.take();
            if (!scanner.skip(':') || !scanner.isNumber(2)) {
                return false;
            }
            zoneMinute = scanner.take();
        }
        return zoneHour <= 23 && zoneMinute <= 59;
    }

    // ---- other formats ----------------------------------------------------------------------------------------------

    private boolean readLegacy() {
        boolean hasNumber = dateCount > 0;
        while (scanner.token != DateScanner.Token.END) {
            boolean valid = true;
            switch (scanner.token) {
                case NUMBER:
                    hasNumber = true;
                    valid = readNumber();
                    break;
                case WORD:
                    valid = readWord(hasNumber);
                    break;
                case SYMBOL:
                    if (scanner.isSign() && (timeCount > 0 || zoneHour == 0 && zoneMinute == 0)) {
                        hasNumber = true;
                        valid = readOffset();
                    } else {
                        // A sign or a closing parenthesis between numbers is none of ours; other symbols separate.
                        valid = !hasNumber || !scanner.isSign() && !scanner.isSymbol(')');
                        scanner.next();
                    }
                    break;
                default:
                    scanner.next();
            }
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    private boolean readNumber() {
        int number = scanner.take();
        if (scanner.skip(':')) {
            if (scanner.skip(':')) {
                return timeCount == 0 && addTime(number) && addTime(0);
            }
            boolean added = addTime(number);
            scanner.skip('.');
            return added;
        }
        if (scanner.isSymbol('.') && expectsTime(number)) {
            scanner.next();
            addTime(number);
            if (scanner.token != DateScanner.Token.NUMBER) {
                return false;
            }
            finishTime(scanner.takeMilliseconds());
            return true;
        }
        scanner.skip('.');
        if (zoneHour != NONE && zoneMinute == NONE && number <= 59) {
            zoneMinute = number;
            return true;
        }
        if (expectsTime(number)) {
            finishTime(number);
            return scanner.token == DateScanner.Token.END || scanner.token == DateScanner.Token.SPACE || scanner.isZ()
                || scanner.isSign();
        }
        boolean added = addDate(number);
        scanner.skip('-');
        return added;
    }

    private boolean readWord(boolean hasNumber) {
        DateScanner.Word word = scanner.word;
        int value = scanner.value;
        scanner.next();
        if (word == DateScanner.Word.HALF_DAY && timeCount > 0) {
            halfDay = value;
        } else if (word == DateScanner.Word.MONTH) {
            namedMonth = value;
            scanner.skip('-');
        } else if (word == DateScanner.Word.ZONE && hasNumber) {
            setZone(value);
        } else {
            return !hasNumber && scanner.token != DateScanner.Token.NUMBER;
        }
        return true;
    }

    private boolean readOffset() {
        zoneSign = scanner.isSymbol('-') ? -1 : 1;
        scanner.next();
        int digits = scanner.token == DateScanner.Token.NUMBER ? scanner.length : 0;
        int number = digits == 0 ? 0 : scanner.take();
        if (scanner.isSymbol(':')) {
            zoneHour = number;
            zoneMinute = NONE;
        } else if (digits == 1 || digits == 2) {
            zoneHour = number;
            zoneMinute = 0;
        } else if (digits == 3 || digits == 4) {
            zoneHour = number / 100;
            zoneMinute = number % 100;
        } else {
            return false;
        }
        return true;
    }

    // ---- parts ------------------------------------------------------------------------------------------------------

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }

    private boolean addDate(int number) {
        if (dateCount == date.length) {
            return false;
        }
        date[dateCount++] = number;
        return true;
    }

    private boolean addTime(int number) {
        if (timeCount == time.length) {
            return false;
        }
        time[timeCount++] = number;
        return true;
    }

    /** Whether a number without a colon after it can only be the next part of the time. */
    private boolean expectsTime(int number) {
        return timeCount == 1 && number <= 59 || timeCount == 2 && number <= 59 || timeCount == 3 && number <= 999;
    }

    /** Adds the last part of the time, if there is room for it: V8 drops a fraction too many. */
    private void finishTime(int number) {
        addTime(number);
        timeCount = time.length;
    }

    private void setZone(int hours) {
        zoneSign = hours < 0 ? -1 : 1;
        zoneHour = Math.abs(hours);
        zoneMinute = 0;
    }

    // ---- result -----------------------------------------------------------------------------------------------------

    private double result(Realm realm) {
        double day = day();
        double timeOfDay = timeOfDay();
        double local = DateMath.makeDate(day, timeOfDay);
        if (zoneSign == 0) {
            return DateMath.timeClip(DateMath.utc(realm, local));
        }
        int minutes = Math.max(zoneHour, 0) * 60 + Math.max(zoneMinute, 0);
        return DateMath.timeClip(local - zoneSign * minutes * (double) DateMath.MS_PER_MINUTE);
    }

    private double day() {
        if (dateCount < 1) {
            return Double.NaN;
        }
        while (dateCount < date.length) {
            date[dateCount++] = 1;
        }
        int year;
        int month;
        int dayOfMonth;
        if (namedMonth != NONE) {
            boolean yearFirst = !isDay(date[0]);
            month = namedMonth;
            year = yearFirst ? date[0] : date[1];
            dayOfMonth = yearFirst ? date[1] : date[0];
        } else {
            boolean yearFirst = iso || !isDay(date[0]);
            year = yearFirst ? date[0] : date[2];
            month = yearFirst ? date[1] : date[0];
            dayOfMonth = yearFirst ? date[2] : date[1];
        }
        if (!iso && year >= 0 && year <= 99) {
            year += year <= 49 ? 2000 : 1900;
        }
        return month < 1 || month > 12 || !isDay(dayOfMonth) ? Double.NaN : DateMath.makeDay(year, month - 1, dayOfMonth);
    }

    private double timeOfDay() {
        int hour = time[0];
        if (halfDay != NONE) {
            if (hour > 12) {
                return Double.NaN;
            }
            hour = hour % 12 + halfDay;
        }
        boolean midnight = hour == 24 && time[1] == 0 && time[2] == 0 && time[3] == 0;
        boolean valid = hour <= 23 && time[1] <= 59 && time[2] <= 59 && time[3] <= 999;
        return valid || midnight ? DateMath.makeTime(hour, time[1], time[2], time[3]) : Double.NaN;
    }
}
