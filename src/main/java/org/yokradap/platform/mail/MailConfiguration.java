package org.yokradap.platform.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    /** Spring offers a mail sender as soon as {@code spring.mail.host} is set. */
    @Bean
    Carrier carrier(ObjectProvider<JavaMailSender> server, MailSettings settings) {
        var sender = server.getIfAvailable();
        return sender == null ? new OutboxCarrier(settings) : new SmtpCarrier(sender, settings);
    }
}
