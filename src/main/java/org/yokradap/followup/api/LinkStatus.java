package org.yokradap.followup.api;

/** What became of looking at a page that is named as evidence. */
public enum LinkStatus {
    /** It is there. */
    OPEN(Health.ALIVE),
    /** Its server says that there is no such page: 404 or 410. */
    GONE(Health.DEAD),
    /** Its server does not show it to programs: 401, 403, 429 and the like. People may see it. */
    HIDDEN(Health.UNKNOWN),
    /** Its server answers with an error. */
    FAULTY(Health.FAILING),
    /** Nobody answers there, or nothing that could be understood. */
    SILENT(Health.FAILING),
    TOO_SLOW(Health.FAILING),
    /** No public address goes by this name. Whether a private one does is nobody's business. */
    NOWHERE(Health.FAILING),
    /** The certificate is not in order. */
    UNTRUSTED(Health.FAILING),
    /** It leads on and on. */
    ENDLESS(Health.FAILING),
    /** It is, or leads to, what is not fetched: another scheme or port, or an address with a password in it. */
    NOT_FETCHED(Health.UNKNOWN);

    /** What a status says about the page. */
    public enum Health {
        ALIVE,
        /** It is gone for good. */
        DEAD,
        /** It is dead if it is so on a later day as well. */
        FAILING,
        /** Nothing: it is no reason to tell anybody. */
        UNKNOWN
    }

    private final Health health;

    LinkStatus(Health health) {
        this.health = health;
    }

    public Health health() {
        return health;
    }
}
