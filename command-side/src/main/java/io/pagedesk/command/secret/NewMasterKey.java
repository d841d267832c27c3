package io.pagedesk.command.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that takes the place of the present one when the master key is rotated.
 *
 * @param newMasterKey 256 bits in base64
 */
@ConfigurationProperties("pagedesk")
record NewMasterKey(@Nullable String newMasterKey) {

    MasterKey key() {
        if (newMasterKey == null || newMasterKey.isBlank()) {
            throw new UnusableMasterKeyException("cannot be replaced: pagedesk.new-master-key is not set");
        }
        return new MasterKey(newMasterKey);
    }

    @Override
    public String toString() {
        return "NewMasterKey[hidden]";
    }
}
