package io.pagedesk.query.media;

import org.springframework.stereotype.Component;

/**
 * Decides what becomes of an attachment. The record is the decision: what was stored before it is nobody's until then,
 * and whoever comes second removes what is its own. A crash at any point leaves work that is taken up again.
 */
@Component
class MediaDecisions {

    private final MediaWork work;
    private final MediaRecords records;
    private final MediaChunks chunks;
    private final MediaSettings settings;

    MediaDecisions(MediaWork work, MediaRecords records, MediaChunks chunks, MediaSettings settings) {
        this.work = work;
        this.records = records;
        this.chunks = chunks;
        this.settings = settings;
    }

    /** True where somebody else decided meanwhile. */
    boolean isDecided(MediaJob job) {
        return records.isDecided(job.id());
    }

    /** @return false where it was decided before */
    boolean keep(MediaJob job, MediaFile file) {
        boolean first = records.keep(job, file);
        finish(job);
        return first;
    }

    /** @return false where it was decided before */
    boolean fail(MediaJob job, MediaFailure failure) {
        boolean first = records.fail(job, failure);
        finish(job);
        return first;
    }

    /** Nothing is left to do for it, and nothing of its attempts but what is kept. */
    void finish(MediaJob job) {
        int kept = records.kept(job.id()).map(MediaFile::attempt).orElse(0);
        for (int attempt = 1; attempt <= job.attempt(); attempt++) {
            if (attempt != kept) {
                forget(job.id(), attempt);
            }
        }
        work.remove(job.id());
    }

    /** What an attempt that failed has stored. */
    void forget(String id, int attempt) {
        chunks.delete(id, attempt, settings.maxSize().toBytes());
    }

    /** The customer took the message back: nobody reads its copies from here on, and then they go. */
    void withdraw(String messageId) {
        for (MediaJob job : work.ofMessage(messageId)) {
            records.withdraw(job);
            finish(job);
        }
        for (MediaFile file : records.storedOf(messageId)) {
            records.withdraw(file, messageId);
            chunks.delete(file.id(), file.attempt(), file.length());
            records.forget(file, messageId);
        }
    }
}
