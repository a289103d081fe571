package dev.deltic.intl.jdk;

import dev.deltic.intl.NumberFormatSettings.UnitDisplay;
import dev.deltic.intl.SanctionedUnits;
import java.util.HashMap;
import java.util.Map;

/** The English names of units, for what the JDK has no names in any language. */
final class EnglishUnits {
    /** Of each unit: identifier, short name, its plural where it differs, narrow name, long name, its plural where no s makes it. A name
     *  that begins with {@code _} follows the number without a space. */
    private static final String TABLE = "acre,ac,,ac,acre,;bit,bit,,bit,bit,;byte,byte,,B,byte,;"
        + "celsius,_\u00b0C,,\u00b0C,degree Celsius,degrees Celsius;centimeter,cm,,cm,centimeter,;day,day,days,d,day,;"
        + "degree,deg,,\u00b0,degree,;fahrenheit,_\u00b0F,,\u00b0,degree Fahrenheit,degrees Fahrenheit;"
        + "fluid-ounce,fl oz,,fl oz,fluid ounce,;foot,ft,,\u2032,foot,feet;gallon,gal,,gal,gallon,;gigabit,Gb,,Gb,gigabit,;"
        + "gigabyte,GB,,GB,gigabyte,;gram,g,,g,gram,;hectare,ha,,ha,hectare,;hour,hr,,h,hour,;inch,in,,\u2033,inch,inches;"
        + "kilobit,kb,,kb,kilobit,;kilobyte,kB,,kB,kilobyte,;kilogram,kg,,kg,kilogram,;kilometer,km,,km,kilometer,;liter,L,,L,liter,;"
        + "megabit,Mb,,Mb,megabit,;megabyte,MB,,MB,megabyte,;meter,m,,m,meter,;microsecond,\u03bcs,,\u03bcs,microsecond,;"
        + "mile,mi,,mi,mile,;mile-scandinavian,smi,,smi,mile-scandinavian,miles-scandinavian;milliliter,mL,,mL,milliliter,;"
        + "millimeter,mm,,mm,millimeter,;millisecond,ms,,ms,millisecond,;minute,min,,m,minute,;month,mth,mths,m,month,;"
        + "nanosecond,ns,,ns,nanosecond,;ounce,oz,,oz,ounce,;percent,_%,,%,percent,percent;petabyte,PB,,PB,petabyte,;"
        + "pound,lb,,#,pound,;second,sec,,s,second,;stone,st,,st,stone,;terabit,Tb,,Tb,terabit,;terabyte,TB,,TB,terabyte,;"
        + "week,wk,wks,w,week,;yard,yd,,yd,yard,;year,yr,yrs,y,year,";
    private static final int SHORT = 1;
    private static final int SHORT_PLURAL = 2;
    private static final int NARROW = 3;
    private static final int LONG = 4;
    private static final int LONG_PLURAL = 5;

    private final Map<String, String[]> rows = new HashMap<>();

    EnglishUnits() {
        for (String row : TABLE.split(";")) {
            String[] columns = row.split(",", -1);
            rows.put(columns[0], columns);
        }
    }

    /** What follows a number, with the space before it. */
    String suffix(String identifier, UnitDisplay display, boolean isOne) {
        String numerator = SanctionedUnits.numerator(identifier);
        String denominator = SanctionedUnits.denominator(identifier);
        String name = name(numerator, display, isOne);
        if (denominator == null) {
            return name;
        }
        if (display == UnitDisplay.LONG) {
            return name + " per " + rows.get(denominator)[LONG];
        }
        if (numerator.equals("mile") && (denominator.equals("hour") || denominator.equals("gallon"))) {
            return (display == UnitDisplay.SHORT ? " " : "") + (denominator.equals("hour") ? "mph" : "mpg");
        }
        return name + "/" + below(denominator, display);
    }

    private String name(String unit, UnitDisplay display, boolean isOne) {
        String[] row = rows.get(unit);
        return switch (display) {
            case NARROW -> row[NARROW];
            case LONG -> " " + (isOne ? row[LONG] : !row[LONG_PLURAL].isEmpty() ? row[LONG_PLURAL] : row[LONG] + "s");
            case SHORT -> {
                String name = isOne || row[SHORT_PLURAL].isEmpty() ? row[SHORT] : row[SHORT_PLURAL];
                yield name.startsWith("_") ? name.substring(1) : " " + name;
            }
        };
    }

    /** The abbreviation below a fraction line: units of time have shorter ones there. */
    private String below(String unit, UnitDisplay display) {
        return switch (unit) {
            case "second", "hour", "day", "week", "month", "year" -> rows.get(unit)[NARROW];
            case "minute", "foot", "inch", "pound" -> rows.get(unit)[SHORT];
            case "gallon" -> display == UnitDisplay.SHORT ? "gal US" : "gal";
            default -> name(unit, display, true).trim();
        };
    }
}
