package io.pagedesk.query.message;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages' collection: listed by ticket, oldest first. */
@Configuration(proxyBeanMethods = false)
class MessageReadModel {

    @Bean
    ReadModel messages() {
        return new ReadModel(
                Projections.MESSAGES,
                MessageFields.COLLECTION,
                List.of(new IndexModel(ascending(MessageFields.TICKET_ID, MessageFields.SENT_AT, "_id"))));
    }

    @Bean
    ReadModel partMids() {
        return new ReadModel(Projections.MESSAGES, PartMids.COLLECTION);
    }
}
