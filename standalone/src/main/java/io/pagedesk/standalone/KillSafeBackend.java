package io.pagedesk.standalone;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps in its file, whenever the process is killed, each command either whole or not at all. A command writes a
 * document and each of its index entries for itself, and H2 by itself saves at any moment, also between them: a document
 * that no index leads to can neither be found nor be made again. So this saves itself, while no command is writing: each
 * time after a short while, when much is unsaved, and before it answers a command that asks for the journal
 * ({@code writeConcern: {j: true}}).
 */
final class KillSafeBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(KillSafeBackend.class);

    private static final Set<String> READING =
            Set.of("aggregate", "count", "distinct", "find", "getmore", "killcursors", "hello", "ismaster", "ping");

    private static final long MUCH_UNSAVED = 16 * 1024 * 1024;
    private static final int COMPACTED_BELOW_PERCENT = 50;
    private static final int COMPACTED_AT_ONCE = 4 * 1024 * 1024;
    private static final int MILLIS_TO_SHRINK_AT_THE_END = 500;

    private final ReadWriteLock writing = new ReentrantReadWriteLock();
    private final AtomicLong unsavedBytes = new AtomicLong();
    private final ScheduledExecutorService saving =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("views-save-"));
    private final Future<?> saves;

    KillSafeBackend(Path file, Duration betweenSaves) {
        super(new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open());
        saves = saving.scheduleWithFixedDelay(
                this::saveAndCompact, betweenSaves.toMillis(), betweenSaves.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document command = message.getDocument();
        if (READING.contains(command.keySet().iterator().next().toLowerCase(Locale.ROOT))) {
            return super.handleMessage(message);
        }
        Document answer = write(message);
        if (unsavedBytes.addAndGet(message.getHeader().getTotalLength()) > MUCH_UNSAVED || asksForTheJournal(command)) {
            whileNobodyWrites(this::save);
        }
        return answer;
    }

    private Document write(MongoMessage message) {
        writing.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            writing.readLock().unlock();
        }
    }

    private static boolean asksForTheJournal(Document command) {
        return command.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"));
    }

    private void saveAndCompact() {
        try {
            whileNobodyWrites(() -> {
                if (!getMvStore().isClosed()) {
                    save();
                    getMvStore().compact(COMPACTED_BELOW_PERCENT, COMPACTED_AT_ONCE);
                }
            });
        } catch (RuntimeException failure) {
            log.error("the views cannot be saved: {}", failure.toString());
        }
    }

    private void save() {
        unsavedBytes.set(0);
        getMvStore().commit();
    }

    private void whileNobodyWrites(Runnable act) {
        writing.writeLock().lock();
        try {
            act.run();
        } finally {
            writing.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        saves.cancel(false);
        saving.shutdown();
        whileNobodyWrites(() -> {
            getMvStore().compactFile(MILLIS_TO_SHRINK_AT_THE_END);
            super.close();
        });
    }
}
