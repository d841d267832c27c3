package io.pagedesk.command.secret;

import io.pagedesk.eventstore.seal.EventMac;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key of the codes that events carry in the database, made of the master key. */
@Configuration(proxyBeanMethods = false)
class EventCodes {

    @Bean
    EventMac eventMac(MasterKey masterKey) {
        return EventMac.under(masterKey.key().getEncoded());
    }
}
