package io.raccordo.it.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the mutants of a run: the same for the same seed, document and round. */
final class MutantMaker {
  /** Writes lone surrogates as escapes, which is all that JSON can do with them. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final long seed;
  private final List<FuzzDocument> documents;

  MutantMaker(long seed, List<FuzzDocument> documents) {
    this.seed = seed;
    this.documents = List.copyOf(documents);
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mutant make(FuzzDocument document, int round) throws IOException {
    Random random = new Random((seed * 1_000_003 + document.id().hashCode()) * 1_000_003 + round);
    List<String> files = List.copyOf(document.files().keySet());
    String file =
        random.nextInt(3) == 0 ? files.get(random.nextInt(files.size())) : document.root();
    FuzzDocument other = documents.get(random.nextInt(documents.size()));
    JsonNode tree = document.trees().get(file);
    List<String> changes = new ArrayList<>();
    byte[] bytes = tree == null || random.nextInt(3) == 0
        ? bytewise(document.files().get(file), other, random, changes)
        : treewise(tree, other, random, changes, !file.endsWith(".json"));
    return new Mutant(document, round, seed, changes, file, bytes);
  }

  private static byte[] bytewise(
      byte[] sound, FuzzDocument other, Random random, List<String> changes) throws IOException {
    ByteMutation mutation = new ByteMutation(random, changes);
    byte[] result = sound;
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      result = mutation.apply(result, other.files().get(other.root()));
    }
    return result;
  }

  private static byte[] treewise(
      JsonNode tree, FuzzDocument other, Random random, List<String> changes, boolean yaml)
      throws IOException {
    JsonNode damaged = tree.deepCopy();
    JsonNode pieces = other.trees().getOrDefault(other.root(), tree);
    TreeMutation mutation = new TreeMutation(damaged, pieces, random, changes);
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      mutation.apply();
    }
    String text = new String(bytes(damaged), StandardCharsets.UTF_8);
    // Behind the mark, braces are YAML's flow style and not JSON.
    return ((yaml && random.nextBoolean() ? "---\n" : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
