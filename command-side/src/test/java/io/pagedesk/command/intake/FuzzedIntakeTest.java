package io.pagedesk.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.pagedesk.command.conversation.ConversationId;
import io.pagedesk.events.conversation.ConversationEvent;
import io.pagedesk.events.conversation.ConversationStarted;
import io.pagedesk.events.conversation.MessageReceived;
import io.pagedesk.events.conversation.TicketOpened;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hundred thousand bodies that went wrong, each signed for all the intake knows: real conversations on a store in
 * memory, real parking in HSQLDB. {@link FuzzedWebhookTest} sends some thousands more over HTTP to a whole desk.
 */
class FuzzedIntakeTest {

    private static final int BODIES = Integer.getInteger("fuzz.bodies", 100_000);
    private static final int CUSTOMERS = 20_000;
    private static final int GOOD_AFTER = 1_000;
    private static final Set<String> ENVELOPE = Set.of("id", "time");

    private final Logger log = (Logger) LoggerFactory.getLogger("ROOT");
    private final IntakeInMemory intake = new IntakeInMemory();
    private Level before;
    private long items;

    @BeforeEach
    void beQuiet() {
        before = log.getLevel();
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void end() {
        log.setLevel(before);
        intake.close();
    }

    @Test
    void f24NothingThatIsSignedStopsIntakeOrIsHalfStored() {
        long seed = Long.getLong("fuzz.seed", 20_261_122L);
        System.out.println("Mutated bodies from -Dfuzz.seed=" + seed);
        MutatedBodies bodies = new MutatedBodies(seed, CUSTOMERS, IntakeInMemory.PAGE);
        for (int n = 1; n <= BODIES; n++) {
            byte[] body = bodies.next();
            try {
                takesEachItemOnce(body);
                if (n % GOOD_AFTER == 0) {
                    takesAGoodMessage(n);
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Dfuzz.seed=" + seed + ", body " + n + ": " + readable(body), e);
            }
        }
        allThatIsStoredIsWhole();
        whatIsParkedIsTakenOrStaysWhereItIs();
    }

    private void takesEachItemOnce(byte[] body) {
        assertThat(intake.take(body)).as("stored").isTrue();

        items += itemsIn(body);
        assertThat(accountedFor()).as("items accounted for").isEqualTo(items);
    }

    private void takesAGoodMessage(int n) {
        String customer = "good" + n;
        items++;
        intake.take(
                "{\"object\":\"page\",\"entry\":[{\"id\":\"111\",\"time\":1789000000123,\"messaging\":[{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"111\"},\"timestamp\":1789000000123,\"message\":{\"mid\":\"m_%s\",\"text\":\"Hello\"}}]}]}"
                        .formatted(customer, customer));

        assertThat(intake.eventsOf(ConversationId.of(IntakeInMemory.PAGE, customer)))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ConversationStarted.class, TicketOpened.class, MessageReceived.class));
    }

    private void allThatIsStoredIsWhole() {
        var conversations = intake.allConversations();
        conversations.values().forEach(WholeConversation::check);
        long kinds = conversations.values().stream()
                .flatMap(List::stream)
                .map(ConversationEvent::getClass)
                .distinct()
                .count();
        assertThat(kinds).as("kinds of events that came of it").isEqualTo(15);
    }

    private void whatIsParkedIsTakenOrStaysWhereItIs() {
        long rows = intake.parkedRows();
        assertThat(rows).isPositive();

        intake.parked().forEach(intake::retry);

        assertThat(intake.parkedRows()).isLessThanOrEqualTo(rows);
    }

    private long accountedFor() {
        return intake.counted("pagedesk.intake.items")
                + intake.counted("pagedesk.intake.ignored")
                + intake.counted("pagedesk.intake.parked");
    }

    /** Counted without the code under test: what is no delivery is one thing to park. */
    private static long itemsIn(byte[] body) {
        try {
            JsonNode entries = JsonMapper.shared().readTree(body).path("entry");
            boolean isDelivery = entries.isArray() && entries.valueStream().allMatch(JsonNode::isObject);
            return isDelivery
                    ? entries.valueStream().mapToLong(FuzzedIntakeTest::itemsOf).sum()
                    : 1;
        } catch (JacksonException e) {
            return 1;
        }
    }

    private static long itemsOf(JsonNode entry) {
        return entry.properties().stream()
                .filter(list -> !ENVELOPE.contains(list.getKey()))
                .mapToLong(list -> list.getValue().isArray() ? list.getValue().size() : 1)
                .sum();
    }

    private static String readable(byte[] body) {
        return new String(body, StandardCharsets.UTF_8) + "\nin hex "
                + HexFormat.of().formatHex(body);
    }
}
