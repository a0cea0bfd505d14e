package io.raccordo.design.contract;

import io.raccordo.design.contract.Family.Binding;
import io.raccordo.design.contract.Line.Accessor;
import io.raccordo.design.contract.Line.Member;
import io.raccordo.design.contract.json.JsonStyles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints the tables of design note 001.
 *
 * <p>{@code plan [--list] [--share-inline] [--family=PART] [--member=PART] FILE FILE ...}: one connector, its API
 * versions in order, labelled by file name or by {@code LABEL=FILE}.
 *
 * <p>{@code styles FILE COMPONENT FOLDER}: the component schemas as Java sources in three styles, and
 * a benchmark that parses a list of the component.
 */
public final class Prototype {
  private Prototype() {}

  public static void main(String[] args) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(args));
    String command = arguments.isEmpty() ? "" : arguments.remove(0);
    switch (command) {
      case "plan" -> plan(arguments);
      case "styles" ->
        JsonStyles.write(
            new ApiVersion("styles", Path.of(arguments.get(0))),
            arguments.get(1),
            Path.of(arguments.get(2)));
      default ->
        System.err.println(
            "usage: plan [--list] [--share-inline] [--family=PART] [--member=PART] FILE FILE ... | styles FILE COMPONENT FOLDER");
    }
  }

  private static void plan(List<String> arguments) {
    List<String> options = arguments.stream().filter(a -> a.startsWith("--")).toList();
    List<ApiVersion> versions = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        int label = argument.indexOf('=');
        String file = argument.substring(label + 1);
        String name = label > 0
            ? argument.substring(0, label)
            : Path.of(file).getFileName().toString();
        versions.add(new ApiVersion(name.replaceFirst("\\.(json|ya?ml)$", ""), Path.of(file)));
      }
    }
    Succession succession = new Succession(versions, options.contains("--share-inline"));
    table(succession);
    causes(succession);
    for (String option : options) {
      String value = option.substring(option.indexOf('=') + 1).toLowerCase(Locale.ROOT);
      if (option.equals("--list")) {
        list(succession);
      } else if (option.startsWith("--family=")) {
        family(succession, value);
      } else if (option.startsWith("--member=")) {
        member(succession, value);
      }
    }
  }

  private static void table(Succession succession) {
    System.out.println(
        "| step | ops | added | removed | path moved | (a) ended | (a) written | (b) ended | (b) written | (b) copied | (c) ended | (c) opened | (c) written | (c) grown | one version in full | rebound |");
    System.out.println("|---|" + "--:|".repeat(15));
    for (Step s : succession.steps) {
      if (s.v == 0) {
        System.out.printf("| %s | %d | | | | | | | | | | | | | %d | |%n", label(s), ops(s), s.full);
        continue;
      }
      System.out.printf(
          "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
          label(s),
          ops(s),
          s.added.size(),
          s.removed.size(),
          s.moved.size(),
          s.strictEnded.size(),
          s.strictWritten,
          s.eagerEnded.size(),
          s.eagerWritten(),
          s.copied.size(),
          s.ended.size(),
          s.opened.size(),
          s.written(),
          s.grownLines,
          s.full,
          s.rebound.size());
    }
    System.out.println();
    System.out.println(
        "| step | response members retired | later form beside: answers always / partly / never | (b) accessors lost with their class | request members retired | request form beside: always / partly / never | members that returned | classes renamed |");
    System.out.println("|---|" + "--:|".repeat(7));
    for (Step s : succession.steps) {
      if (s.v > 0) {
        System.out.printf(
            "| %s | %d | %d / %d / %d | %d | %d | %d / %d / %d | %d | %d |%n",
            label(s),
            s.retiredOut.size(),
            s.besides(true, Answer.ALWAYS),
            s.besides(true, Answer.PARTLY),
            s.besides(true, Answer.NEVER),
            s.eagerLost,
            s.retiredIn.size(),
            s.besides(false, Answer.ALWAYS),
            s.besides(false, Answer.PARTLY),
            s.besides(false, Answer.NEVER),
            s.returned.size(),
            s.renamed.size());
      }
    }
    System.out.println();
  }

  private static void causes(Succession succession) {
    for (Step step : succession.steps) {
      step.causes.forEach((cause, details) -> {
        long families = details.stream()
            .map(d -> d.substring(0, d.indexOf(": ")))
            .distinct()
            .count();
        boolean ends = Contract.ENDS.contains(Contract.Cause.valueOf(cause));
        System.out.printf(
            "%s %s: %d findings in %d families%s%n",
            label(step), cause, details.size(), families, ends ? " (ends)" : "");
      });
    }
    System.out.println();
  }

  private static void list(Succession succession) {
    for (Step step : succession.steps) {
      System.out.println("== " + label(step));
      step.added.forEach(f -> System.out.println("  added " + (step.v == 0 ? "" : f.name)));
      step.removed.forEach(f -> System.out.println("  removed " + f.name));
      step.rebound.forEach(f -> System.out.println("  rebound " + f.name));
      step.causes.forEach((c, ds) -> ds.forEach(d -> System.out.println("  " + c + " " + d)));
      step.besides.forEach(b -> System.out.printf(
          "  beside %s %s: %s, then %s: %s%n",
          b.output() ? "out" : "in", b.member(), b.first(), b.later(), b.answer()));
      step.retiredOut.forEach(m -> System.out.println("  retired out " + m));
      step.retiredIn.forEach(m -> System.out.println("  retired in " + m));
      step.returned.forEach(m -> System.out.println("  returned " + m));
      step.renamed.forEach(r -> System.out.println("  renamed " + r));
      if (step.v > 0) {
        succession.ledger.lines.stream()
            .filter(l -> l.since == step.v)
            .forEach(l -> System.out.println("  new " + l.kind + " " + l));
      }
      step.copied.forEach(l -> System.out.println("  copied by eager binding " + l));
    }
  }

  private static void family(Succession succession, String part) {
    for (Family family : succession.families) {
      if (family.name.toLowerCase(Locale.ROOT).contains(part)) {
        System.out.println(family.name);
        for (int v = 0; v < succession.versions.size(); v++) {
          Binding binding = family.bindings.get(v);
          String label = succession.versions.get(v).label;
          if (binding == null) {
            System.out.printf("  %s: none%n", label);
          } else {
            System.out.printf(
                "  %s: revision %d -> %s (%s) %s %s%n",
                label,
                binding.revision().number,
                binding.operation().name(),
                binding.how(),
                types(binding.revision().output),
                binding.findings());
          }
        }
      }
    }
  }

  private static void member(Succession succession, String part) {
    List<Line> lines = new ArrayList<>(succession.ledger.lines);
    lines.addAll(succession.inputLines());
    for (Line line : lines) {
      for (Member member : line.members.values()) {
        if (member.toString().toLowerCase(Locale.ROOT).equals(part)) {
          System.out.println(member + ": " + types(member));
          for (Accessor accessor : member.accessors) {
            System.out.printf("  %s: %s%n", accessor.type, labels(succession, accessor.exact));
          }
          System.out.println("  present: " + labels(succession, member.present));
        }
      }
    }
  }

  private static String labels(Succession succession, java.util.BitSet set) {
    return set.stream()
        .mapToObj(v -> succession.versions.get(v).label)
        .collect(Collectors.joining(", "));
  }

  private static String types(Member member) {
    return member.accessors.stream().map(a -> a.type.toString()).collect(Collectors.joining(" | "));
  }

  private static String label(Step step) {
    return step.succession.versions.get(step.v).label;
  }

  private static int ops(Step step) {
    return step.succession.versions.get(step.v).operations.size();
  }
}
