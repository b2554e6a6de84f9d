package org.yokradap.people.api;

/** An officer who may sign in, under this name, to act in this post. */
public record Account(String username, Post post) {}
