package io.pagedesk.command.agent;

import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class KnownAgents implements AgentDirectory {

    private final AccountTable accounts;

    KnownAgents(AccountTable accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> findActive(String username) {
        return accounts.find(Usernames.canonical(username))
                .filter(Account::active)
                .map(Account::username);
    }
}
