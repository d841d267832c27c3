package io.pagedesk.command.app;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.secret.SecretBox;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
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

    /** Records that {@code agent} logged in with Facebook; nobody is signed in when Facebook sends the browser back. */
    public void facebookLoginCompleted(String appId, String agent, List<String> granted, List<String> declined) {
        commands.sendAndWait(new GenericCommandMessage<>(new CompleteFacebookLogin(appId, granted, declined))
                .andMetaData(Map.of(Origin.ACTOR, agent)));
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
