package io.pagedesk.command.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.pagedesk.command.conversation.ConversationsInMemory;
import io.pagedesk.command.graph.PageToken;
import io.pagedesk.command.origin.WorkOrigin;
import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.PageState;
import io.pagedesk.command.page.PageStates;
import io.pagedesk.events.conversation.ConversationEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.transaction.NoTransactionManager;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The real intake with the real conversations; events in memory, parked items in an HSQLDB that all such tests
 * share. One App with one Page that is
 * connected.
 */
final class IntakeInMemory implements AutoCloseable {

    static final String APP = "777";
    static final String PAGE = "111";
    static final Instant NOW = Instant.parse("2026-09-10T12:00:00Z");

    private static final JdbcClient DATABASE = migrated();

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> pageNews = new ArrayList<>();
    private final ConversationsInMemory conversations = new ConversationsInMemory(clock);
    private final ParkedItems parked;
    private final Intake intake;

    IntakeInMemory() {
        DATABASE.sql("DELETE FROM parked_item").update();
        parked = new ParkedItems(DATABASE, clock);
        IntakeMeters counted = new IntakeMeters(meters);
        GatheredCommands commands = new GatheredCommands(
                conversations.bus(),
                conversations.commands(),
                NoTransactionManager.instance(),
                new WorkOrigin(Tracer.NOOP, Propagator.NOOP),
                true);
        ItemIntake items = new ItemIntake(
                IntakeInMemory::page,
                (pageId, at) -> {},
                new ItemReader(clock),
                commands,
                new Heard(),
                parked,
                counted,
                clock);
        KeptDeliveries nothing = new KeptDeliveries(DATABASE, new IntakeProperties(Duration.ZERO), clock);
        intake = new Intake(items, parked, nothing, counted, Runnable::run);
    }

    static JdbcClient database() {
        return DATABASE;
    }

    boolean take(byte[] body) {
        return intake.take(APP, body);
    }

    boolean take(String body) {
        return take(body.getBytes(StandardCharsets.UTF_8));
    }

    List<ConversationEvent> eventsOf(String conversationId) {
        return conversations.eventsOf(conversationId);
    }

    Map<String, List<ConversationEvent>> allConversations() {
        return conversations.all();
    }

    /** Takes what is parked in again, as the admin's button does; true where it is not parked any more. */
    boolean retry(ParkedItem item) {
        return intake.takeAlone(APP, parked.raw(item.id()).orElseThrow());
    }

    long parkedRows() {
        return DATABASE.sql("SELECT COUNT(*) FROM parked_item")
                .query(Long.class)
                .single();
    }

    List<ParkedItem> parked() {
        return parked.all();
    }

    /** What the Page was told, in words. */
    List<String> pageNews() {
        return pageNews;
    }

    /** How often something was counted under this name, whatever the tag. */
    long counted(String name) {
        return Math.round(meters.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    List<String> tagsOf(String name, String tag) {
        return meters.find(name).counters().stream()
                .map(counter -> counter.getId().getTag(tag))
                .toList();
    }

    @Override
    public void close() {
        conversations.close();
    }

    private static JdbcClient migrated() {
        var database = new SingleConnectionDataSource("jdbc:hsqldb:mem:intake", "SA", "", true);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/hsqldb")
                .load()
                .migrate();
        return JdbcClient.create(database);
    }

    private static Optional<ConnectedPage> page(String pageId) {
        return pageId.equals(PAGE)
                ? Optional.of(new ConnectedPage(PAGE, APP, "Shop", false, PageState.CONNECTED))
                : Optional.empty();
    }

    private final class Heard implements PageStates {

        @Override
        public void credentialsExpired(PageToken used, int code, @Nullable Integer subcode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restricted(String pageId, @Nullable String reason) {
            pageNews.add("restricted " + reason);
        }

        @Override
        public void released(String pageId) {
            pageNews.add("released");
        }

        @Override
        public void warned(String pageId, @Nullable String reason, Instant warnedAt) {
            pageNews.add("warned " + reason + " at " + warnedAt);
        }
    }
}
