package io.pagedesk.command.app;

import java.util.Optional;

/** The secrets of registered Apps. Asked for each webhook, so answers come from memory and may be one second old. */
public interface AppSecrets {

    Optional<AppSecret> find(String appId);
}
