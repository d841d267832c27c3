package io.pagedesk.command.app;

import io.pagedesk.command.secret.SecretBox;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Registers Apps, whoever asks for it. */
@Component
public class AppRegistry {

    private final CommandGateway commands;
    private final AppTable apps;
    private final SecretBox secrets;

    AppRegistry(CommandGateway commands, AppTable apps, SecretBox secrets) {
        this.commands = commands;
        this.apps = apps;
        this.secrets = secrets;
    }

    public boolean isRegistered(String appId) {
        return apps.find(appId).isPresent();
    }

    /** Refused as {@code app-exists} when the id is taken. */
    public void register(AppRegistration app) {
        commands.sendAndWait(new RegisterApp(
                app.appId(),
                app.name().strip(),
                app.inTestMode(),
                secrets.encrypt(app.appSecret()),
                secrets.encrypt(app.verifyToken())));
    }
}
