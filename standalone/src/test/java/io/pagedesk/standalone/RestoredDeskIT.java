package io.pagedesk.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disaster drill: events and secrets are the truth, views are made from them. */
@Tag("deployment")
class RestoredDeskIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path lost;

    @TempDir
    Path elsewhere;

    @Test
    void aRestoredDatabaseAndTheMasterKeyAreTheWholeDesk() throws Exception {
        try (DeskUnderLoad load = new DeskUnderLoad();
                SeparateSides desk = SeparateSides.onPostgres(lost, null, properties(load), 1, 1)) {
            load.connect(desk.uri(), PASSWORD);
            load.writeAndAnswerWhile(List.of());

            try (SeparateSides restored = SeparateSides.restoredFrom(desk, elsewhere, properties(load))) {
                load.moveTo(restored.uri(), PASSWORD);
                load.writeAndAnswerWhile(List.of());
            }
        }
    }

    private static List<String> properties(DeskUnderLoad load) {
        List<String> properties = new ArrayList<>(load.properties());
        properties.add("pagedesk.admin.password=" + PASSWORD);
        return properties;
    }
}
