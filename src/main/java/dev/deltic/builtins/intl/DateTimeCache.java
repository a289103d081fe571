package dev.deltic.builtins.intl;

import dev.deltic.intl.DateTimeData;
import dev.deltic.intl.DateTimeFormats;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.temporal.ZoneIdentifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a realm formatted dates with, so that {@code toLocaleString} in a loop, and formatters made again and again, find it made. */
final class DateTimeCache {
    private static final int SIZE = 32;

    /** Everything on which a {@link DateTimeFormats} depends. */
    private record Key(DateTimeRequest request, String zone, DateTimeSettings.Purpose purpose) {
        // Written out: what a record makes of itself costs milliseconds when first used.
        @Override
        public boolean equals(Object object) {
            return object instanceof Key other && request.equals(other.request) && zone.equals(other.zone) && purpose == other.purpose;
        }

        @Override
        public int hashCode() {
            return request.hashCode() * 31 + zone.hashCode();
        }
    }

    private final Map<Key, DateTimeFormats> formats = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, DateTimeFormats> eldest) {
            return size() > SIZE;
        }
    };

    /** By purpose, the last settings without options, and the locale they were made with: null where the script named none. */
    private final DateTimeSettings[] plain = new DateTimeSettings[DateTimeSettings.Purpose.values().length];
    private final String[] plainLocales = new String[plain.length];

    /** Formats for the request: those made before, if they were. */
    DateTimeFormats formats(DateTimeData data, DateTimeRequest request, ZoneIdentifier zone, DateTimeSettings.Purpose purpose) {
        Key key = new Key(request, zone.id(), purpose);
        DateTimeFormats known = formats.get(key);
        if (known == null) {
            known = new DateTimeFormats(data, request, zone, purpose.required(), purpose.defaults);
            formats.put(key, known);
        }
        return known;
    }

    /** The last settings that were made without options for a locale, null being none; null when there are none. */
    DateTimeSettings plain(DateTimeSettings.Purpose purpose, String locale) {
        DateTimeSettings last = plain[purpose.ordinal()];
        String lastLocale = plainLocales[purpose.ordinal()];
        return last != null && (locale == null ? lastLocale == null : locale.equals(lastLocale)) ? last : null;
    }

    /** Remembers settings that were made without options. */
    void setPlain(DateTimeSettings.Purpose purpose, String locale, DateTimeSettings settings) {
        plain[purpose.ordinal()] = settings;
        plainLocales[purpose.ordinal()] = locale;
    }
}
