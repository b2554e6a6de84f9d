package org.yokradap.followup.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says about the checking of links.
 *
 * @param enabled whether this installation may fetch pages that agencies name, where their administrators want it
 */
@ConfigurationProperties("yokradap.link-checks")
record LinkSettings(@DefaultValue("false") boolean enabled) {}
