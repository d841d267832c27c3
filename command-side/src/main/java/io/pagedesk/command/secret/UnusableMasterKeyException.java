package io.pagedesk.command.secret;

/** The desk cannot start: {@code pagedesk.master-key} is missing or no key. Never carries the key. */
final class UnusableMasterKeyException extends RuntimeException {

    UnusableMasterKeyException(String problem) {
        super("pagedesk.master-key " + problem);
    }
}
