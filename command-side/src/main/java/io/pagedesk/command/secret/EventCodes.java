package io.pagedesk.command.secret;

import io.pagedesk.eventstore.seal.EventMac;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The codes that events carry in the database. */
@Configuration(proxyBeanMethods = false)
class EventCodes {

    @Bean
    EventMac eventMac(JdbcClient database, SecretBox secrets) {
        return new EventCodeKey(database, secrets).made();
    }
}
