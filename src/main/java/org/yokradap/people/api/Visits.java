package org.yokradap.people.api;

/** Knows who is at the door. */
public interface Visits {
    /** Of the request that is being answered; {@link Visit#INSIDE} where there is none. */
    Visit present();
}
