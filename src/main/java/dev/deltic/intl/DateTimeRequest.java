package dev.deltic.intl;

/** What a pattern of dates and times is asked for with: either components, or one or two styles.
 *  @param locale a data locale
 *  @param calendar in its BCP 47 form
 *  @param numberingSystem in its BCP 47 form
 *  @param hourCycle how hours are counted, where there are hours
 *  @param fields the components; none when there is a style
 *  @param dateStyle or null
 *  @param timeStyle or null */
public record DateTimeRequest(String locale, String calendar, String numberingSystem, HourCycle hourCycle, DateTimeFields fields,
        DateTimeStyle dateStyle, DateTimeStyle timeStyle) {
    /** The same locale and calendar with components. */
    public DateTimeRequest withFields(DateTimeFields newFields) {
        return new DateTimeRequest(locale, calendar, numberingSystem, hourCycle, newFields, null, null);
    }

    /** The same locale and calendar with styles. */
    public DateTimeRequest withStyles(DateTimeStyle newDateStyle, DateTimeStyle newTimeStyle) {
        return new DateTimeRequest(locale, calendar, numberingSystem, hourCycle, DateTimeFields.NONE, newDateStyle, newTimeStyle);
    }

    /** Whether it asks for styles. */
    public boolean hasStyle() {
        return dateStyle != null || timeStyle != null;
    }

    // Written out: what a record makes of itself costs milliseconds when first used.
    @Override
    public boolean equals(Object object) {
        return object instanceof DateTimeRequest other && locale.equals(other.locale) && calendar.equals(other.calendar)
            && numberingSystem.equals(other.numberingSystem) && hourCycle == other.hourCycle && fields.equals(other.fields)
            && dateStyle == other.dateStyle && timeStyle == other.timeStyle;
    }

    @Override
    public int hashCode() {
        return (locale.hashCode() * 31 + calendar.hashCode()) * 31 + fields.hashCode();
    }
}
