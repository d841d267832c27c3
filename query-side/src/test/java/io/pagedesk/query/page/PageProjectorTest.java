package io.pagedesk.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.app.AppRegistered;
import io.pagedesk.events.app.AppTestModeChanged;
import io.pagedesk.events.page.PageConnected;
import io.pagedesk.events.page.PageDisconnected;
import io.pagedesk.events.page.PageReconnected;
import io.pagedesk.query.generation.GenerationTesting;
import io.pagedesk.query.projection.ProjectionBench;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PageProjectorTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ProjectionBench bench = new ProjectionBench(PageProjector::new);
    private final PageLookup pages = new PageLookup(GenerationTesting.readModels(bench.database()));

    private final List<DomainEventMessage<?>> facts = List.of(
            fact("app", 0, new AppRegistered("app", "Shop", true, "root", NOON)),
            fact("page", 0, new PageConnected("page", "app", "Shoes", "root", NOON)),
            fact("page", 1, new PageDisconnected("page", "root", NOON)),
            fact("page", 2, new PageConnected("page", "app", "Shoes and more", "root", NOON)),
            fact("page", 3, new PageReconnected("page", "app", "Shoes & more", "root", NOON)),
            fact("app", 1, new AppTestModeChanged("app", false, "root", NOON)));

    @Test
    void aPageHasItsNameAndTheTestModeOfItsApp() {
        bench.project(facts.subList(0, 2));

        assertThat(pages.find(List.of("page", "unknown"))).containsOnlyKeys("page");
        assertThat(pages.find(List.of("page"))).containsEntry("page", new PageFacts("page", "Shoes", true, true, null));
    }

    @Test
    void aPageThatIsConnectedAgainHasItsNewName() {
        bench.project(facts);

        assertThat(pages.find(List.of("page")))
                .containsEntry("page", new PageFacts("page", "Shoes & more", false, true, null));
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        bench.project(facts);
        List<Document> once = bench.documents("pages");

        bench.project(facts);
        bench.project(facts.subList(1, 4));

        assertThat(bench.documents("pages")).isEqualTo(once);
    }

    private static DomainEventMessage<?> fact(String stream, long sequence, Object event) {
        return new GenericDomainEventMessage<>("Page", stream, sequence, event);
    }
}
