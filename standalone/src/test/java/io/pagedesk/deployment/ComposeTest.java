package io.pagedesk.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Compose files, without an engine: by the Compose Specification's schema, and by what an operator relies on. */
class ComposeTest {

    private static final Pattern EXACT_TAG = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+\\.?\\d*[\\w.-]*");
    private static final Pattern OUR_TAG =
            Pattern.compile("pagedesk/(command|query)-side:\\$\\{DESK_VERSION:-[\\d.]+}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|(^|_)KEY($|_)");
    private static final Pattern SET_ELSEWHERE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");
    private static final Set<String> ENDS_BY_ITSELF = Set.of("mongodb-init");

    private final KnownProperties properties = new KnownProperties();

    static Stream<ComposeFile> files() {
        return Stream.of("compose.yaml", "compose.cluster.yaml").map(ComposeFile::read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common.yaml", "compose.yaml", "compose.cluster.yaml"})
    void isValidByTheComposeSpecification(String file) throws IOException {
        String json = JsonMapper.shared().writeValueAsString(new Yaml().<Object>load(DockerFolder.text(file)));

        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyImageHasAnExactTag(ComposeFile compose) {
        assertThat(compose.services().values())
                .allSatisfy(service -> assertThat((String) service.get("image"))
                        .matches(image -> EXACT_TAG.matcher(image).matches()
                                || OUR_TAG.matcher(image).matches()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingHasRightsThatItDoesNotNeed(ComposeFile compose) {
        compose.services().forEach((name, service) -> {
            assertThat((String) service.get("user")).as(name).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service).as(name).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(ComposeFile.list(service, "security_opt")).as(name).anyMatch("no-new-privileges:true"::equals);
            assertThat(service).as(name).doesNotContainKeys("privileged", "pid", "ipc");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyServiceSaysWhetherItIsWell(ComposeFile compose) {
        assertThat(DockerFolder.text("Dockerfile")).contains("HEALTHCHECK", "\nUSER 10001:10001\n");
        compose.services().forEach((name, service) -> {
            boolean byItsImage = service.get("image").toString().startsWith("pagedesk/");
            assertThat(service.containsKey("healthcheck") || byItsImage || ENDS_BY_ITSELF.contains(name))
                    .as(name)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void secretsComeAsFilesAlone(ComposeFile compose) {
        for (String service : compose.services().keySet()) {
            assertThat(compose.environment(service).keySet())
                    .as(service)
                    .filteredOn(variable -> SECRET.matcher(variable).find())
                    .allMatch(variable -> variable.endsWith("_FILE"));
            assertThat(compose.environment(service).values())
                    .as(service)
                    .noneMatch(value -> String.valueOf(value).matches(".*://[^:/]+:(?!\\$\\$\\{)[^@]+@.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySecretIsMadeByTheScript(ComposeFile compose) {
        String script = DockerFolder.text("secrets.sh");
        Map<String, Object> defined = ComposeFile.mapping(compose.raw(), "secrets");
        for (String service : compose.services().keySet()) {
            assertThat(defined.keySet())
                    .as(service)
                    .containsAll(compose.secrets(service).values());
        }
        assertThat(defined.keySet())
                .filteredOn(name -> !name.startsWith("tls-"))
                .allMatch(name ->
                        Pattern.compile("[ \n]" + name + "[ ;]").matcher(script).find());
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatTheDeskIsToldItKnows(ComposeFile compose) {
        assertThat(desk(compose)).isNotEmpty().allSatisfy(service -> {
            Map<String, Object> environment = compose.environment(service);
            assertThat(environment.keySet()).allMatch(properties::containsVariable);
            assertThat(compose.secrets(service).keySet())
                    .allMatch(secret -> properties.contains(secret)
                            || environment.toString().contains("$${" + secret + "}"));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void theDatabasesAreNotToBeReachedFromOutside(ComposeFile compose) {
        Map<String, Object> networks = ComposeFile.mapping(compose.raw(), "networks");
        assertThat(networks.get("data")).isEqualTo(Map.of("internal", true));
        assertThat(compose.services().entrySet())
                .filteredOn(entry -> entry.getValue().containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("gateway", "prometheus", "grafana");
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsMountedOrSetElsewhereIsThere(ComposeFile compose) {
        for (Map<String, Object> service : compose.services().values()) {
            assertThat(ComposeFile.list(service, "volumes"))
                    .map(Object::toString)
                    .filteredOn(volume -> volume.startsWith("./"))
                    .allMatch(volume -> Files.exists(DockerFolder.ROOT.resolve(
                            Path.of(volume.split(":", 2)[0]).normalize())));
        }
        assertThat(SET_ELSEWHERE
                        .matcher(DockerFolder.text(compose.name()) + DockerFolder.text("common.yaml"))
                        .results()
                        .map(found -> found.group(1)))
                .allMatch(variable -> DockerFolder.text(".env.example").contains("\n" + variable + "="));
    }

    private static List<String> desk(ComposeFile compose) {
        return compose.services().keySet().stream()
                .filter(name -> name.startsWith("command-side") || name.startsWith("query-side"))
                .toList();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = ComposeTest.class.getResourceAsStream("/compose-spec/compose-spec.json")) {
            ObjectNode schema = (ObjectNode) JsonMapper.shared().readTree(in);
            // A name that is no address; nothing refers to it.
            schema.remove("$id");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
        }
    }
}
