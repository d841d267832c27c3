package io.pagedesk.standalone;

import java.nio.file.Path;

/** The desk cannot start: a rotation of the master key broke off. */
final class UnfinishedRotationException extends RuntimeException {

    UnfinishedRotationException(Path next) {
        super("A rotation of the master key has not come to its end: " + next + " is there");
    }
}
