package io.pagedesk.eventstore;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.context.annotation.Bean;

/** What Tomcat refuses by itself, on whichever side it serves. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(ConfigurableTomcatWebServerFactory.class)
public class BareTomcatAutoConfiguration {

    @Bean
    BareTomcat bareTomcat() {
        return new BareTomcat();
    }
}
