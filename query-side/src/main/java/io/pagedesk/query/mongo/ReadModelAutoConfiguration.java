package io.pagedesk.query.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connection to the read models. A process that brings a {@link MongoClient} of its own, to an embedded server,
 * needs no {@code pagedesk.mongodb.uri}.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
public class ReadModelAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase readModelDatabase(MongoClient client, ObjectProvider<MongoSettings> settings) {
        MongoSettings named = settings.getIfAvailable();
        return client.getDatabase(named == null ? MongoSettings.DATABASE : named.database())
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Bean
    @ConditionalOnMissingBean
    WriteGuard readModelWriteGuard() {
        return WriteGuard.IN_FILTER;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(MongoClient.class)
    @EnableConfigurationProperties(MongoSettings.class)
    static class Connection {

        @Bean
        MongoClient readModelClient(MongoSettings settings) {
            return MongoClients.create(ReadModelConnection.to(settings.uri()));
        }
    }
}
