package io.pagedesk.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Who may call what: {@code endpoint-rules.txt}, one line for each endpoint of both sides. */
final class EndpointRules {

    static final String NOBODY = "nobody";

    private static final Set<String> EVERY_ROLE = Set.of("AGENT", "ADMIN", "AUDITOR");

    private final Map<String, Set<String>> rules = new LinkedHashMap<>();

    private EndpointRules(List<String> lines) {
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::add);
    }

    static EndpointRules read() {
        try {
            return new EndpointRules(new ClassPathResource("endpoint-rules.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> endpoints() {
        return rules.keySet();
    }

    boolean allow(String caller, String endpoint) {
        return rules.getOrDefault(endpoint, Set.of()).contains(caller);
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        String endpoint = words[0] + " " + words[1];
        Set<String> allowed = Arrays.stream(words)
                .skip(2)
                .flatMap(word -> callers(word, line).stream())
                .collect(Collectors.toSet());
        if (words.length < 3 || rules.put(endpoint, allowed) != null) {
            throw new IllegalArgumentException("no rule, or a second one: " + line);
        }
    }

    private static Set<String> callers(String word, String line) {
        if (word.equals("anybody")) {
            return Set.of(NOBODY, "AGENT", "ADMIN", "AUDITOR");
        }
        if (word.equals("closed")) {
            return Set.of();
        }
        if (word.equals("signed-in")) {
            return EVERY_ROLE;
        }
        if (!EVERY_ROLE.contains(word)) {
            throw new IllegalArgumentException("neither a role, nor anybody, signed-in or closed: " + line);
        }
        return Set.of(word);
    }
}
