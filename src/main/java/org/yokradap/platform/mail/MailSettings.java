package org.yokradap.platform.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about mails.
 *
 * @param zone in which a mail says when it was sent
 * @param baseUrl what links in mails begin with
 * @param outbox the directory for mails while there is no mail server
 * @param mailFrom the sender's address
 */
@ConfigurationProperties("yokradap")
public record MailSettings(
        ZoneId zone,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("data/outbox") Path outbox,
        @DefaultValue("yokradap@localhost") String mailFrom) {

    /** The address of one of our pages. */
    public URI page(String path) {
        return page(baseUrl, path);
    }

    /** The address of a page below that of the application. */
    public static URI page(URI baseUrl, String path) {
        var base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }
}
