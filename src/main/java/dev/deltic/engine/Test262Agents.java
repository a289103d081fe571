package dev.deltic.engine;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.JSArrayBuffer;
import dev.deltic.runtime.exotic.SharedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The agents that a test started: each an isolate of the same engine on a daemon thread of its own. */
final class Test262Agents {
    /** How long an agent without messages lives. */
    private static final long IDLE_SECONDS = 20;

    private record Message(SharedBlock block, Object value, CountDownLatch received) { }

    /** One agent. */
    final class Member {
        /** The callback of {@code receiveBroadcast}, or null. */
        volatile Object receiver;
        private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

        void awaitBroadcast(Isolate isolate, Realm realm) {
            while (receiver != null) {
                Message message;
                try {
                    message = messages.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                if (message == null) {
                    return;
                }
                Object callback = receiver;
                receiver = null;
                message.received.countDown();
                isolate.enter();
                try {
                    Object buffer = JSArrayBuffer.share(realm, message.block, false);
                    ObjectOperations.call(realm, callback, UNDEFINED, buffer, message.value);
                } finally {
                    isolate.exit();
                }
            }
        }

        void failed(String message) {
            reports.add("agent failed: " + message);
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();

    void start(Engine engine, String source) {
        Member member = new Member();
        members.add(member);
        CountDownLatch running = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            Isolate isolate = engine.createIsolate();
            Realm realm = isolate.createBareRealm(new SilentHost());
            Test262Host.install(realm, isolate, this, member);
            running.countDown();
            Test262Host.runAgent(isolate, realm, member, source);
        }, "test262-agent");
        thread.setDaemon(true);
        thread.start();
        await(running);
    }

    private record SilentHost() implements RealmHost {
        @Override
        public void print(String line) { }

        @Override
        public void printError(String line) { }
    }

    void broadcast(SharedBlock block, Object value) {
        CountDownLatch received = new CountDownLatch(members.size());
        for (Member member : members) {
            member.messages.add(new Message(block, value, received));
        }
        await(received);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(IDLE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void report(String text) {
        reports.add(text);
    }

    /** The oldest report, or null. */
    Object nextReport() {
        return reports.poll();
    }

    void sleep(double milliseconds) {
        try {
            Thread.sleep((long) Math.max(0, milliseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
