package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class BesideAnotherApplicationTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("io.pagedesk")
    static class Desk {}

    private static ServletWebServerApplicationContext startDesk() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Desk.class)
                .properties(Map.of("server.port", "0", "spring.main.banner-mode", "off"))
                .run();
    }

    private static MessengerSimulator startSimulator() {
        return MessengerSimulator.start(SimulatorSettings.demo().withPort(0));
    }

    @Test
    void anotherApplicationThatScansThePackageGetsNothingOfTheSimulator() {
        try (var desk = startDesk();
                var simulator = startSimulator()) {
            assertThat(desk.getBeanDefinitionNames())
                    .noneMatch(it -> desk.getBeanFactory().getBeanDefinition(it).getBeanClassName() != null
                            && desk.getBeanFactory()
                                    .getBeanDefinition(it)
                                    .getBeanClassName()
                                    .startsWith("io.pagedesk.simulator.")
                            && !it.contains("Desk"));
            var ofDesk = new Graph(() -> java.net.URI.create(
                    "http://localhost:" + desk.getWebServer().getPort()));
            assertThat(ofDesk.get("/simulator/api/customers").status()).isEqualTo(404);
            assertThat(ofDesk.get("/app.js").status()).isEqualTo(404);
            assertThat(new Graph(simulator::baseUri)
                            .get("/simulator/api/customers")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void propertiesOfTheProcessDoNotReachTheSimulator() {
        System.setProperty("server.servlet.context-path", "/desk");
        System.setProperty("spring.profiles.active", "desk");
        try (var simulator = startSimulator()) {
            assertThat(new Graph(simulator::baseUri)
                            .get("/simulator/api/customers")
                            .status())
                    .isEqualTo(200);
        } finally {
            System.clearProperty("server.servlet.context-path");
            System.clearProperty("spring.profiles.active");
        }
    }

    @Test
    void loggingOfTheProcessOutlivesTheSimulator() {
        var logger = (Logger) LoggerFactory.getLogger("desk");
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        logger.setLevel(Level.TRACE);
        logger.addAppender(appender);
        startSimulator().close();
        logger.trace("still here");
        assertThat(appender.list).hasSize(1);
        logger.detachAppender(appender);
    }

    @Test
    void nothingIsRegisteredWithJmx() {
        var beans = ManagementFactory.getPlatformMBeanServer();
        var before = beans.getMBeanCount();
        try (var simulator = startSimulator()) {
            assertThat(simulator.port()).isPositive();
            assertThat(beans.getMBeanCount()).isEqualTo(before);
        }
    }
}
