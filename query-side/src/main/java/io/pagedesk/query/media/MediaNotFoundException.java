package io.pagedesk.query.media;

import io.pagedesk.query.problem.QueryRefusedException;
import org.springframework.http.HttpStatus;

/** There is no copy of that id. */
final class MediaNotFoundException extends QueryRefusedException {

    MediaNotFoundException(String id) {
        super(HttpStatus.NOT_FOUND, "media-not-found", "There is no copy " + id + ".");
    }
}
