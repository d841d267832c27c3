package io.pagedesk.command.conversation;

import io.pagedesk.command.page.ConnectedPage;
import io.pagedesk.command.page.CurrentPages;
import io.pagedesk.command.page.PageState;
import io.pagedesk.command.problem.RefusedException;
import io.pagedesk.events.conversation.ConversationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;

/** One conversation in Axon's fixture, told as a story: what happened when, and what comes of the next thing. */
final class Story {

    static final Duration DAY = Duration.ofHours(24);
    static final Duration WEEK = Duration.ofDays(7);
    static final Duration MILLI = Duration.ofMillis(1);

    /** When the customer first writes, in most stories. */
    static final Instant T0 = Instant.parse("2026-11-02T08:00:00Z");

    private final SettableClock clock = new SettableClock(T0);
    private final AtomicReference<PageState> page = new AtomicReference<>(PageState.CONNECTED);
    private final TestExecutor<Conversation> past;

    private Story(WindowPolicy windows, TicketPolicy tickets) {
        AggregateTestFixture<Conversation> fixture = new AggregateTestFixture<>(Conversation.class);
        CurrentPages pages = id -> Optional.of(new ConnectedPage(id, "app", "Page", false, page.get()));
        fixture.registerInjectableResources(clock, windows, tickets, pages);
        past = fixture.givenNoPriorActivity();
    }

    static Story story() {
        return storyWithReplies(1);
    }

    static Story storyWithReplies(int humanAgentMaxReplies) {
        return storyWith(policy(humanAgentMaxReplies));
    }

    static Story storyWith(WindowPolicy windows) {
        return new Story(windows, new TicketPolicy(WEEK));
    }

    static WindowPolicy policy(int humanAgentMaxReplies) {
        return new WindowPolicy(DAY, Map.of(), WEEK, humanAgentMaxReplies);
    }

    Story at(Instant now) {
        clock.set(now);
        return this;
    }

    Story after(Duration sinceT0) {
        return at(T0.plus(sinceT0));
    }

    Story pageIs(PageState state) {
        page.set(state);
        return this;
    }

    Story given(ConversationCommand... told) {
        past.andGivenCommands((Object[]) told);
        return this;
    }

    Outcome when(ConversationCommand told) {
        ResultValidator<Conversation> result = past.when(told);
        List<ConversationEvent> events = new ArrayList<>();
        AtomicReference<Object> answer = new AtomicReference<>();
        AtomicReference<RefusedException> refusal = new AtomicReference<>();
        result.expectEventsMatching(seen((List<EventMessage<?>> published) ->
                published.forEach(event -> events.add((ConversationEvent) event.getPayload()))));
        try {
            result.expectSuccessfulHandlerExecution();
            result.expectResultMessagePayloadMatching(seen(answer::set));
        } catch (AssertionError notSuccessful) {
            result.expectException(seen((RefusedException refused) -> refusal.set(refused)));
        }
        return new Outcome(events, answer.get(), refusal.get());
    }

    /** Why the conversation could not even be asked. */
    Throwable failureOf(ConversationCommand told) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        past.when(told).expectNoEvents().expectException(seen((Throwable thrown) -> failure.set(thrown)));
        return failure.get();
    }

    private static <T> Matcher<T> seen(Consumer<T> taker) {
        return new CustomMatcher<>("anything, to be looked at") {
            @Override
            @SuppressWarnings("unchecked")
            public boolean matches(Object item) {
                taker.accept((T) item);
                return true;
            }
        };
    }
}
