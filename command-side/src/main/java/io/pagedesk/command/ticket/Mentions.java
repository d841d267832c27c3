package io.pagedesk.command.ticket;

import io.pagedesk.command.agent.AgentDirectory;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the colleagues whom a note names as {@code @username}. A name that nobody has is only text. */
@Component
class Mentions {

    /** Not within an e-mail address. */
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\p{N}._@+-])@([A-Za-z0-9][A-Za-z0-9._@+-]{0,63})");

    private static final Pattern PUNCTUATED = Pattern.compile("(.+)[._@+-]");
    private static final int MOST = 20;

    private final AgentDirectory agents;

    Mentions(AgentDirectory agents) {
        this.agents = agents;
    }

    /** Usernames as they are kept, each once, in the order of the text; those of the first {@value #MOST} names. */
    List<String> in(String note) {
        return NAMED.matcher(note)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .limit(MOST)
                .flatMap(name -> agent(name).stream())
                .distinct()
                .toList();
    }

    /** A username may end with a dot, and so may a sentence. */
    private Optional<String> agent(String name) {
        Optional<String> agent = agents.findActive(name);
        var shorter = PUNCTUATED.matcher(name);
        return agent.isPresent() || !shorter.matches() ? agent : agent(shorter.group(1));
    }
}
