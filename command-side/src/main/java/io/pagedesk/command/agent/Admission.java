package io.pagedesk.command.agent;

import io.pagedesk.command.origin.Origin;
import io.pagedesk.events.agent.AgentRole;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Lets people in whom the company's issuer vouches for. Whoever was linked once keeps their account, however named. */
@Component
public class Admission {

    private final IdentityTable identities;
    private final AccountTable accounts;
    private final CommandGateway commands;

    Admission(IdentityTable identities, AccountTable accounts, CommandGateway commands) {
        this.identities = identities;
        this.accounts = accounts;
        this.commands = commands;
    }

    /**
     * The account of this person, refreshed.
     *
     * @param wanted the username of a new account
     * @param adopt whether an account of that name that is linked to nobody may become theirs
     */
    public Account admit(Identity identity, String wanted, String name, List<AgentRole> roles, boolean adopt) {
        String username = identities.usernameOf(identity).orElseGet(() -> usable(wanted));
        List<AgentRole> sorted = roles.stream().distinct().sorted().toList();
        commands.sendAndWait(
                GenericCommandMessage.asCommandMessage(new AdmitAgent(username, name, sorted, identity, adopt))
                        .andMetaData(Map.of(Origin.ACTOR, username)));
        return accounts.find(username).orElseThrow();
    }

    private static String usable(String wanted) {
        String username = Usernames.canonical(wanted);
        if (!Usernames.possible(username) || Usernames.reserved(username)) {
            throw AgentRefusals.unusableUsername().asException();
        }
        return username;
    }
}
