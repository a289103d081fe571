import org.togglz.core.Feature;
import org.togglz.core.activation.ScriptEngineActivationStrategy;
import org.togglz.core.manager.FeatureManager;
import org.togglz.core.manager.FeatureManagerBuilder;
import org.togglz.core.repository.FeatureState;
import org.togglz.core.repository.mem.InMemoryStateRepository;
import org.togglz.core.user.SimpleFeatureUser;
import org.togglz.core.user.thread.ThreadLocalUserProvider;

/** Features that scripts switch on, asked for as often as the argument says. */
public class Features {
    /** What can be switched. */
    public enum Switch implements Feature {
        BETA,
        DATED,
        BROKEN,
        REACHING
    }

    public static void main(String[] args) {
        FeatureManager manager = new FeatureManagerBuilder().featureEnum(Switch.class).stateRepository(new InMemoryStateRepository())
            .userProvider(new ThreadLocalUserProvider()).build();
        set(manager, Switch.BETA, "const name = user.name; name.startsWith('b') && user.getAttribute('plan') === 'gold'");
        set(manager, Switch.DATED, "date.getTime() > new Date(2020, 0).getTime()");
        set(manager, Switch.BROKEN, "1 +");
        set(manager, Switch.REACHING, "Java.type('java.lang.Math').max(1, 2) === 2");
        for (String name : new String[] {"ada", "bob"}) {
            SimpleFeatureUser user = new SimpleFeatureUser(name, false);
            user.setAttribute("plan", "gold");
            ThreadLocalUserProvider.release();
            ThreadLocalUserProvider.bind(user);
            for (Switch feature : Switch.values()) {
                System.out.println(name + " " + feature + " " + manager.isActive(feature));
            }
        }
        int active = 0;
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            active += manager.isActive(Switch.BETA) ? 1 : 0;
        }
        System.out.println(active);
    }

    private static void set(FeatureManager manager, Switch feature, String script) {
        manager.setFeatureState(new FeatureState(feature, true).setStrategyId(ScriptEngineActivationStrategy.ID)
            .setParameter(ScriptEngineActivationStrategy.PARAM_LANG, "ECMAScript")
            .setParameter(ScriptEngineActivationStrategy.PARAM_SCRIPT, script));
    }
}
