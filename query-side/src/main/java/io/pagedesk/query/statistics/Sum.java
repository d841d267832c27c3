package io.pagedesk.query.statistics;

import io.pagedesk.events.conversation.ReplyBasis;
import io.pagedesk.events.conversation.TicketStatus;
import io.pagedesk.query.statistics.StatisticsView.Figures;
import io.pagedesk.query.statistics.StatisticsView.FirstResponse;
import io.pagedesk.query.statistics.StatisticsView.WindowsLost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Sums up tickets, for a day, a Page or all. */
final class Sum {

    /** A minute to a day: what customers notice. */
    static final List<Long> UP_TO = List.of(60L, 300L, 900L, 3_600L, 14_400L, 43_200L, 86_400L);

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> open = new LinkedHashMap<>();
    private final List<Long> responses = new ArrayList<>();
    private long opened;
    private long standardLost;
    private long closedLost;

    void addQuarter(Document quarter) {
        quarter.forEach((what, count) -> {
            if (count instanceof Integer some) {
                counts.merge(what, some.longValue(), Long::sum);
            }
        });
    }

    void addOpened() {
        opened++;
    }

    void addStanding(String status) {
        open.merge(status, 1L, Long::sum);
    }

    void addResponse(long seconds) {
        responses.add(seconds);
    }

    void addStandardLost() {
        standardLost++;
    }

    void addClosedLost() {
        closedLost++;
    }

    Figures figures() {
        return new Figures(
                of(TallyFields.IN),
                of(TallyFields.OUT),
                of(TallyFields.ELSEWHERE),
                opened,
                named(Stream.of(TicketStatus.AWAITING_AGENT, TicketStatus.AWAITING_USER, TicketStatus.PENDING), open),
                new FirstResponse(responses.size(), median(), classes()),
                named(Stream.of(ReplyBasis.values()), counts),
                new WindowsLost(standardLost, closedLost));
    }

    private long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    private static Map<String, Long> named(Stream<? extends Enum<?>> names, Map<String, Long> from) {
        Map<String, Long> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name.name(), from.getOrDefault(name.name(), 0L)));
        return all;
    }

    private @Nullable Long median() {
        if (responses.isEmpty()) {
            return null;
        }
        List<Long> sorted = new ArrayList<>(responses);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private List<Long> classes() {
        List<Long> classes = new ArrayList<>(Collections.nCopies(UP_TO.size() + 1, 0L));
        for (long seconds : responses) {
            int place = (int) UP_TO.stream().filter(end -> seconds > end).count();
            classes.set(place, classes.get(place) + 1);
        }
        return classes;
    }
}
