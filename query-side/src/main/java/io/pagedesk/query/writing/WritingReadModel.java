package io.pagedesk.query.writing;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pagedesk.query.mongo.ReadModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection by which query sides tell each other who writes; MongoDB empties it by itself. */
@Configuration(proxyBeanMethods = false)
class WritingReadModel {

    @Bean
    ReadModel writing() {
        return new ReadModel(
                null,
                WritingFields.COLLECTION,
                List.of(
                        new IndexModel(Indexes.ascending(WritingFields.TICKET_ID)),
                        new IndexModel(
                                Indexes.ascending(WritingFields.UNTIL),
                                new IndexOptions().expireAfter(0L, TimeUnit.SECONDS))));
    }
}
