package io.raccordo.generator.diff;

import java.util.BitSet;

/**
 * A pair of schemas where one operation uses it.
 *
 * @param path from the body to the pair; empty for all of it
 * @param mediaType of the body; empty for parameters and headers
 */
record SchemaUse(
    SchemaPair pair, Site site, String holder, String path, String mediaType, BitSet operations) {}
