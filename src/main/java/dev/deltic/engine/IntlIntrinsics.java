package dev.deltic.engine;

import dev.deltic.base.EngineError;
import dev.deltic.builtins.intl.BigIntToLocaleStringTable;
import dev.deltic.builtins.intl.CollatorConstructorTable;
import dev.deltic.builtins.intl.CollatorPrototypeTable;
import dev.deltic.builtins.intl.DateTimeFormatConstructorTable;
import dev.deltic.builtins.intl.DateTimeFormatPrototypeTable;
import dev.deltic.builtins.intl.DateToLocaleDateStringTable;
import dev.deltic.builtins.intl.DateToLocaleStringTable;
import dev.deltic.builtins.intl.DateToLocaleTimeStringTable;
import dev.deltic.builtins.intl.DisplayNamesConstructorTable;
import dev.deltic.builtins.intl.DisplayNamesPrototypeTable;
import dev.deltic.builtins.intl.DurationFormatConstructorTable;
import dev.deltic.builtins.intl.DurationFormatPrototypeTable;
import dev.deltic.builtins.intl.DurationToLocaleStringTable;
import dev.deltic.builtins.intl.InstantToLocaleStringTable;
import dev.deltic.builtins.intl.IntlNamespaceTable;
import dev.deltic.builtins.intl.ListFormatConstructorTable;
import dev.deltic.builtins.intl.ListFormatPrototypeTable;
import dev.deltic.builtins.intl.LocaleCompareTable;
import dev.deltic.builtins.intl.LocaleConstructorTable;
import dev.deltic.builtins.intl.LocalePrototypeTable;
import dev.deltic.builtins.intl.NumberFormatConstructorTable;
import dev.deltic.builtins.intl.NumberFormatPrototypeTable;
import dev.deltic.builtins.intl.NumberToLocaleStringTable;
import dev.deltic.builtins.intl.PlainDateTimeToLocaleStringTable;
import dev.deltic.builtins.intl.PlainDateToLocaleStringTable;
import dev.deltic.builtins.intl.PlainMonthDayToLocaleStringTable;
import dev.deltic.builtins.intl.PlainTimeToLocaleStringTable;
import dev.deltic.builtins.intl.PlainYearMonthToLocaleStringTable;
import dev.deltic.builtins.intl.PluralRulesConstructorTable;
import dev.deltic.builtins.intl.PluralRulesPrototypeTable;
import dev.deltic.builtins.intl.RelativeTimeFormatConstructorTable;
import dev.deltic.builtins.intl.RelativeTimeFormatPrototypeTable;
import dev.deltic.builtins.intl.SegmentIteratorPrototypeTable;
import dev.deltic.builtins.intl.SegmenterConstructorTable;
import dev.deltic.builtins.intl.SegmenterPrototypeTable;
import dev.deltic.builtins.intl.SegmentsPrototypeTable;
import dev.deltic.builtins.intl.ToLocaleLowerCaseTable;
import dev.deltic.builtins.intl.ToLocaleUpperCaseTable;
import dev.deltic.builtins.intl.ZonedDateTimeToLocaleStringTable;
import dev.deltic.runtime.Intrinsic;

/** The tables of Intl, and of the functions of other prototypes that depend on locales. Loaded when one of them is first touched. */
final class IntlIntrinsics {
    private IntlIntrinsics() { }

    /** A {@code BuiltinTable}; declared as an Object, so that verifying this method does not load them all. */
    static Object table(Intrinsic which) {
        switch (which) {
            case INTL: return new IntlNamespaceTable();
            case INTL_COLLATOR: return new CollatorConstructorTable();
            case INTL_COLLATOR_PROTOTYPE: return new CollatorPrototypeTable();
            case INTL_LIST_FORMAT: return new ListFormatConstructorTable();
            case INTL_LIST_FORMAT_PROTOTYPE: return new ListFormatPrototypeTable();
            case INTL_LOCALE: return new LocaleConstructorTable();
            case INTL_LOCALE_PROTOTYPE: return new LocalePrototypeTable();
            case INTL_DURATION_FORMAT: return new DurationFormatConstructorTable();
            case INTL_DURATION_FORMAT_PROTOTYPE: return new DurationFormatPrototypeTable();
            case INTL_NUMBER_FORMAT: return new NumberFormatConstructorTable();
            case INTL_NUMBER_FORMAT_PROTOTYPE: return new NumberFormatPrototypeTable();
            case INTL_PLURAL_RULES: return new PluralRulesConstructorTable();
            case INTL_PLURAL_RULES_PROTOTYPE: return new PluralRulesPrototypeTable();
            case INTL_DISPLAY_NAMES: return new DisplayNamesConstructorTable();
            case INTL_DISPLAY_NAMES_PROTOTYPE: return new DisplayNamesPrototypeTable();
            case INTL_SEGMENTER: return new SegmenterConstructorTable();
            case INTL_SEGMENTER_PROTOTYPE: return new SegmenterPrototypeTable();
            case INTL_SEGMENTS_PROTOTYPE: return new SegmentsPrototypeTable();
            case INTL_SEGMENT_ITERATOR_PROTOTYPE: return new SegmentIteratorPrototypeTable();
            case INTL_RELATIVE_TIME_FORMAT: return new RelativeTimeFormatConstructorTable();
            case INTL_RELATIVE_TIME_FORMAT_PROTOTYPE: return new RelativeTimeFormatPrototypeTable();
            case NUMBER_TO_LOCALE_STRING: return new NumberToLocaleStringTable();
            case BIG_INT_TO_LOCALE_STRING: return new BigIntToLocaleStringTable();
            case TEMPORAL_DURATION_TO_LOCALE_STRING: return new DurationToLocaleStringTable();
            case STRING_LOCALE_COMPARE: return new LocaleCompareTable();
            case STRING_TO_LOCALE_LOWER_CASE: return new ToLocaleLowerCaseTable();
            case STRING_TO_LOCALE_UPPER_CASE: return new ToLocaleUpperCaseTable();
            case INTL_DATE_TIME_FORMAT: return new DateTimeFormatConstructorTable();
            case INTL_DATE_TIME_FORMAT_PROTOTYPE: return new DateTimeFormatPrototypeTable();
            case DATE_TO_LOCALE_STRING: return new DateToLocaleStringTable();
            case DATE_TO_LOCALE_DATE_STRING: return new DateToLocaleDateStringTable();
            case DATE_TO_LOCALE_TIME_STRING: return new DateToLocaleTimeStringTable();
            case TEMPORAL_INSTANT_TO_LOCALE_STRING: return new InstantToLocaleStringTable();
            case TEMPORAL_PLAIN_DATE_TO_LOCALE_STRING: return new PlainDateToLocaleStringTable();
            case TEMPORAL_PLAIN_DATE_TIME_TO_LOCALE_STRING: return new PlainDateTimeToLocaleStringTable();
            case TEMPORAL_PLAIN_TIME_TO_LOCALE_STRING: return new PlainTimeToLocaleStringTable();
            case TEMPORAL_PLAIN_YEAR_MONTH_TO_LOCALE_STRING: return new PlainYearMonthToLocaleStringTable();
            case TEMPORAL_PLAIN_MONTH_DAY_TO_LOCALE_STRING: return new PlainMonthDayToLocaleStringTable();
            case TEMPORAL_ZONED_DATE_TIME_TO_LOCALE_STRING: return new ZonedDateTimeToLocaleStringTable();
            default: throw new EngineError("no table for " + which.specificationName());
        }
    }
}
