package io.pagedesk.command.page;

import java.util.Optional;

/** The Pages as they stand at this moment, for decisions that a memory of a second ago would get wrong. */
public interface CurrentPages {

    /** The Page, a disconnected one too; empty for one that was never connected. */
    Optional<ConnectedPage> current(String pageId);
}
