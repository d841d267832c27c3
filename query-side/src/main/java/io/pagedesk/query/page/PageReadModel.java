package io.pagedesk.query.page;

import io.pagedesk.query.mongo.ReadModel;
import io.pagedesk.query.projection.Projections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pages and Apps are read by ids alone. */
@Configuration(proxyBeanMethods = false)
class PageReadModel {

    @Bean
    ReadModel pages() {
        return new ReadModel(Projections.PAGES, PageFields.PAGES);
    }

    @Bean
    ReadModel apps() {
        return new ReadModel(Projections.PAGES, PageFields.APPS);
    }
}
