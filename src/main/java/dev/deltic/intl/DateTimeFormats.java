package dev.deltic.intl;

import dev.deltic.temporal.ZoneIdentifier;

/** What an Intl.DateTimeFormat formats with: a pattern for time values, and others, found when first needed, for Temporal's objects.
 *  Belongs to one isolate: not thread-safe.
 *  <a href="https://tc39.es/ecma402/#sec-createdatetimeformat">CreateDateTimeFormat</a> */
public final class DateTimeFormats {
    /** What is shown of a time value where nothing is asked for. */
    public enum Defaults { DATE, TIME, ALL, ZONED }

    private static final int ALL_COMPONENTS = DateTimeKind.components(true, true);

    private final DateTimeData data;
    /** As asked for, before anything was added. */
    private final DateTimeRequest request;
    private final ZoneIdentifier zone;
    private final int required;
    private final Defaults defaults;
    /** Null until a time value is formatted. */
    private DateTimePattern main;
    private final DateTimeFormatter[] formatters = new DateTimeFormatter[DateTimeKind.values().length];

    /** @param request with all components or styles that were asked for
     *  @param required the components one of which makes defaults unnecessary
     *  @param defaults what is shown otherwise */
    public DateTimeFormats(DateTimeData data, DateTimeRequest request, ZoneIdentifier zone, int required, Defaults defaults) {
        this.data = data;
        this.request = request;
        this.zone = zone;
        this.required = required;
        this.defaults = defaults;
    }

    private DateTimePattern main() {
        if (main == null) {
            main = data.pattern(request.hasStyle() ? request : request.withFields(completed(request.fields(), required, defaults)));
        }
        return main;
    }

    /** What was asked for. */
    public DateTimeRequest request() {
        return request;
    }

    /** The zone by whose clock times are shown. */
    public ZoneIdentifier zone() {
        return zone;
    }

    /** The components of time values that are shown. */
    public DateTimeFields fields() {
        return main().fields();
    }

    private static DateTimeFields completed(DateTimeFields fields, int required, Defaults defaults) {
        if (fields.hasAny(required)) {
            return fields;
        }
        DateTimeFields completed = fields.withNumeric(switch (defaults) {
            case DATE -> DateTimeKind.PLAIN_DATE.defaults;
            case TIME -> DateTimeKind.PLAIN_TIME.defaults;
            default -> DateTimeKind.INSTANT.defaults;
        });
        return defaults == Defaults.ZONED && !completed.has(DateTimeField.TIME_ZONE_NAME)
            ? completed.with(DateTimeField.TIME_ZONE_NAME, "short") : completed;
    }

    /** A formatter of a kind of object; null when nothing that was asked for is a component of it. */
    public DateTimeFormatter formatter(DateTimeKind kind) {
        DateTimeFormatter known = formatters[kind.ordinal()];
        return known != null ? known : makeFormatter(kind);
    }

    private DateTimeFormatter makeFormatter(DateTimeKind kind) {
        DateTimePattern pattern = kind == DateTimeKind.TIME_VALUE ? main() : request.hasStyle() ? styled(kind) : chosen(kind);
        if (pattern == null) {
            return null;
        }
        DateTimeFormatter formatter = pattern.formatter(kind.isPlain() ? ZoneIdentifier.UTC : zone);
        formatters[kind.ordinal()] = formatter;
        return formatter;
    }

    /** <a href="https://tc39.es/ecma402/#sec-adjustdatetimestyleformat">AdjustDateTimeStyleFormat</a>. The style without the part that
     *  the object does not have, if that is enough: not the locale's pattern for the same components. */
    private DateTimePattern styled(DateTimeKind kind) {
        if (!kind.isPlain()) {
            return main();
        }
        DateTimeStyle dateStyle = (kind.required & DateTimeKind.PLAIN_MONTH_DAY.required) != 0 ? request.dateStyle() : null;
        DateTimeStyle timeStyle = (kind.required & DateTimeField.HOUR.bit()) != 0 ? request.timeStyle() : null;
        if (dateStyle == null && timeStyle == null) {
            return null;
        }
        DateTimePattern pattern = data.pattern(request.withStyles(dateStyle, timeStyle));
        DateTimeFields fields = pattern.fields();
        return kind.covers(fields.set()) ? pattern
            : data.pattern(request.withFields(fields.only(kind.required | kind.accompanying)));
    }

    private DateTimePattern chosen(DateTimeKind kind) {
        DateTimeFields fields = request.fields();
        boolean allowed = fields.hasAny(kind.required);
        if (!allowed && fields.hasAny(ALL_COMPONENTS)) {
            return null;
        }
        if (!kind.isPlain()) {
            return data.pattern(request.withFields(completed(fields, ALL_COMPONENTS,
                defaults == Defaults.ZONED ? Defaults.ZONED : Defaults.ALL)));
        }
        DateTimeFields suitable = fields.only(kind.required | kind.accompanying);
        return data.pattern(request.withFields(allowed ? suitable : suitable.withNumeric(kind.defaults)));
    }
}
