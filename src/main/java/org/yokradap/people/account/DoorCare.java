package org.yokradap.people.account;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yokradap.platform.OneNode;

/** Takes away, once a day, what is kept of the door for a time only. */
@Component
@EnableConfigurationProperties(SignInSettings.class)
class DoorCare {
    private static final Logger LOG = LoggerFactory.getLogger(DoorCare.class);

    private final SignInSettings settings;
    private final SignInRows records;
    private final StoredGuesses guesses;
    private final DeviceRows devices;
    private final TokenRows tokens;
    private final DaySecrets secrets;
    private final Erasure erasure;
    private final OneNode node;

    DoorCare(
            SignInSettings settings,
            SignInRows records,
            StoredGuesses guesses,
            DeviceRows devices,
            TokenRows tokens,
            DaySecrets secrets,
            Erasure erasure,
            OneNode node) {
        this.settings = settings;
        this.records = records;
        this.guesses = guesses;
        this.devices = devices;
        this.tokens = tokens;
        this.secrets = secrets;
        this.erasure = erasure;
        this.node = node;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${yokradap.zone}")
    void tidyAlone() {
        node.alone("people.door-care", this::tidy);
    }

    void tidy() {
        int old = records.tidy(Duration.ofDays(settings.keepSignInsForDays()));
        if (old > 0) LOG.info("{} records of sign-ins were older than {} days", old, settings.keepSignInsForDays());
        guesses.tidy();
        devices.tidy();
        tokens.tidy();
        secrets.tidy();
        erasure.again();
    }
}
