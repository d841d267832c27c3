package io.pagedesk.command.app;

import java.util.Optional;

/** The secrets of registered Apps. */
public interface AppSecrets {

    /** Asked for each webhook, so the answer comes from memory and may be one second old. */
    Optional<AppSecret> find(String appId);

    /** As they stand now: another instance may just have been given a new one. */
    Optional<AppSecret> newest(String appId);

    /** The same; refused as {@code app-not-found}, or {@code app-secret-missing} where an admin has to give it first. */
    AppSecret required(String appId);
}
