package io.pagedesk.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives a side that a test started the time of the test. */
public final class UseSharedClock implements ApplicationContextInitializer<GenericApplicationContext> {

    /** System property: the file of the time. */
    public static final String FILE = "test.clock";

    @Override
    public void initialize(GenericApplicationContext context) {
        if (context.getParent() == null) {
            context.registerBean("clock", Clock.class, () -> new SharedClock(Path.of(System.getProperty(FILE))));
        }
    }
}
