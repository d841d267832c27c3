package io.pagedesk.command.agent;

import io.pagedesk.command.problem.InvalidRequest;
import jakarta.validation.Valid;
import java.util.List;
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

/** Administration of agents. */
@RestController
@RequestMapping("/api/admin/agents")
class AgentController {

    private static final Logger LOG = LoggerFactory.getLogger(AgentController.class);

    private final CommandGateway commands;
    private final AccountTable accounts;
    private final Passwords passwords;

    AgentController(CommandGateway commands, AccountTable accounts, Passwords passwords) {
        this.commands = commands;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Account register(@Valid @RequestBody AgentRegistration agent) {
        if (Usernames.reserved(agent.username())) {
            throw InvalidRequest.of("username", "is a reserved word").asException();
        }
        String username = Usernames.canonical(agent.username());
        commands.sendAndWait(new RegisterAgent(
                username,
                agent.name().strip(),
                agent.roles().stream().distinct().sorted().toList(),
                passwords.hash(agent.password())));
        LOG.info("Agent {} registered with roles {}", username, agent.roles());
        return existing(username);
    }

    @GetMapping
    List<Account> list() {
        return accounts.all();
    }

    @PutMapping("/{username}")
    Account change(@PathVariable String username, @Valid @RequestBody AgentChange change) {
        Account agent = existing(Usernames.canonical(username));
        commands.sendAndWait(new ChangeAgent(
                agent.username(),
                change.name() == null ? null : change.name().strip(),
                change.roles(),
                change.active(),
                change.password() == null ? null : passwords.hash(change.password())));
        LOG.info("Agent {} changed", agent.username());
        return existing(agent.username());
    }

    private Account existing(String username) {
        return accounts.find(username)
                .orElseThrow(() -> AgentRefusals.notFound(username).asException());
    }
}
