package io.pagedesk.query.colleague;

import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The colleagues, read by id or whole. */
@Configuration(proxyBeanMethods = false)
class ColleagueReadModel {

    @Bean
    ReadModel colleagues() {
        return new ReadModel(Projections.COLLEAGUES, ColleagueFields.COLLECTION);
    }
}
