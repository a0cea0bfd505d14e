package io.raccordo.it.corpus;

import java.nio.file.Path;

/**
 * A document of the corpus.
 *
 * @param id its path below its source, with slashes, behind the source's name; never changes
 * @param path where it is on this machine
 * @param bytes its size
 */
record CorpusDocument(String id, Path path, long bytes) {}
