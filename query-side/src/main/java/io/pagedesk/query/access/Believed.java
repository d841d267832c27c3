package io.pagedesk.query.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that are believed for {@value #SECONDS} second: what ends is refused within 5 s everywhere, and not every
 * request asks the database.
 */
final class Believed<Q, A> {

    private static final int SECONDS = 1;
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Q, Answer<A>> answers = new ConcurrentHashMap<>();
    private final Function<Q, A> source;
    private final Clock clock;

    Believed(Function<Q, A> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    A get(Q question) {
        Instant now = clock.instant();
        Answer<A> known = answers.get(question);
        return known == null || !now.isBefore(known.believedUntil()) ? ask(question, now) : known.answer();
    }

    private A ask(Q question, Instant now) {
        if (answers.size() >= MOST_REMEMBERED) {
            answers.clear();
        }
        A answer = source.apply(question);
        answers.put(question, new Answer<>(answer, now.plus(Duration.ofSeconds(SECONDS))));
        return answer;
    }

    private record Answer<A>(A answer, Instant believedUntil) {}
}
