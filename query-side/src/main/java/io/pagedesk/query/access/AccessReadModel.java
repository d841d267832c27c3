package io.pagedesk.query.access;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ended sessions are forgotten long after any token of theirs has run out. */
@Configuration(proxyBeanMethods = false)
class AccessReadModel {

    private static final long DAYS_REMEMBERED = 400;

    @Bean
    ReadModel agents() {
        return new ReadModel(Projections.ACCESS, AccessFields.AGENTS);
    }

    @Bean
    ReadModel apiTokens() {
        return new ReadModel(
                Projections.ACCESS,
                AccessFields.API_TOKENS,
                List.of(new IndexModel(Indexes.ascending(AccessFields.SECRET_SHA256))));
    }

    @Bean
    ReadModel endedSessions() {
        return new ReadModel(
                Projections.ACCESS,
                AccessFields.ENDED_SESSIONS,
                List.of(new IndexModel(
                        Indexes.ascending(AccessFields.ENDED_AT),
                        new IndexOptions().expireAfter(DAYS_REMEMBERED, TimeUnit.DAYS))));
    }
}
