package io.pagedesk.query.media;

/** An attachment that cannot or must not be fetched, now or later. */
final class FetchRefusedException extends RuntimeException {

    private final MediaFailure failure;

    FetchRefusedException(MediaFailure failure) {
        super(failure.word());
        this.failure = failure;
    }

    MediaFailure failure() {
        return failure;
    }
}
