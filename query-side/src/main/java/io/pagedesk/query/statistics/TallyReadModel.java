package io.pagedesk.query.statistics;

import static com.mongodb.client.model.Indexes.ascending;
import static io.pagedesk.query.statistics.TallyFields.OPEN;
import static io.pagedesk.query.statistics.TallyFields.PAGE_ID;
import static io.pagedesk.query.statistics.TallyFields.UNTIL;

import com.mongodb.client.model.IndexModel;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tallies' collection: what is said about a time, and what is open whenever that was said. */
@Configuration(proxyBeanMethods = false)
class TallyReadModel {

    @Bean
    ReadModel ticketTallies() {
        return new ReadModel(
                Projections.STATISTICS,
                TallyFields.COLLECTION,
                List.of(
                        new IndexModel(ascending(UNTIL)),
                        new IndexModel(ascending(PAGE_ID, UNTIL)),
                        new IndexModel(ascending(OPEN, PAGE_ID))));
    }
}
