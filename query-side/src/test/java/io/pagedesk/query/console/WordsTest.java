package io.pagedesk.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.SharedQuerySide;
import io.pagedesk.query.message.LineKind;
import io.pagedesk.query.projection.Projections;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every word of the console stands in a bundle, in English and in German. */
class WordsTest {

    private static final Pattern IN_A_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[}(]|messages\\.msg\\('([\\w.-]+)'");
    private static final Pattern IN_A_SCRIPT = Pattern.compile("word\\('([\\w.-]+)'");
    /** Letters between tags, where no bundle gives the words. */
    private static final Pattern HARD_CODED =
            Pattern.compile("<(?![^>]*th:(text|utext|replace|insert))\\w+[^>]*>\\s*\\p{L}{2,}");

    static List<String> bundles() {
        return SharedQuerySide.get()
                .context()
                .getBean(MessageSourceProperties.class)
                .getBasename();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanSaysWhatEnglishSays(String bundle) {
        Properties english = read(bundle + ".properties");
        Properties german = read(bundle + "_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(german.values())
                .allSatisfy(words -> assertThat((String) words).isNotBlank());
        english.stringPropertyNames()
                .forEach(key ->
                        assertThat(gaps(german.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
    }

    @Test
    void everyViewHasAName() {
        assertThat(allKeys())
                .containsAll(Projections.ALL.stream()
                        .map(name -> "js.admin.projection." + name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyWordOfATemplateIsInABundle(Resource template) throws IOException {
        assertThat(found(IN_A_TEMPLATE, text(template))).isSubsetOf(allKeys());
    }

    /** The template makes the key of what the view says. */
    @ParameterizedTest
    @EnumSource(LineKind.class)
    void everyLineOfTheDeskHasWords(LineKind kind) {
        assertThat(allKeys()).containsAnyOf("line." + kind, "line." + kind + ".of");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyWordOfAScriptIsInABundle(Resource script) throws IOException {
        assertThat(found(IN_A_SCRIPT, text(script))).isSubsetOf(allKeys());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateSaysAWordOfItsOwn(Resource template) throws IOException {
        String shown = text(template)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("<title[^>]*>[^<]*</title>", "")
                .replaceAll("<option[^>]*lang=[^>]*>[^<]*</option>", "")
                .replace("HUMAN_AGENT", "")
                .replace("</svg> Pagedesk", "</svg>");

        assertThat(HARD_CODED
                        .matcher(shown)
                        .results()
                        .map(match -> match.group())
                        .toList())
                .isEmpty();
    }

    @Test
    void theTestSeesAWordThatStandsInATemplate() {
        assertThat(HARD_CODED.matcher("<p class=\"x\">Hello</p>").find()).isTrue();
        assertThat(HARD_CODED.matcher("<p th:text=\"#{hello}\">Hello</p>").find())
                .isFalse();
    }

    static Stream<Resource> templates() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html"));
    }

    static Stream<Resource> scripts() throws IOException {
        return Stream.of(
                new PathMatchingResourcePatternResolver().getResources("classpath:/console/assets/js/**/*.js"));
    }

    private static Set<String> allKeys() {
        Set<String> keys = new TreeSet<>();
        bundles().forEach(bundle -> keys.addAll(read(bundle + ".properties").stringPropertyNames()));
        return keys;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> keys = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .forEach(match -> keys.add(match.group(1) == null ? match.group(2) : match.group(1)));
        return keys;
    }

    private static Set<String> gaps(String words) {
        Set<String> gaps = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(words).results().forEach(match -> gaps.add(match.group()));
        return gaps;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
