package io.pagedesk.query.projection;

/** A projection could not take an event. Names the event; what the event holds stays out of the message. */
public final class ProjectionFailedException extends RuntimeException {

    ProjectionFailedException(String projection, ProjectedEvent event, Throwable cause) {
        super("projection " + projection + " could not take " + event.description(), cause);
    }
}
