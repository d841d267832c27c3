package io.pagedesk.command.app;

import io.pagedesk.command.DeskProperties;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of Apps. */
@RestController
@RequestMapping("/api/admin/apps")
class AppController {

    private static final Logger LOG = LoggerFactory.getLogger(AppController.class);

    private final CommandGateway commands;
    private final AppTable apps;
    private final AppRegistry registry;
    private final TestTickets testTickets;
    private final DeskProperties desk;

    AppController(
            CommandGateway commands,
            AppTable apps,
            AppRegistry registry,
            TestTickets testTickets,
            DeskProperties desk) {
        this.commands = commands;
        this.apps = apps;
        this.registry = registry;
        this.testTickets = testTickets;
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppView register(@Valid @RequestBody AppRegistration app) {
        registry.register(app);
        LOG.info("App {} registered", app.appId());
        return view(app.appId());
    }

    @GetMapping
    List<AppView> list() {
        Map<String, Integer> counts = testTickets.countByApp();
        return apps.all().stream().map(app -> view(app, counts)).toList();
    }

    @PutMapping("/{appId}/test-mode")
    AppView changeTestMode(@PathVariable String appId, @Valid @RequestBody TestModeChange change) {
        registry.requireRegistered(appId);
        commands.sendAndWait(new ChangeTestMode(appId, change.enabled()));
        LOG.info("App {} test mode {}", appId, change.enabled());
        if (change.removesTestTickets()) {
            registry.removeTestTickets(appId);
        }
        return view(appId);
    }

    @PutMapping("/{appId}")
    AppView change(@PathVariable String appId, @Valid @RequestBody AppChange change) {
        registry.requireRegistered(appId);
        registry.change(appId, change);
        LOG.info("App {} changed", appId);
        return view(appId);
    }

    private AppView view(String appId) {
        return apps.find(appId)
                .map(app -> view(app, testTickets.countByApp()))
                .orElseThrow(() -> AppRefusals.notFound(appId).asException());
    }

    private AppView view(RegisteredApp app, Map<String, Integer> counts) {
        return AppView.of(app, counts.getOrDefault(app.appId(), 0), desk);
    }
}
