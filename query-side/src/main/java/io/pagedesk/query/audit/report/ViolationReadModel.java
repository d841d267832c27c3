package io.pagedesk.query.audit.report;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replies that left against the rules, listed newest first. */
@Configuration(proxyBeanMethods = false)
class ViolationReadModel {

    @Bean
    ReadModel violations() {
        return new ReadModel(
                Projections.COMPLIANCE,
                ViolationFields.READ_MODEL,
                List.of(new IndexModel(compoundIndex(descending(ViolationFields.AT), ascending("_id")))));
    }
}
