package io.pagedesk.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Really kills the process, in the middle of a stream of messages and replies. */
class KilledDeskIT {

    @TempDir
    Path dataDir;

    @Test
    void f30NothingAnsweredIsLostAndNothingIsSentTwiceWhenTheProcessIsKilled() throws Exception {
        try (DeskUnderLoad load = new DeskUnderLoad();
                DeskProcess desk = new DeskProcess(dataDir, properties(load))) {
            desk.start();
            load.connect(desk.baseUri());
            Runnable kill = () -> {
                desk.kill();
                desk.start();
            };

            load.writeAndAnswerWhile(List.of(kill, kill, kill));
        }
    }

    private static Map<String, Object> properties(DeskUnderLoad load) {
        return load.properties().stream()
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(named -> named[0], named -> named[1]));
    }
}
