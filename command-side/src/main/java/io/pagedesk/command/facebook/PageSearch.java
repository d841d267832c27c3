package io.pagedesk.command.facebook;

import io.pagedesk.command.graph.GraphErrorClass;
import io.pagedesk.command.graph.GraphLogin;
import io.pagedesk.command.graph.GraphRefusedException;
import io.pagedesk.command.graph.UserToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the Pages that a Facebook user's token opens: those that Meta lists, and those that only permissions name. */
@Component
class PageSearch {

    private final GraphLogin graph;

    PageSearch(GraphLogin graph) {
        this.graph = graph;
    }

    OfferedPages all(FacebookLogin login, UserToken token) {
        List<OfferedPage> pages = new ArrayList<>();
        List<UnreadablePage> unreadable = new ArrayList<>();
        for (JsonNode row : graph.accounts(token)) {
            offered(row, OfferedPage.Source.LISTED)
                    .ifPresentOrElse(pages::add, () -> unreadable.add(new UnreadablePage(idOf(row), null, null)));
        }
        Set<String> rest = namedByPermissions(token);
        pages.forEach(page -> rest.remove(page.pageId()));
        unreadable.forEach(page -> rest.remove(page.pageId()));
        rest.forEach(pageId -> read(token, pageId, pages, unreadable));
        return new OfferedPages(login, List.copyOf(pages), List.copyOf(unreadable));
    }

    Optional<OfferedPage> one(UserToken token, String pageId) {
        Optional<OfferedPage> listed = graph.accounts(token).stream()
                .filter(row -> idOf(row).equals(pageId))
                .findFirst()
                .flatMap(row -> offered(row, OfferedPage.Source.LISTED));
        if (listed.isPresent()) {
            return listed;
        }
        try {
            return named(token, pageId);
        } catch (GraphRefusedException e) {
            if (isOfTheWholeLogin(e.error().meaning())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void read(UserToken token, String pageId, List<OfferedPage> pages, List<UnreadablePage> unreadable) {
        try {
            named(token, pageId)
                    .ifPresentOrElse(pages::add, () -> unreadable.add(new UnreadablePage(pageId, null, null)));
        } catch (GraphRefusedException e) {
            if (isOfTheWholeLogin(e.error().meaning())) {
                throw e;
            }
            unreadable.add(
                    new UnreadablePage(pageId, e.error().code(), e.error().subcode()));
        }
    }

    private static boolean isOfTheWholeLogin(GraphErrorClass meaning) {
        return meaning == GraphErrorClass.TOKEN_INVALID || meaning.passes();
    }

    private Optional<OfferedPage> named(UserToken token, String pageId) {
        return offered(graph.page(token, pageId), OfferedPage.Source.NAMED_BY_PERMISSION)
                .filter(page -> page.pageId().equals(pageId));
    }

    /** A permission without targets holds for all Pages, and names none. */
    private Set<String> namedByPermissions(UserToken token) {
        Set<String> ids = new LinkedHashSet<>();
        graph.debug(token.app(), token.token())
                .path("granular_scopes")
                .valueStream()
                .filter(scope -> Permissions.NEEDED.contains(scope.path("scope").asString("")))
                .flatMap(scope -> scope.path("target_ids").valueStream())
                .map(id -> id.asString(""))
                .filter(PageSearch::isId)
                .forEach(ids::add);
        return ids;
    }

    private static Optional<OfferedPage> offered(JsonNode row, OfferedPage.Source source) {
        String pageId = idOf(row);
        String token = row.path("access_token").asString("");
        if (!isId(pageId) || token.isEmpty()) {
            return Optional.empty();
        }
        String name = row.path("name").asString("");
        List<String> tasks =
                row.path("tasks").valueStream().map(task -> task.asString("")).toList();
        return Optional.of(new OfferedPage(pageId, name.isBlank() ? null : name, token, tasks, source));
    }

    private static String idOf(JsonNode row) {
        return row.path("id").asString("");
    }

    /** It becomes part of addresses. */
    private static boolean isId(String text) {
        return text.matches("[0-9]{1,32}");
    }
}
