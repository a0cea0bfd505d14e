package io.raccordo.generator.plan;

/**
 * What shows whether a connection works.
 *
 * @param module id of the family whose newest revision is called
 * @param reason why it is that one, for the manifest
 */
public record ConnectionTest(String module, String reason) {}
