package io.pagedesk.command.app;

import io.pagedesk.command.digest.Digests;
import io.pagedesk.command.origin.Origin;
import io.pagedesk.command.secret.SecretBox;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers Apps, whoever asks for it. */
@Component
public class AppRegistry {

    private final CommandGateway commands;
    private final AppTable apps;
    private final RememberedAppSecrets remembered;
    private final SecretBox secrets;
    private final AppProperties properties;

    AppRegistry(
            CommandGateway commands,
            AppTable apps,
            RememberedAppSecrets remembered,
            SecretBox secrets,
            AppProperties properties) {
        this.commands = commands;
        this.apps = apps;
        this.remembered = remembered;
        this.secrets = secrets;
        this.properties = properties;
    }

    public boolean isRegistered(String appId) {
        return apps.find(appId).isPresent();
    }

    void requireRegistered(String appId) {
        if (!isRegistered(appId)) {
            throw AppRefusals.notFound(appId).asException();
        }
    }

    /** Has the tickets of the App's test mode removed; how many there are. Refused while it is in test mode. */
    public int removeTestTickets(String appId) {
        requireRegistered(appId);
        return commands.<Integer>sendAndWait(new OrderTestTicketRemoval(appId));
    }

    /** A secret or token that is what it was is no change. */
    void change(String appId, AppChange change) {
        AppSecret known = remembered.newest(appId).orElse(null);
        commands.sendAndWait(new ChangeApp(
                appId,
                change.name() == null ? null : change.name().strip(),
                encryptedUnless(known == null ? null : known.current(), change.appSecret()),
                encryptedUnless(known == null ? null : known.verifyToken(), change.verifyToken()),
                properties.formerSecretFor()));
        remembered.newest(appId);
    }

    private @Nullable String encryptedUnless(@Nullable String known, @Nullable String given) {
        boolean isKnown = given != null && known != null && Digests.equalInConstantTime(known, given);
        return given == null || isKnown ? null : secrets.encrypt(given);
    }

    /** Records that {@code agent} logged in with Facebook; nobody is signed in when Facebook sends the browser back. */
    public void facebookLoginCompleted(String appId, String agent, List<String> granted, List<String> declined) {
        commands.sendAndWait(new GenericCommandMessage<>(new CompleteFacebookLogin(appId, granted, declined))
                .andMetaData(Map.of(Origin.ACTOR, agent)));
    }

    /** Records that the Facebook user took back what {@code agent}'s login gave; {@code cause} is a stable word. */
    public void facebookLoginEnded(String appId, String agent, String cause) {
        commands.sendAndWait(new EndFacebookLogin(appId, agent, cause));
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
