package org.yokradap.people.account;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yokradap.people.api.Role;

/**
 * What an operator says about second factors.
 *
 * @param requiredOf roles that nobody takes without a second factor; empty for none
 * @param keyFile where the key is kept that the secrets of authenticator apps are encrypted by; made when it is first needed
 * @param key the key itself, 32 bytes in Base64, instead of the file
 */
@ConfigurationProperties("yokradap.second-factor")
record SecondFactorSettings(
        @DefaultValue({"CLERK", "MAYOR", "ADMINISTRATOR"}) Set<Role> requiredOf,
        @DefaultValue("data/second-factor.key") Path keyFile,
        Optional<String> key) {}
