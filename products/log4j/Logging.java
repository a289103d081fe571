import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;

/** Logs what the scripts of log4j2.xml tell apart. */
public class Logging {
    public static void main(String[] args) throws InterruptedException {
        Logger orders = LogManager.getLogger("shop.Orders");
        Logger other = LogManager.getLogger("shop.Other");
        orders.info("two loaves for {}", "Bob");
        other.info(MarkerManager.getMarker("ENTER").setParents(MarkerManager.getMarker("FLOW")), "in");
        other.error("no user");
        ThreadContext.put("user", "ada");
        other.error("gone wrong");
        other.warn("is ada");
        other.info("password=hunter2");
        other.info("the word is {}", "secret");
        ThreadContext.clearAll();
        Logger noise = LogManager.getLogger("shop.Noise");
        noise.debug("hum");
        noise.error("bang");
        Thread[] threads = new Thread[4];
        AtomicInteger failed = new AtomicInteger();
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    for (int k = 0; k < 50; k++) {
                        orders.info("many");
                    }
                } catch (RuntimeException e) {
                    failed.incrementAndGet();
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("failed threads: " + failed);
    }
}
