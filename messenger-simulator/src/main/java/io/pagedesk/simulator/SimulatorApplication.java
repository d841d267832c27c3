package io.pagedesk.simulator;

import io.pagedesk.simulator.context.SimulatorPart;
import io.pagedesk.simulator.graph.BreakingValve;
import io.pagedesk.simulator.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Exactly what the simulator needs, whatever else is on the classpath of the process it runs in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@SimulatorPart
@ComponentScan
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
class SimulatorApplication {

    @Bean
    Ledger ledger(SimulatorSettings settings) {
        return Seed.into(Ledger.open(settings.dataDir()), settings);
    }

    /** Meta's times are milliseconds, so the windows are judged in them, too. */
    @Bean
    Clock clock(SimulatorSettings settings) {
        return Clock.tick(settings.clock(), Duration.ofMillis(1));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> breakableConnections() {
        return factory -> factory.addEngineValves(new BreakingValve());
    }
}
