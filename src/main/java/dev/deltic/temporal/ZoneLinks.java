package dev.deltic.temporal;

import java.util.HashMap;
import java.util.Map;

/** The names of zones that are links to others: renamed zones, and zones that became one with another of the same country. Names of
 *  different countries stay different zones even where their clocks agree, as ECMA-402 wants it.
 *  <a href="https://tc39.es/ecma402/#sec-use-of-iana-time-zone-database">Use of the IANA Time Zone Database</a> */
final class ZoneLinks {
    /** A line for each zone with links: its own name first. */
    private static final String LINES = "Africa/Asmara Africa/Asmera\n"
        + "Africa/Bamako Africa/Timbuktu\n"
        + "Africa/Cairo Egypt\n"
        + "Africa/Tripoli Libya\n"
        + "America/Adak America/Atka US/Aleutian\n"
        + "America/Anchorage US/Alaska\n"
        + "America/Argentina/Buenos_Aires America/Buenos_Aires\n"
        + "America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca\n"
        + "America/Argentina/Cordoba America/Cordoba America/Rosario\n"
        + "America/Argentina/Jujuy America/Jujuy\n"
        + "America/Argentina/Mendoza America/Mendoza\n"
        + "America/Atikokan America/Coral_Harbour\n"
        + "America/Chicago CST6CDT US/Central\n"
        + "America/Denver America/Shiprock MST7MDT Navajo US/Mountain\n"
        + "America/Detroit US/Michigan\n"
        + "America/Edmonton America/Yellowknife Canada/Mountain\n"
        + "America/Halifax Canada/Atlantic\n"
        + "America/Havana Cuba\n"
        + "America/Indiana/Indianapolis America/Fort_Wayne America/Indianapolis US/East-Indiana\n"
        + "America/Indiana/Knox America/Knox_IN US/Indiana-Starke\n"
        + "America/Iqaluit America/Pangnirtung\n"
        + "America/Jamaica Jamaica\n"
        + "America/Kentucky/Louisville America/Louisville\n"
        + "America/Los_Angeles PST8PDT US/Pacific\n"
        + "America/Manaus Brazil/West\n"
        + "America/Mazatlan Mexico/BajaSur\n"
        + "America/Mexico_City Mexico/General\n"
        + "America/New_York EST5EDT US/Eastern\n"
        + "America/Noronha Brazil/DeNoronha\n"
        + "America/Nuuk America/Godthab\n"
        + "America/Panama EST\n"
        + "America/Phoenix MST US/Arizona\n"
        + "America/Regina Canada/Saskatchewan\n"
        + "America/Rio_Branco America/Porto_Acre Brazil/Acre\n"
        + "America/Santiago Chile/Continental\n"
        + "America/Sao_Paulo Brazil/East\n"
        + "America/St_Johns Canada/Newfoundland\n"
        + "America/St_Thomas America/Virgin\n"
        + "America/Tijuana America/Ensenada America/Santa_Isabel Mexico/BajaNorte\n"
        + "America/Toronto America/Montreal America/Nipigon America/Thunder_Bay Canada/Eastern\n"
        + "America/Vancouver Canada/Pacific\n"
        + "America/Whitehorse Canada/Yukon\n"
        + "America/Winnipeg America/Rainy_River Canada/Central\n"
        + "Antarctica/McMurdo Antarctica/South_Pole\n"
        + "Arctic/Longyearbyen Atlantic/Jan_Mayen\n"
        + "Asia/Ashgabat Asia/Ashkhabad\n"
        + "Asia/Dhaka Asia/Dacca\n"
        + "Asia/Ho_Chi_Minh Asia/Saigon\n"
        + "Asia/Hong_Kong Hongkong\n"
        + "Asia/Jerusalem Asia/Tel_Aviv Israel\n"
        + "Asia/Kathmandu Asia/Katmandu\n"
        + "Asia/Kolkata Asia/Calcutta\n"
        + "Asia/Macau Asia/Macao\n"
        + "Asia/Makassar Asia/Ujung_Pandang\n"
        + "Asia/Nicosia Europe/Nicosia\n"
        + "Asia/Seoul ROK\n"
        + "Asia/Shanghai Asia/Chongqing Asia/Chungking Asia/Harbin PRC\n"
        + "Asia/Singapore Singapore\n"
        + "Asia/Taipei ROC\n"
        + "Asia/Tehran Iran\n"
        + "Asia/Thimphu Asia/Thimbu\n"
        + "Asia/Tokyo Japan\n"
        + "Asia/Ulaanbaatar Asia/Choibalsan Asia/Ulan_Bator\n"
        + "Asia/Urumqi Asia/Kashgar\n"
        + "Asia/Yangon Asia/Rangoon\n"
        + "Atlantic/Faroe Atlantic/Faeroe\n"
        + "Atlantic/Reykjavik Iceland\n"
        + "Australia/Adelaide Australia/South\n"
        + "Australia/Brisbane Australia/Queensland\n"
        + "Australia/Broken_Hill Australia/Yancowinna\n"
        + "Australia/Darwin Australia/North\n"
        + "Australia/Hobart Australia/Currie Australia/Tasmania\n"
        + "Australia/Lord_Howe Australia/LHI\n"
        + "Australia/Melbourne Australia/Victoria\n"
        + "Australia/Perth Australia/West\n"
        + "Australia/Sydney Australia/ACT Australia/Canberra Australia/NSW\n"
        + "Europe/Athens EET\n"
        + "Europe/Brussels CET MET\n"
        + "Europe/Chisinau Europe/Tiraspol\n"
        + "Europe/Dublin Eire\n"
        + "Europe/Istanbul Asia/Istanbul Turkey\n"
        + "Europe/Kyiv Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye\n"
        + "Europe/Lisbon Portugal WET\n"
        + "Europe/London Europe/Belfast GB GB-Eire\n"
        + "Europe/Moscow W-SU\n"
        + "Europe/Warsaw Poland\n"
        + "Pacific/Auckland NZ\n"
        + "Pacific/Chatham NZ-CHAT\n"
        + "Pacific/Chuuk Pacific/Truk Pacific/Yap\n"
        + "Pacific/Easter Chile/EasterIsland\n"
        + "Pacific/Honolulu HST Pacific/Johnston US/Hawaii\n"
        + "Pacific/Kanton Pacific/Enderbury\n"
        + "Pacific/Kwajalein Kwajalein\n"
        + "Pacific/Pago_Pago Pacific/Samoa US/Samoa\n"
        + "Pacific/Pohnpei Pacific/Ponape\n"
        + "UTC Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC Etc/Universal Etc/Zulu GMT GMT+0 GMT-0 "
        + "GMT0 Greenwich UCT Universal Zulu\n";
    /** The names of a zone by each of its names. */
    private static final Map<String, String[]> NAMES = new HashMap<>();

    static {
        for (int start = 0; start < LINES.length();) {
            int end = LINES.indexOf('\n', start);
            String[] names = LINES.substring(start, end).split(" ");
            for (String name : names) {
                NAMES.put(name, names);
            }
            start = end + 1;
        }
    }

    private ZoneLinks() { }

    /** All names of the zone of a name, the primary one first; null when this is the only one. */
    static String[] names(String name) {
        return NAMES.get(name);
    }

    /** The name that stands for all names of its zone. */
    static String primary(String name) {
        String[] names = names(name);
        return names == null ? name : names[0];
    }

    /** All names in here. */
    static Iterable<String> all() {
        return NAMES.keySet();
    }
}
