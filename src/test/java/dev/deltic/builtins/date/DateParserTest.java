package dev.deltic.builtins.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateParserTest {
    private final Script script = new Script();

    private String parse(String text) {
        return script.run("String(Date.parse('" + text + "'))");
    }

    /** The first two are read in one step, the others a token at a time; they are the same. */
    @ParameterizedTest
    @CsvSource({
        "2021-01-31, 2021-01-31T00:00Z, 1612051200000", "2020-02-30, 2020-02-30T00:00:00.000Z, 1583020800000",
        "0000-01-01, +000000-01-01, -62167219200000", "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999+00:00, 253402300799999",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59.0Z, -1000", "2021-06-15T01:02:03.450Z, 2021-06-15T01:02:03.45Z, 1623718923450",
        "2021-06-15T24:00:00Z, 2021-06-16T00:00Z, 1623801600000",
    })
    void formsOfTheStandard(String plain, String other, String time) {
        assertEquals(time, parse(plain));
        assertEquals(time, parse(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2021-13-01", "2021-00-10", "2021-01-32", "2021-01-31T24:00:01Z", "2021-01-31T23:60:00Z", "2021-01-31T12:34:5xZ",
        "2021-01-31T12:34:56.78xZ", "2021-01-31T12:34:56x789Z", "2021/01-3T12:34:56.789Z", "x021-01-31", "2021-01-3\u0661",
        "5 \u017fept 2020", "1 Jan 2020 ES\u0166",
    })
    void noDates(String text) {
        assertEquals("NaN", parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sun, 13 Sep 2020 12:26:40 GMT', 1600000000000", "'Sun Sep 13 2020 14:26:40 GMT+0200 (CEST)', 1600000000000",
        "13 SEPTEMBER 2020 08:26:40 am edt, 1600000000000", "9/13/2020 4:26:40 AM pst, 1600000000000",
        "Jan 7 21 10:05 Z, 1610013900000", "janvier 1 1970 ut, 0", "1 may 1970 00:00 UTC, 10368000000",
        "1 Jan 1970 CST, 21600000", "1 Jan 1970 mdt, 21600000", "1 Jan 1970 PDT, 25200000", "1 Jan 1970 Mst, 25200000",
        "1 Jan 1970 cdt, 18000000", "1 Jan 1970 est, 18000000", "1 Jan 1970 pm, NaN", "1 Jan 1970 12:00 am z, 0",
    })
    void olderForms(String text, String time) {
        assertEquals(time, parse(text));
    }

    @Test
    void everyMonth() {
        assertEquals("0,1,2,3,4,5,6,7,8,9,10,11", script.run("""
            ['Jan', 'feb', 'MAR', 'April', 'may', 'June', 'july', 'AUGUST', 'Sept', 'oct', 'Novem', 'dec']
                .map(month => new Date(month + ' 5 2020').getMonth()).join()"""));
    }
}
