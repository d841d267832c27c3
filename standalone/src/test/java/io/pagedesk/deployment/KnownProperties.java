package io.pagedesk.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration that the desk knows: its own records, and what Spring's and Axon's jars describe. */
final class KnownProperties {

    private final Set<String> names = new TreeSet<>();

    KnownProperties() {
        ours("io.pagedesk");
        described();
        // Read before there is anything to bind, and so described nowhere.
        names.add("spring.config.import");
    }

    boolean contains(String property) {
        return names.contains(property);
    }

    /** Whether an environment variable sets one, in either of the two forms that Spring takes. */
    boolean containsVariable(String variable) {
        return names.stream()
                .anyMatch(name -> variableOf(name.replace("-", "")).equals(variable)
                        || variableOf(name.replace('-', '_')).equals(variable));
    }

    private static String variableOf(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private void ours(String basePackage) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scan.findCandidateComponents(basePackage).forEach(found -> {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                components(type.getAnnotation(ConfigurationProperties.class).value(), type);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void components(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            names.add(name);
            if (component.getType().isRecord()) {
                components(name, component.getType());
            }
        }
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private void described() {
        try {
            for (URL url : Collections.list(
                    getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream in = url.openStream()) {
                    for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                        names.add(property.path("name").asString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
