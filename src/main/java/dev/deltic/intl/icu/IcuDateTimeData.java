package dev.deltic.intl.icu;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.DateTimeData;
import dev.deltic.intl.DateTimePattern;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.intl.FormatterCache;
import dev.deltic.intl.HourCycle;

/** Dates and times from ICU4J. Patterns are kept: finding one costs a thousand times what formatting with it does. */
final class IcuDateTimeData implements DateTimeData {
    private final FormatterCache<DateTimeRequest, IcuDateTimePattern> patterns = new FormatterCache<>(IcuDateTimePattern::of);
    private final FormatterCache<String, HourCycle> cycles = new FormatterCache<>(IcuDateTimeData::usualCycle);
    private final FormatterCache<String, HourCycle> twelveHourCycles = new FormatterCache<>(IcuDateTimeData::usualTwelveHourCycle);

    private static HourCycle usualCycle(String locale) {
        return switch (DateTimePatternGenerator.getInstance(ULocale.forLanguageTag(locale)).getDefaultHourCycle()) {
            case HOUR_CYCLE_11 -> HourCycle.H11;
            case HOUR_CYCLE_12 -> HourCycle.H12;
            case HOUR_CYCLE_23 -> HourCycle.H23;
            case HOUR_CYCLE_24 -> HourCycle.H24;
        };
    }

    private static HourCycle usualTwelveHourCycle(String locale) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(locale));
        return likely.getCountry().equals("JP") ? HourCycle.H11 : HourCycle.H12;
    }

    @Override
    public HourCycle hourCycle(String locale) {
        return cycles.get(locale);
    }

    @Override
    public HourCycle twelveHourCycle(String locale) {
        return twelveHourCycles.get(locale);
    }

    @Override
    public DateTimePattern pattern(DateTimeRequest request) {
        return patterns.get(request);
    }
}
