package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.Members;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one operation, before it is known how much each of them says. */
record OperationWords(
    Operation operation,
    List<String> path,
    List<String> id,
    List<String> tags,
    List<String> summary,
    List<String> description,
    MemberWords input,
    MemberWords output,
    Set<String> mediaTypes) {
  /** What comes later in a description is about details. */
  private static final int DESCRIPTION = 400;

  private static final Pattern VERSION = Pattern.compile("v\\d.*|\\d{4}-\\d{2}.*");
  private static final MemberWords NOTHING = new MemberWords(List.of(), List.of(), List.of());

  static OperationWords of(ApiModel model, Operation operation) {
    boolean called = operation.key().kind() == Kind.PATH;
    String description = text(operation.description());
    return new OperationWords(
        operation,
        path(operation.key().path()),
        Words.of(text(operation.operationId())),
        operation.tags().stream().flatMap(tag -> Words.of(tag).stream()).toList(),
        Words.of(text(operation.summary())),
        Words.of(description.substring(0, Math.min(DESCRIPTION, description.length()))),
        called ? MemberWords.of(Members.input(model, operation)) : NOTHING,
        MemberWords.of(Members.output(model, operation)),
        mediaTypes(operation));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> path(String path) {
    List<String> words = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.startsWith("{") && !VERSION.matcher(segment).matches()) {
        words.addAll(Words.of(segment));
      }
    }
    return words;
  }

  private static Set<String> mediaTypes(Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    Stream<MediaType> request =
        operation.requestBody() == null ? Stream.of() : operation.requestBody().content().stream();
    request.forEach(m -> names.add("request " + m.name().toLowerCase(Locale.ROOT)));
    operation.responses().stream()
        .filter(r -> r.success())
        .flatMap(r -> r.content().stream())
        .forEach(m -> names.add("response " + m.name().toLowerCase(Locale.ROOT)));
    return names;
  }

  /** Every word, once or more. */
  List<String> all() {
    return Stream.of(
            path, id, tags, summary, description, input.names(), input.values(), output.names())
        .flatMap(List::stream)
        .toList();
  }

  /** Names of members with their types, of input and output. */
  List<String> typed() {
    return Stream.concat(input.typed().stream(), output.typed().stream()).toList();
  }

  OperationProfile profile(Rarity words, Rarity typed, boolean free) {
    return new OperationProfile(
        operation,
        WordVector.of(Stream.of(path, id, summary).flatMap(List::stream).toList(), words),
        WordVector.of(path, words),
        WordVector.of(id, words),
        WordVector.of(tags, words),
        WordVector.of(summary, words),
        WordVector.of(description, words),
        WordVector.of(input.names(), words),
        WordVector.of(input.typed(), typed),
        WordVector.of(input.values(), words),
        WordVector.of(output.names(), words),
        WordVector.of(output.typed(), typed),
        mediaTypes,
        free);
  }
}
