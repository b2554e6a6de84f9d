package org.yokradap.followup.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yokradap.followup.api.EvidenceLimits;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EvidenceLimits.class, VirusScanSettings.class, LinkSettings.class})
class EvidenceConfiguration {
    @Bean
    LinkFetch linkFetch() {
        return new LinkFetch();
    }
}
