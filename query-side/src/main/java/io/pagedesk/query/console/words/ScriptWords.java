package io.pagedesk.query.console.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that scripts say: those whose keys begin with {@code js.}, {@code problem.} or {@code status.}; a page carries them. Those
 * of the screens of admins and auditors, {@code js.admin.}, are carried by these alone.
 */
@Component
public class ScriptWords {

    private static final List<String> OF_ALL = List.of("js.", "problem.", "status.");
    private static final String OF_ADMINS = "js.admin.";
    /** What the desk notes on a ticket: its own pages word it before they are sent. */
    private static final String LINES = "line.";

    private final Map<Spoken, String> known = new ConcurrentHashMap<>();
    private final MessageSource messages;
    private final WordFiles files;
    private final JsonMapper json;

    ScriptWords(MessageSource messages, WordFiles files, JsonMapper json) {
        this.messages = messages;
        this.files = files;
        this.json = json;
    }

    /** Which screens speak. */
    public enum Part {
        DESK,
        ADMIN;

        public static Part of(String path) {
            return path.startsWith("/app") || path.equals("/login") ? DESK : ADMIN;
        }
    }

    public String json(Locale locale, Part part) {
        return known.computeIfAbsent(new Spoken(part, locale), asked -> collect(asked.locale(), asked.part()));
    }

    private record Spoken(Part part, Locale locale) {}

    private String collect(Locale locale, Part part) {
        Map<String, String> words = new TreeMap<>();
        files.keys().stream()
                .filter(key -> isSpoken(key, part))
                .forEach(key -> words.put(key, messages.getMessage(key, null, locale)));
        return json.writeValueAsString(words).replace("<", "\\u003c");
    }

    private static boolean isSpoken(String key, Part part) {
        boolean spoken = OF_ALL.stream().anyMatch(key::startsWith);
        return switch (part) {
            case DESK -> spoken && !key.startsWith(OF_ADMINS);
            case ADMIN -> spoken || key.startsWith(LINES);
        };
    }
}
