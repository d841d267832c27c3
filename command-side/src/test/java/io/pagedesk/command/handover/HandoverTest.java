package io.pagedesk.command.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.handover.SampleDesk.Outcome;
import io.pagedesk.eventstore.seal.Broken;
import io.pagedesk.eventstore.seal.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands {@code export} and {@code import}, from one stopped desk to another. */
class HandoverTest {

    private static SampleDesk source;

    @TempDir
    private static Path folder;

    private static Path file;

    private final SampleDesk target = SampleDesk.neverStarted();

    @BeforeAll
    static void export() {
        source = SampleDesk.withALife();
        file = folder.resolve("desk.ndjson");
        assertThat(source.export(file).exit()).isZero();
    }

    @Test
    void everythingButSecretsComesAlong() {
        Outcome outcome = target.take(file);

        assertThat(outcome.exit()).as(outcome.text()).isZero();
        for (String table : source.handedOver()) {
            assertThat(target.rows(table)).as(table).isEqualTo(source.rows(table));
        }
        assertThat(target.events()).isEqualTo(source.events());
        assertThat(outcome.json().path("appsWithoutSecret").get(0).asString()).isEqualTo("app-1");
        assertThat(outcome.json().path("pagesWithoutToken").get(0).asString()).isEqualTo("page-1");
        assertThat(outcome.json().path("agentsWithoutPassword").get(0).asString())
                .isEqualTo("admin");
    }

    @Test
    void noSecretIsInTheFile() throws IOException {
        assertThat(Files.readString(file)).doesNotContain(source.secrets());
    }

    @Test
    void theHistoryIsProvenByTheKeysOfTheDeskThatItComesFrom() {
        Outcome outcome = target.take(file);

        Verification there = source.verification();
        Verification here = target.verification();
        assertThat(there.intact()).isTrue();
        assertThat(here).isEqualTo(there);
        assertThat(here.codesChecked()).isTrue();
        assertThat(here.checkpoints()).hasSize(1);
        assertThat(outcome.json().at("/history/publicKeys")).hasSize(1);

        target.livesOn();
        assertThat(target.verification().intact()).isTrue();
        assertThat(target.verification().checkpoints()).hasSize(2);
        assertThat(target.verification().publicKeys()).hasSize(2);
        assertThat(target.positions()).doesNotHaveDuplicates().hasSize((int) there.events() + 1);
    }

    @Test
    void whatTheDeskNeverWroteIsNoBetterForHavingMoved() {
        SampleDesk elsewhere = SampleDesk.withALife();
        elsewhere.forges("page:forged");
        Path forged = folder.resolve("forged.ndjson");
        elsewhere.export(forged);

        Outcome refused = target.take(forged);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.code()).isEqualTo("history-broken");
        assertThat(target.isEmpty()).isTrue();
        assertThat(target.take(forged, "--with-broken-history").exit()).isZero();
        assertThat(target.verification().firstBroken())
                .isEqualTo(elsewhere.verification().firstBroken());
        assertThat(target.verification().firstBroken().kind()).isEqualTo(Broken.Kind.INSERTED);
    }

    @Test
    void whoChangesTheFileAndMakesItsHashAnewIsFoundByTheSeals() throws IOException {
        Path changed = rewritten(line -> line.replace("\"name\":\"Shop\"", "\"name\":\"Other\""));

        assertThat(target.take(changed).code()).isEqualTo("history-broken");
        assertThat(target.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "changed, wrong-hash",
        "truncated, manifest-missing",
        "cut-line, manifest-missing",
        "empty, manifest-missing",
        "garbled-manifest, manifest-broken",
        "line-after, manifest-broken",
        "other-form, unknown-form",
        "missing, no-file"
    })
    void whatIsNotWholeIsNotTaken(String how, String code) throws IOException {
        Outcome outcome = target.take(damaged(how));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(target.isEmpty()).isTrue();
    }

    @Test
    void anEventThatThisBuildDoesNotKnowIsNamed() throws IOException {
        Outcome type = target.take(rewritten(line -> line.replace("\"page.connected\"", "\"page.bought\"")));
        assertThat(type.code()).isEqualTo("unknown-event-type");
        assertThat(type.text()).contains("page.bought");

        Outcome revision = target.take(rewritten(line ->
                line.contains("\"page.connected\"") ? line.replace("\"revision\":\"1\"", "\"revision\":\"7\"") : line));
        assertThat(revision.code()).isEqualTo("unknown-event-type");

        Outcome unreadable =
                target.take(rewritten(line -> line.replaceFirst("\"metaData\":\\{[^}]*\\}", "\"metaData\":null")));
        assertThat(unreadable.code()).isEqualTo("unreadable-line");
        assertThat(target.isEmpty()).isTrue();
    }

    @Test
    void tablesAndColumnsAreThoseOfThisBuild() throws IOException {
        assertThat(target.take(rewritten(line -> line.replace("\"ticket_id\":", "\"ticket_id; DROP\":")))
                        .code())
                .isEqualTo("unknown-column");
        assertThat(target.take(rewritten(line -> line.replace("\"ticket_holder\"", "\"agent_session\"")))
                        .code())
                .isEqualTo("unknown-table");
        assertThat(target.isEmpty()).isTrue();
    }

    @Test
    void aPartOfADeskIsForReadingOnly() throws IOException {
        Path part = folder.resolve("part.ndjson");
        assertThat(source.export(part, "--page=page-1").exit()).isZero();

        assertThat(Files.readAllLines(part)).hasSize(3);
        assertThat(target.take(part).code()).isEqualTo("partial-export");
        assertThat(source.export(folder.resolve("x"), "--customer=ida").code()).isEqualTo("invalid-request");
        assertThat(source.export(folder.resolve("x"), "--from=yesterday").code())
                .isEqualTo("invalid-request");
    }

    @Test
    void aDeskThatLivesIsNotOverwritten() {
        assertThat(source.take(file).code()).isEqualTo("desk-not-empty");
        assertThat(target.take(file).exit()).isZero();
        assertThat(target.take(file).code()).isEqualTo("desk-not-empty");
        assertThat(source.export(file).code()).isEqualTo("file-exists");
    }

    @Test
    void withAxonServerTheEventsWouldStandElsewhere() {
        assertThat(target.take(file, "--axon.axonserver.enabled=true").code()).isEqualTo("axon-server-target");
    }

    /** A table that a later version brings has to be thought about. */
    @Test
    void eachTableIsEitherHandedOverOrLeftBehind() {
        assertThat(source.tables())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(DeskTable.ALL.stream().map(DeskTable::name), DeskTable.LEFT_BEHIND.stream())
                                .toList());
    }

    private Path damaged(String how) throws IOException {
        String whole = Files.readString(file);
        String manifest = whole.substring(whole.lastIndexOf("{\"manifest\""));
        String text = switch (how) {
            case "changed" -> whole.replace("\"name\":\"Shop\"", "\"name\":\"Other\"");
            case "truncated" -> whole.substring(0, whole.length() - manifest.length());
            case "cut-line" -> whole.substring(0, whole.length() - 5);
            case "empty" -> "";
            case "garbled-manifest" -> whole.replace("\"sha256\":\"", "\"sha256\":[\"");
            case "line-after" -> whole + manifest;
            case "other-form" -> whole.replace("pagedesk-events-1", "pagedesk-events-9");
            default -> whole;
        };
        Path damaged = folder.resolve(how + ".ndjson");
        return how.equals("missing") ? damaged : Files.writeString(damaged, text);
    }

    /** With a manifest that fits. */
    private Path rewritten(UnaryOperator<String> change) throws IOException {
        List<String> lines = Files.readAllLines(file);
        StringBuilder text = new StringBuilder();
        lines.subList(0, lines.size() - 1)
                .forEach(line -> text.append(change.apply(line)).append('\n'));
        String manifest = change.apply(lines.get(lines.size() - 1))
                .replaceFirst("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":\"" + sha256(text.toString()) + "\"");
        return Files.writeString(
                folder.resolve("rewritten-" + text.toString().hashCode() + ".ndjson"), text + manifest + "\n");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
