package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that rotates the master key, on the files of a desk that lived, and killed on its way. */
class RotatedMasterKeyIT {

    @TempDir
    Path dataDir;

    @Test
    void theDeskLivesOnUnderTheNewKeyThoughTheCommandWasKilled() throws Exception {
        try (DeskProcess desk = new DeskProcess(dataDir, Map.of("logging.level.root", "WARN"))) {
            desk.start();
            DeskClient admin = new DeskClient(desk.baseUri());
            admin.signIn("admin", DeskProcess.ADMIN_PASSWORD);
            Path keyFile = dataDir.resolve("desk-data/master.key");
            String before = Files.readString(keyFile);
            desk.kill();

            desk.begin("rotate-master-key");
            desk.killAfter(Duration.ofMillis(2_500));
            assertThat(desk.run("rotate-master-key")).isZero();

            assertThat(Files.readString(keyFile)).isNotEqualTo(before);
            assertThat(desk.output())
                    .contains("secrets are under the new master key now")
                    .doesNotContain(before);
            desk.start();
            assertThat(admin.get("/api/session").status()).isEqualTo(200);
            new DeskClient(desk.baseUri()).signIn("admin", DeskProcess.ADMIN_PASSWORD);
        }
    }
}
