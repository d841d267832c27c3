package io.pagedesk.command.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps secrets for a second; an unknown App is looked up each time, so that a new one is known at once. */
@Component
class RememberedAppSecrets implements AppSecrets {

    private final AppTable apps;
    private final Cache<String, AppSecret> remembered = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    RememberedAppSecrets(AppTable apps) {
        this.apps = apps;
    }

    @Override
    public Optional<AppSecret> newest(String appId) {
        Optional<AppSecret> newest = apps.findSecret(appId);
        newest.ifPresentOrElse(app -> remembered.put(appId, app), () -> remembered.invalidate(appId));
        return newest;
    }

    @Override
    public AppSecret required(String appId) {
        return newest(appId)
                .orElseThrow(() -> (apps.find(appId).isPresent()
                                ? AppRefusals.secretMissing(appId)
                                : AppRefusals.notFound(appId))
                        .asException());
    }

    @Override
    public Optional<AppSecret> find(String appId) {
        return Optional.ofNullable(
                remembered.get(appId, unknown -> apps.findSecret(unknown).orElse(null)));
    }
}
