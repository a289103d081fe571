package example.host;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A host function that returns when as many threads as were announced are in it. */
public final class Meeting implements Runnable {
    private final CountDownLatch inside;

    public Meeting(int threads) {
        inside = new CountDownLatch(threads);
    }

    @Override
    public void run() {
        inside.countDown();
        try {
            inside.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public long missing() {
        return inside.getCount();
    }
}
