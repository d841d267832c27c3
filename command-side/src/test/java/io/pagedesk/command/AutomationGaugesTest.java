package io.pagedesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class AutomationGaugesTest {

    private static final String PREFIX = "axon.eventhandling.processors.";

    @Test
    void everyAutomationThatIsConfiguredIsWatched() {
        YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("pagedesk-command.yaml"));
        Properties properties = file.getObject();

        Set<String> configured = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()).split("\\.")[0])
                .collect(Collectors.toSet());

        assertThat(AutomationGauges.AUTOMATIONS).containsExactlyInAnyOrderElementsOf(configured);
    }
}
