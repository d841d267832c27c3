package io.pagedesk.query.mention;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mentions' collection: an agent's list, and how many of it are unseen. */
@Configuration(proxyBeanMethods = false)
class MentionReadModel {

    @Bean
    ReadModel mentions() {
        return new ReadModel(
                Projections.MENTIONS,
                MentionFields.COLLECTION,
                List.of(
                        new IndexModel(compoundIndex(
                                ascending(MentionFields.AGENT), descending(MentionFields.AT), ascending("_id"))),
                        new IndexModel(ascending(MentionFields.AGENT, MentionFields.UNSEEN))));
    }
}
