package io.pagedesk.query.colleague;

import java.util.List;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers who works at the desk. */
@Component
class ColleagueQueries {

    private final Colleagues colleagues;

    ColleagueQueries(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @QueryHandler
    List<ColleagueView> handle(FindColleagues query) {
        String typed = query.typed().strip().toLowerCase(Locale.ROOT);
        return colleagues.all().stream()
                .filter(agent -> query.alsoInactive() || agent.active())
                .filter(agent -> agent.username().contains(typed)
                        || agent.name().toLowerCase(Locale.ROOT).contains(typed))
                .toList();
    }
}
