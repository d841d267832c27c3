package io.pagedesk.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.desk.RunningQuerySide;
import io.pagedesk.query.desk.SharedQuerySide;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts and styles: kept for good by browsers, and few. */
class AssetsTest {

    private static final int MOST_BYTES = 250 * 1024;
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+\\.(?:js|css))\"");
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import) '(\\.[^']+)'");

    private final RunningQuerySide desk = SharedQuerySide.get();
    private final String token = desk.tokens().of("assets", "ADMIN");

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/app", "/app/dashboard", "/app/mentions", "/admin/canned-replies"})
    void noScreenNeedsMoreThanItMay(String path) throws Exception {
        Set<String> files = new LinkedHashSet<>();
        Matcher loaded = LOADED.matcher(desk.get(path, token).body());
        while (loaded.find()) {
            addWithImports(loaded.group(1), files);
        }

        long bytes = 0;
        for (String file : files) {
            bytes += compressed(file).body().length;
        }

        assertThat(files).hasSizeGreaterThan(3);
        assertThat(bytes).as(files.toString()).isLessThan(MOST_BYTES);
    }

    @Test
    void aFileIsKeptForGoodAtAnAddressThatChangesWithIt() throws Exception {
        String style = style();

        HttpResponse<byte[]> answer = compressed(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(desk.get(style.replaceAll("/assets/[^/]+/", "/assets/other/"), null)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../application.yaml", "/%2e%2e/%2e%2e/application.yaml", "/nothing.js"})
    void whatIsNoFileOfTheConsoleIsNotThere(String path) {
        String base = style().replaceAll("(/assets/[^/]+)/.*", "$1");

        assertThat(desk.get(base + path, null).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private String style() {
        Matcher loaded = LOADED.matcher(desk.get("/login", null).body());
        assertThat(loaded.find()).isTrue();
        return loaded.group(1);
    }

    private void addWithImports(String file, Set<String> files) {
        if (files.add(file) && file.endsWith(".js")) {
            Matcher imported = IMPORTED.matcher(desk.get(file, null).body());
            while (imported.find()) {
                addWithImports(URI.create(file).resolve(imported.group(1)).toString(), files);
            }
        }
    }

    private HttpResponse<byte[]> compressed(String file) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + desk.port("local.server.port") + file);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
