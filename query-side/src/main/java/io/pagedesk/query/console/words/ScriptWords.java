package io.pagedesk.query.console.words;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words that scripts say: those whose keys begin with {@code js.} or {@code problem.}; a page carries them. */
@Component
public class ScriptWords {

    private final Map<Locale, String> byLanguage = new ConcurrentHashMap<>();
    private final MessageSource messages;
    private final WordFiles files;
    private final JsonMapper json;

    ScriptWords(MessageSource messages, WordFiles files, JsonMapper json) {
        this.messages = messages;
        this.files = files;
        this.json = json;
    }

    public String json(Locale locale) {
        return byLanguage.computeIfAbsent(locale, this::collect);
    }

    private String collect(Locale locale) {
        Map<String, String> words = new TreeMap<>();
        files.keys().stream()
                .filter(key -> key.startsWith("js.") || key.startsWith("problem."))
                .forEach(key -> words.put(key, messages.getMessage(key, null, locale)));
        return json.writeValueAsString(words).replace("<", "\\u003c");
    }
}
