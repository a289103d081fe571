package dev.deltic.builtins.intl;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Isolated;

/** Dates and times as Node gave them, by {@code record.js} in the folder above the scripts, with {@code TZ=Europe/Berlin}. */
@Isolated("sets a system property, the default locale and the time zone")
class RecordedDatesTest {
    @Test
    void icuAgreesWithNode() throws IOException {
        RecordedAnswers.check("icu", "dates");
        RecordedAnswers.check("icu", "dates-icu");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_17, disabledReason = "later editions of CLDR have another word between date and time")
    void jdkAgreesWithNodeWhereItsDataDo() throws IOException {
        RecordedAnswers.check("jdk", "dates");
    }
}
