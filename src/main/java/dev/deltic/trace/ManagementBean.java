package dev.deltic.trace;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** A bean that the JVM's management tools show, from its registration on. Needs the module {@code java.management}. */
public final class ManagementBean implements AutoCloseable {
    private final ObjectName name;

    private ManagementBean(ObjectName name) {
        this.name = name;
    }

    /** Registers {@code dev.deltic:type=…,name=…}. Throws IllegalArgumentException when there is one of that name.
     *  @param bean what is shown, by its interface {@code …MXBean} */
    public static ManagementBean register(Object bean, String type, String engineName) {
        try {
            ObjectName name = new ObjectName("dev.deltic:type=" + type + ",name=" + ObjectName.quote(engineName));
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, name);
            return new ManagementBean(name);
        } catch (JMException e) {
            throw new IllegalArgumentException("cannot register a bean for the engine " + engineName, e);
        }
    }

    /** The bean's name. */
    public ObjectName name() {
        return name;
    }

    /** Removes the bean. Throws IllegalStateException when somebody has. */
    @Override
    public void close() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (JMException e) {
            throw new IllegalStateException("cannot remove " + name, e);
        }
    }
}
