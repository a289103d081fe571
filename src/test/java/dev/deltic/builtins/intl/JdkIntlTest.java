package dev.deltic.builtins.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import dev.deltic.flags.Flags;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Intl on the JDK's data alone: what a program without ICU4J sees. */
@Isolated("sets a system property and the default locale")
class JdkIntlTest {
    private final Locale before = Locale.getDefault();
    private Script script;

    @BeforeEach
    void chooseData() {
        Locale.setDefault(Locale.US);
        System.setProperty(Flags.INTL_PROPERTY, "jdk");
        script = new Script();
    }

    @AfterEach
    void restore() {
        System.clearProperty(Flags.INTL_PROPERTY);
        Locale.setDefault(before);
    }

    private void check(String expected, String text) {
        assertEquals(expected, script.run(text), text);
    }

    @Test
    void identifiersAreTheSame() {
        check("sr-Latn,he-IL,xtg,hy-AM,en-u-ks-level1",
            "Intl.getCanonicalLocales(['sh', 'iw-IL', 'cel-gaulish', 'hy-SU', 'en-u-ks-primary']) + ''");
        check("zh-Hant-TW", "String(new Intl.Locale('zh-TW').maximize())");
        check("zh-TW", "String(new Intl.Locale('zh-Hant-TW').minimize())");
        check("rtl,ltr", "['fa', 'de'].map(l => new Intl.Locale(l).getTextInfo().direction) + ''");
        check("1,7,6", "['de', 'en', 'fa'].map(l => new Intl.Locale(l).getWeekInfo().firstDay) + ''");
        check("persian,gregory,islamic-civil,islamic-tbla", "new Intl.Locale('fa').getCalendars() + ''");
        check("h23,h12;h12,h23", "['de', 'en'].map(l => new Intl.Locale(l).getHourCycles()).join(';')");
        check("de,zh-TW", "Intl.Collator.supportedLocalesOf(['de', 'tlh', 'zh-TW']) + ''");
    }

    @Test
    void ordersAreTheRootsOrTheJdks() {
        check("1,a,A,\u00e1,\u00e4,b", "['b', '\u00e1', 'A', 'a', '1', '\u00e4'].sort(new Intl.Collator('en').compare) + ''");
        check("a b,ab", "['ab', 'a b'].sort((x, y) => x.localeCompare(y)) + ''");
        check("a,z,\u00e4", "['\u00e4', 'z', 'a'].sort(new Intl.Collator('sv').compare) + ''");
        check("a,\u00e4,z", "['z', '\u00e4', 'a'].sort(new Intl.Collator('de').compare) + ''");
        check("item 9,item 10", "['item 10', 'item 9'].sort(new Intl.Collator('en', {numeric: true}).compare) + ''");
        check("0,-1,0,-1",
            "['base', 'accent', 'case', 'variant'].map(s => new Intl.Collator('en', {sensitivity: s}).compare('a', '\u00e1')) + ''");
        check("0", "new Intl.Collator('en', {ignorePunctuation: true}).compare('co-op', 'coop')");
        check("ss,\u00df,st", "['st', '\u00df', 'ss'].sort(new Intl.Collator('de').compare) + ''");
    }

    @Test
    void pluralsAreCldrs() {
        check("one,few,many,other", "[1, 3, 5, 1.5].map(n => new Intl.PluralRules('ru').select(n)) + ''");
        check("one,two,few,other", "[1, 2, 3, 4].map(n => new Intl.PluralRules('en', {type: 'ordinal'}).select(n)) + ''");
        check("other", "new Intl.PluralRules('en', {minimumFractionDigits: 1}).select(1)");
    }

    @Test
    void listsAreEnglish() {
        check("A, B, and C;A or B", "new Intl.ListFormat('de').format(['A', 'B', 'C']) + ';'"
            + "+ new Intl.ListFormat('de', {type: 'disjunction'}).format(['A', 'B'])");
    }

    @Test
    void namesAreLong() {
        check("Deutsch,Frankreich,Kyrillisch,Euro", "[['language', 'de'], ['region', 'FR'], ['script', 'Cyrl'], ['currency', 'EUR']]"
            + ".map(([type, code]) => new Intl.DisplayNames('de', {type}).of(code)) + ''");
        check("undefined,QX", "[new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of('QX'), "
            + "new Intl.DisplayNames('en', {type: 'region'}).of('QX')].map(String) + ''");
    }

    @Test
    void segmentsAreFound() {
        check("3", "[...new Intl.Segmenter('en').segment('e\u0301\ud83d\udc68\u200d\ud83d\udc69\ud83c\udde9\ud83c\uddea')].length");
        check("Hello,world",
            "[...new Intl.Segmenter('en', {granularity: 'word'}).segment('Hello, world.')]"
                + ".filter(s => s.isWordLike).map(s => s.segment) + ''");
        check("2", "[...new Intl.Segmenter('en', {granularity: 'sentence'}).segment('One. Two.')].length");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertEquals("RangeError: The list of a region's time zones needs ICU4J (com.ibm.icu:icu4j) on the class path",
            script.failure("new Intl.Locale('en-US').getTimeZones();"));
    }

    @Test
    void caseHasTheLanguagesRules() {
        check("\u0130,I,\u0131", "['i'.toLocaleUpperCase('tr'), 'i'.toLocaleUpperCase('de'), 'I'.toLocaleLowerCase('az')] + ''");
    }
}
