package io.pagedesk.query.console.desk;

import io.pagedesk.query.inbox.CountInboxes;
import io.pagedesk.query.inbox.InboxView;
import io.pagedesk.query.inbox.TicketPage;
import io.pagedesk.query.message.FindThread;
import io.pagedesk.query.message.ThreadPage;
import io.pagedesk.query.page.KnownPages;
import io.pagedesk.query.page.PageFacts;
import io.pagedesk.query.ticket.FindTicket;
import io.pagedesk.query.ticket.TicketView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what the API is asked, for a page. */
@Component
class DeskQueries {

    private final QueryGateway queries;
    private final KnownPages pages;

    DeskQueries(QueryGateway queries, KnownPages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    List<InboxView> inboxes(String viewer) {
        return answer(queries.query(new CountInboxes(viewer), ResponseTypes.multipleInstancesOf(InboxView.class)));
    }

    TicketPage list(ListChoice choice, String viewer, @Nullable String cursor, @Nullable String limit) {
        return answer(queries.query(choice.query(viewer, cursor, limit), TicketPage.class));
    }

    TicketView ticket(String id) {
        return answer(queries.query(new FindTicket(id), TicketView.class));
    }

    ThreadPage thread(FindThread wanted) {
        return answer(queries.query(wanted, ThreadPage.class));
    }

    List<PageFacts> pages() {
        return pages.all();
    }

    private static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
        }
    }
}
