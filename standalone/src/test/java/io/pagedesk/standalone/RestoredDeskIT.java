package io.pagedesk.standalone;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disaster drill: events and secrets are the truth, views are made from them. */
@Tag("deployment")
class RestoredDeskIT {

    @TempDir
    Path lost;

    @TempDir
    Path elsewhere;

    @Test
    void aRestoredDatabaseAndTheMasterKeyAreTheWholeDesk() throws Exception {
        try (DeskUnderLoad load = new DeskUnderLoad();
                SeparateSides desk = SeparateSides.onPostgres(lost, null, load.properties(), 1, 1)) {
            load.connect(desk.uri());
            load.writeAndAnswerWhile(List.of());

            try (SeparateSides restored = SeparateSides.restoredFrom(desk, elsewhere, load.properties())) {
                load.moveTo(restored.uri());
                load.writeAndAnswerWhile(List.of());
            }
        }
    }
}
