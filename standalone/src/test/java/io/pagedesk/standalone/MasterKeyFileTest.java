package io.pagedesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    @TempDir
    Path dataDir;

    @Test
    void theKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        String key = new MasterKeyFile(dataDir).presentOrNew();

        assertThat(new MasterKeyFile(dataDir).presentOrNew()).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(dataDir.resolve("master.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(dataDir.toFile().list()).containsExactly("master.key");
    }

    @Test
    void aRotationThatBrokeOffIsGoneOnWithUnderTheSameNextKeyAndNoDeskStartsMeanwhile() throws IOException {
        String present = new MasterKeyFile(dataDir).presentOrNew();
        String next = new MasterKeyFile(dataDir).next();
        assertThat(next).isNotEqualTo(present);

        assertThatThrownBy(() -> new MasterKeyFile(dataDir).presentOrNew())
                .isInstanceOf(UnfinishedRotationException.class);
        MasterKeyFile again = new MasterKeyFile(dataDir);
        assertThat(again.existing()).isEqualTo(present);
        assertThat(again.next()).isEqualTo(next);
        again.replaceByNext();

        assertThat(new MasterKeyFile(dataDir).presentOrNew()).isEqualTo(next);
        assertThat(Files.readString(dataDir.resolve("master.key.previous"))).isEqualTo(present);
        assertThat(Files.getPosixFilePermissions(dataDir.resolve("master.key.previous")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void withoutADeskThereIsNothingToRotate() {
        assertThatThrownBy(() -> new MasterKeyFile(dataDir).existing()).isInstanceOf(UncheckedIOException.class);
    }
}
