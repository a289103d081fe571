package dev.deltic.engine;

import dev.deltic.flags.Flags;
import dev.deltic.flags.Proposal;
import dev.deltic.flags.SystemProperties;
import dev.deltic.interop.AccessPolicy;
import dev.deltic.interop.AccessProperties;
import dev.deltic.interop.Mirroring;
import dev.deltic.limits.Limits;
import dev.deltic.flags.Compatibility;
import dev.deltic.tiering.TieringOptions;
import java.util.concurrent.ScheduledExecutorService;

/** What an engine is made with. Immutable for all who get one: the withers give changed copies. To add an option, write its field, its
 *  reader and its wither into the section of its subject, and its property, if it has one, into a method there that
 *  {@link #fromProperties} calls. */
public final class EngineOptions implements Cloneable {
    /** What callers get who ask for nothing. */
    public static final EngineOptions DEFAULT = new EngineOptions();

    // Fields are assigned in fresh copies only, before anybody else sees them.

    private EngineOptions() { }

    /** The defaults, changed by the system properties {@code deltic.…}.
     *  @throws IllegalArgumentException that names a property whose value makes no sense; bad limits are {@link Limits#problem}s */
    public static EngineOptions fromProperties() {
        EngineOptions options = DEFAULT.copy();
        options.test262 = SystemProperties.flag("deltic.test262", false);
        options.readAccess();
        options.readSyntax();
        options.readProposals();
        options.readCompatibility();
        options.readThreads();
        options.readLimits();
        options.readLocales();
        options.readCache();
        options.readTimers();
        return options;
    }

    private static boolean isSet(String property) {
        return SystemProperties.get(property) != null;
    }

    private EngineOptions copy() {
        try {
            return (EngineOptions) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    // ---- permissions ------------------------------------------------------------------------------------------------

    private boolean allowEval = true;
    private boolean allowIO;
    private boolean test262;

    /** Whether {@code eval} and {@code Function} may compile text; true by default. */
    public boolean allowEval() {
        return allowEval;
    }

    /** Whether modules may be read from files; false by default. */
    public boolean allowIO() {
        return allowIO;
    }

    /** Whether every realm gets {@code $262}, and nothing that is not standard. */
    public boolean test262() {
        return test262;
    }

    /** These options with {@code eval} and {@code Function} allowed or not. */
    public EngineOptions withEval(boolean allowed) {
        EngineOptions changed = copy();
        changed.allowEval = allowed;
        return changed;
    }

    /** These options with modules from files allowed or not. */
    public EngineOptions withIO(boolean allowed) {
        EngineOptions changed = copy();
        changed.allowIO = allowed;
        return changed;
    }

    /** These options with {@code $262} or without. */
    public EngineOptions withTest262(boolean installed) {
        EngineOptions changed = copy();
        changed.test262 = installed;
        return changed;
    }

    // ---- syntax -----------------------------------------------------------------------------------------------------

    private boolean syntaxExtensions = true;

    private void readSyntax() {
        syntaxExtensions = SystemProperties.flag("deltic.syntax.extensions", true);
    }

    /** Whether scripts may use the syntax beyond the standard that {@link dev.deltic.parser.ParserOptions} lists; never where conformance
     *  is measured. True by default. */
    public boolean syntaxExtensions() {
        return syntaxExtensions && !test262;
    }

    /** These options with syntax beyond the standard accepted or not. */
    public EngineOptions withSyntaxExtensions(boolean accepted) {
        EngineOptions changed = copy();
        changed.syntaxExtensions = accepted;
        return changed;
    }

    // ---- proposals --------------------------------------------------------------------------------------------------

    private int proposals;

    private void readProposals() {
        if (isSet(Proposal.PROPERTY)) {
            proposals = Proposal.fromProperty();
        }
    }

    /** Which proposals scripts may use: a set of {@link Proposal}s, none by default. */
    public int proposals() {
        return proposals;
    }

    /** These options with another set of proposals. */
    public EngineOptions withProposals(int set) {
        EngineOptions changed = copy();
        changed.proposals = set;
        return changed;
    }

    // ---- compatibility ----------------------------------------------------------------------------------------------

    private Compatibility compatibility;

    private void readCompatibility() {
        if (SystemProperties.get("deltic.compat") != null) {
            compatibility = Compatibility.fromProperty();
            readScripting();
        }
    }

    /** Whose ways scripts and callers expect; null for our own. */
    public Compatibility compatibility() {
        return compatibility;
    }

    /** These options with another engine's ways, or with null our own; what scripts may use of Java stays as it is. */
    public EngineOptions withCompatibility(Compatibility mode) {
        EngineOptions changed = copy();
        changed.compatibility = mode;
        return changed;
    }

    private boolean wrapsExceptions;
    private String moduleFolder;

    /** Whether a Java exception that a script lets through is the cause of another, as everywhere but in Nashorn. */
    public boolean wrapsExceptions() {
        return wrapsExceptions || compatibility != Compatibility.NASHORN;
    }

    /** Nashorn's ways for scripts, not for callers: the option {@code nashorn-compat} of GraalJS. */
    public EngineOptions withNashornScripts() {
        EngineOptions changed = copy();
        changed.compatibility = Compatibility.NASHORN;
        changed.wrapsExceptions = true;
        return changed;
    }

    /** The folder that the function {@code require} of scripts begins in; null where there is no such function. */
    public String moduleFolder() {
        return moduleFolder;
    }

    /** These options with a function {@code require} for modules in files. */
    public EngineOptions withModuleFolder(String folder) {
        EngineOptions changed = copy();
        changed.moduleFolder = folder;
        return changed;
    }

    private boolean scripting;

    private void readScripting() {
        scripting = SystemProperties.flag("deltic.syntax.scripting", false);
    }

    /** Whether scripts have what Nashorn's {@code -scripting} gave them: here documents, texts with substitutions, comments that {@code #}
     *  begins, and {@code $EXEC} and its like. In the mode {@code nashorn} alone; false by default. */
    public boolean scripting() {
        return scripting && compatibility == Compatibility.NASHORN;
    }

    /** These options with Nashorn's {@code -scripting} on or off. */
    public EngineOptions withScripting(boolean on) {
        EngineOptions changed = copy();
        changed.scripting = on;
        return changed;
    }

    // ---- locales ----------------------------------------------------------------------------------------------------

    private String localeSource;

    private void readLocales() {
        localeSource = SystemProperties.get(Flags.INTL_PROPERTY);
        if (localeSource != null && !localeSource.equals("icu") && !localeSource.equals("jdk")) {
            throw SystemProperties.wrong(Flags.INTL_PROPERTY, localeSource, "icu or jdk");
        }
    }

    /** Where Intl's data comes from: {@code icu}, {@code jdk}, or null for ICU4J where it is there and the JDK where it is not. */
    public String localeSource() {
        return localeSource;
    }

    /** These options with another source of Intl's data. */
    public EngineOptions withLocaleSource(String source) {
        EngineOptions changed = copy();
        changed.localeSource = source;
        return changed;
    }

    // ---- tiers ------------------------------------------------------------------------------------------------------

    private TieringOptions tiering;

    /** When functions are compiled; null for what the system properties say. */
    public TieringOptions tiering() {
        return tiering;
    }

    private TieringOptions tiers() {
        return tiering == null ? TieringOptions.fromProperties() : tiering;
    }

    /** These options with others for the tiers; null leaves those to the system properties. */
    public EngineOptions withTiering(TieringOptions tiers) {
        EngineOptions changed = copy();
        changed.tiering = tiers;
        return changed;
    }

    /** These options with others for the tiers, as the command line's texts give them; null keeps what was.
     *  @return null when a text makes no sense */
    public EngineOptions withTiers(String tier, String budget, boolean synchronous) {
        TieringOptions after = tiers().with(tier, budget, synchronous);
        return after == null ? null : withTiering(after);
    }

    /** These options with functions compiled as they get hot. */
    public EngineOptions mixed() {
        return withTiering(new TieringOptions(TieringOptions.MIXED, tiers().budget, tiers().synchronous));
    }

    /** These options with nothing compiled. */
    public EngineOptions interpreted() {
        return withTiering(new TieringOptions(TieringOptions.INTERPRETER, tiers().budget, tiers().synchronous));
    }

    /** These options with all functions compiled before their first call. */
    public EngineOptions compiled() {
        return withTiering(new TieringOptions(TieringOptions.BASELINE, tiers().budget, tiers().synchronous));
    }

    /** These options with a number of calls or iterations after which functions are compiled; 0 for what their size says. */
    public EngineOptions withTierBudget(int budget) {
        return withTiering(new TieringOptions(tiers().tier, budget, tiers().synchronous));
    }

    /** These options with functions compiled by the thread that calls them, or not. */
    public EngineOptions withTierSynchronous(boolean synchronous) {
        return withTiering(new TieringOptions(tiers().tier, tiers().budget, synchronous));
    }

    // ---- threads ----------------------------------------------------------------------------------------------------

    private long lockTimeoutMillis;

    private void readThreads() {
        lockTimeoutMillis = SystemProperties.number("deltic.lock.timeoutMillis", 0);
    }

    /** How long a thread waits, in milliseconds, for another to leave an isolate; 0, the default, for as long as it takes. */
    public long lockTimeoutMillis() {
        return lockTimeoutMillis;
    }

    /** These options with another time to wait for an isolate, in milliseconds; 0 for as long as it takes. */
    public EngineOptions withLockTimeout(long millis) {
        EngineOptions changed = copy();
        changed.lockTimeoutMillis = millis;
        return changed;
    }

    private boolean hasTimers;
    private ScheduledExecutorService timerExecutor;

    private void readTimers() {
        hasTimers = SystemProperties.flag("deltic.timers", false);
    }

    /** Whether scripts have {@code setTimeout} and its kin; false by default. */
    public boolean hasTimers() {
        return hasTimers;
    }

    /** Who delivers timers; null for a thread of the engine's own. */
    public ScheduledExecutorService timerExecutor() {
        return timerExecutor;
    }

    /** These options with timers that an executor delivers; null for none. */
    public EngineOptions withTimers(ScheduledExecutorService executor) {
        EngineOptions changed = copy();
        changed.hasTimers = executor != null;
        changed.timerExecutor = executor;
        return changed;
    }

    // ---- modules ----------------------------------------------------------------------------------------------------

    private ModuleSources moduleSources;

    /** Where imports come from; null, the default, for files where {@link #allowIO} allows that. */
    public ModuleSources moduleSources() {
        return moduleSources;
    }

    /** These options with imports from elsewhere; null for files. */
    public EngineOptions withModuleSources(ModuleSources sources) {
        EngineOptions changed = copy();
        changed.moduleSources = sources;
        return changed;
    }

    // ---- host access ------------------------------------------------------------------------------------------------

    private AccessPolicy access;

    private void readAccess() {
        if (!isSet("deltic.policy") && !isSet("deltic.compat") && !isSet("deltic.allow.classes") && !isSet("deltic.allow.reflection")
                && !isSet("deltic.allow.eval") && !isSet("deltic.allow.io")) {
            // Nothing of the policies is loaded where no property wants it.
            return;
        }
        access = AccessProperties.read();
        allowEval = access.allowsEval();
        allowIO = access.allowsIO();
    }

    /** What scripts may use of Java; null for {@link AccessPolicy#EMBEDDED}. */
    public AccessPolicy access() {
        return access;
    }

    private Mirroring mirrors;

    /** What the objects of scripts are to Java; null for views. */
    public Mirroring mirrors() {
        return mirrors;
    }

    /** These options with other objects for scripts' objects in Java. */
    public EngineOptions withMirrors(Mirroring mirroring) {
        EngineOptions changed = copy();
        changed.mirrors = mirroring;
        return changed;
    }

    /** These options with another access to Java, and with what it says of {@code eval} and files. */
    public EngineOptions withAccess(AccessPolicy policy) {
        EngineOptions changed = copy();
        changed.access = policy;
        changed.allowEval = policy.allowsEval();
        changed.allowIO = policy.allowsIO();
        return changed;
    }

    // ---- limits -----------------------------------------------------------------------------------------------------

    private Limits limits;

    private void readLimits() {
        try {
            for (String name : System.getProperties().stringPropertyNames()) {
                if (name.startsWith("deltic.limit.")) {
                    limits = Limits.fromProperties();           // its classes are not loaded where no property wants them
                    return;
                }
            }
        } catch (SecurityException e) {
            limits = null;
        }
    }

    /** How far each outermost call may go; null, the default, for no limit. {@link Limits#problem} tells of bad properties. Where scripts
     *  of unknown authors run, no kind is without a limit. */
    Limits limits() {
        if (access == null || !access.requiresLimits()) {
            return limits;
        }
        return limits == null ? Limits.untrusted() : limits.orElse(Limits.untrusted());
    }

    /** These options with other limits; null or empty ones for none but those that the policy requires. */
    public EngineOptions withLimits(Limits newLimits) {
        EngineOptions changed = copy();
        changed.limits = newLimits == null || newLimits.isEmpty() ? null : newLimits;
        return changed;
    }

    // ---- caches -----------------------------------------------------------------------------------------------------

    private CacheOptions cache;

    private void readCache() {
        if (isSet(CacheOptions.MAXIMUM_WEIGHT) || isSet(CacheOptions.EXPIRE_AFTER_ACCESS) || isSet(CacheOptions.RECORD_STATS)
                || isSet(CacheOptions.DIRECTORY)) {
            cache = CacheOptions.fromProperties();
        }
    }

    /** What compiled scripts are kept; null for the defaults. */
    public CacheOptions cache() {
        return cache;
    }

    /** As {@link #cache}, with the defaults for null. */
    public CacheOptions cacheOrDefault() {
        return cache == null ? CacheOptions.fromProperties() : cache;
    }

    /** These options with others for the script cache; null for the defaults. */
    public EngineOptions withCache(CacheOptions newCache) {
        EngineOptions changed = copy();
        changed.cache = newCache;
        return changed;
    }
}
