package io.raccordo.it.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.it.diff.Edit.Context;
import io.raccordo.it.support.SharedSpecs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Schemas of real documents are edited in ways whose truth is known by how they were made; findings
 * agree with it, and an independent validator agrees with their witnesses.
 */
@Tag("once")
class SchemaMutationTest {
  private static final List<String> DOCUMENTS = List.of(
      "adyen-checkout/v71.json",
      "box/core/2024-10-21.json",
      "discord/2026-07-18.json",
      "figma/2026-03-30.yaml",
      "intercom/2.14.yaml",
      "mistral/api/2026-02-04.yaml",
      "openai/2025-01-22.yaml",
      "ory/kratos/v26.2.0.json",
      "twilio/verify_v2/2.2.1.json",
      "xero/xero-accounting/2022-03-01.yaml");

  private static final long SEED = 20260101;

  @Test
  void findingsAgreeWithTheTruth() {
    check(DOCUMENTS.subList(2, 5), 10, 600);
  }

  @Tag("full")
  @Test
  void findingsAgreeWithTheTruthOfManyMutations() {
    check(DOCUMENTS, 40, Integer.getInteger("raccordo.mutations", 20_000));
  }

  private static void check(List<String> documents, int excerpts, int count) {
    MutationRun run = run(documents, excerpts, count);
    System.out.println(run.summary());
    assertThat(run.falseAlarms()).as("false alarms").isEmpty();
    assertThat(run.silences()).as("silences").isEmpty();
    assertThat(run.falseWitnesses()).as("false witnesses").isEmpty();
    assertThat(run.mutations().values().stream().mapToInt(n -> n).sum())
        .isGreaterThanOrEqualTo(count);
    assertThat(run.mutations().keySet()).containsExactly(Edit.Area.values());
  }

  static MutationRun run(List<String> documents, int excerpts, int count) {
    Random random = new Random(SEED);
    List<SchemaSite> sites = new ArrayList<>();
    for (String name : documents) {
      ObjectNode document =
          Stages.resolve(SharedSpecs.require(name)).root().root().deepCopy();
      List<Excerpt> all = new ArrayList<>(Excerpt.of(name, document));
      Collections.shuffle(all, random);
      all.stream().limit(excerpts).forEach(e -> sites.addAll(SchemaSite.of(e)));
    }
    MutationRun run = new MutationRun();
    int quota = count / Edit.Area.values().length + 2;
    Map<Edit.Area, Integer> done = new EnumMap<>(Edit.Area.class);
    for (Edit.Area area : Edit.Area.values()) {
      Collections.shuffle(sites, random);
      // Each round takes one more edit of each site, so that all sites come before all edits.
      for (int round = 0; round < 12 && done.getOrDefault(area, 0) < quota; round++) {
        for (SchemaSite site : sites) {
          List<Edit> edits = Edits.of(site, area);
          if (edits.size() > round && done.getOrDefault(area, 0) < quota) {
            int start = Math.floorMod(site.pointer().hashCode(), edits.size());
            Edit edit = edits.get((start + round) % edits.size());
            Context[] contexts = Context.values();
            run.run(site, site.text() ? edit : edit.in(contexts[random.nextInt(contexts.length)]));
            done.merge(area, 2, Integer::sum);
          }
        }
      }
    }
    return run;
  }
}
