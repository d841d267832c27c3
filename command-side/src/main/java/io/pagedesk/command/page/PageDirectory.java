package io.pagedesk.command.page;

import java.util.Optional;

/** The Pages the desk knows. Asked for each webhook item, so answers come from memory and may be one second old. */
public interface PageDirectory {

    /** The Page, a disconnected one too; empty for one that was never connected. */
    Optional<ConnectedPage> find(String pageId);
}
