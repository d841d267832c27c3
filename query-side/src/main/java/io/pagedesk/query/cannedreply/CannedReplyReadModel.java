package io.pagedesk.query.cannedreply;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The canned replies' collection, in the order of their titles. */
@Configuration(proxyBeanMethods = false)
class CannedReplyReadModel {

    @Bean
    ReadModel cannedReplies() {
        return new ReadModel(
                Projections.CANNED_REPLIES,
                CannedReplyFields.COLLECTION,
                List.of(new IndexModel(Indexes.ascending(CannedReplyFields.OFFERED, CannedReplyFields.ORDER))));
    }
}
