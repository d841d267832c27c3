package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SimulatorMainTest {

    @Test
    void optionsMayComeFromTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "given",
                        Map.of(
                                "SIMULATOR_PORT", "9001",
                                "SIMULATOR_DATA_DIR", "/tmp/record",
                                "SIMULATOR_WEBHOOK_TARGET", "http://desk/webhooks",
                                "SIMULATOR_APP_SECRET", "another-secret")));
        var settings = SimulatorMain.settings(environment);
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.dataDir()).isEqualTo(Path.of("/tmp/record"));
        assertThat(settings.webhooks().target()).isEqualTo(URI.create("http://desk/webhooks"));
        assertThat(settings.app().secret()).isEqualTo("another-secret");
        assertThat(settings.page()).isEqualTo(SimulatorSettings.demo().page());
    }

    @Test
    void demoNeedsNoOptions() {
        assertThat(SimulatorMain.settings(new StandardEnvironment()).app())
                .isEqualTo(SimulatorSettings.demo().app());
    }
}
