package io.raccordo.it.upgrade;

import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.VendorServer.Received;
import io.raccordo.it.upgrade.VendorServer.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which operation of a document a request is for, and what is wrong with it. */
final class RequestJudge {
  private final @Nullable Selector selector;
  private final RequestCheck check;
  private final List<Address> addresses = new ArrayList<>();
  private String expected = "";

  /**
   * What a request is for.
   *
   * @param operation null when the document has no such endpoint
   */
  record Ruling(String line, @Nullable Operation operation, List<Problem> problems) {}

  private record Address(Operation operation, Pattern url, List<String> names, int literals) {
    static Address of(String server, Operation operation) {
      StringBuilder regex = new StringBuilder();
      String base = server.startsWith("/") ? "https?://[^/]+" : Pattern.quote(strip(server));
      regex.append(base).append(server.startsWith("/") ? Pattern.quote(strip(server)) : "");
      List<String> names = new ArrayList<>();
      Matcher holes = Pattern.compile("\\{([^}]*)\\}").matcher(operation.template());
      int from = 0;
      int literals = 0;
      while (holes.find()) {
        String literal = operation.template().substring(from, holes.start());
        regex.append(Pattern.quote(literal)).append("([^/]+)");
        literals += literal.length();
        names.add(holes.group(1));
        from = holes.end();
      }
      String rest = operation.template().substring(from).replaceAll("[?#].*", "");
      regex.append(Pattern.quote(rest));
      return new Address(
          operation, Pattern.compile(regex.toString()), names, literals + rest.length());
    }

    private static String strip(String server) {
      return server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
    }
  }

  RequestJudge(BareDocument document, @Nullable Selector selector) {
    this.selector = selector;
    this.check = new RequestCheck(document);
    for (Operation operation : document.operations()) {
      document.servers(operation).forEach(s -> addresses.add(Address.of(s, operation)));
    }
  }

  /** Which of the operations whose paths differ in a fragment only requests are for from now on. */
  void expect(String template) {
    expected = template;
  }

  Ruling judge(Received request) {
    String url = request.authority() + request.uri().getRawPath();
    Address best = null;
    List<String> values = List.of();
    for (Address address : addresses) {
      Matcher matcher = address.url().matcher(url);
      if (address.operation().method().equals(request.method())
          && matcher.matches()
          && (best == null
              || address.literals() > best.literals()
              || (address.literals() == best.literals()
                  && address.operation().template().equals(expected)))) {
        best = address;
        values = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          values.add(matcher.group(i));
        }
      }
    }
    String line = request.method() + ' ' + url;
    if (best == null) {
      return new Ruling(line, null, List.of());
    }
    List<Problem> problems = new ArrayList<>(chosen(request));
    problems.addAll(check.problems(best.operation(), best.names(), values, request));
    return new Ruling(line, best.operation(), problems);
  }

  private List<Problem> chosen(Received request) {
    if (selector == null) {
      return List.of();
    }
    String found = selector.in().equals("header")
        ? request.header(selector.name()).orElse("")
        : WireValue.pairs(String.valueOf(request.uri().getRawQuery())).stream()
            .filter(p -> p.name().equals(selector.name()))
            .findFirst()
            .map(WireValue.Pair::value)
            .orElse("");
    return found.equals(selector.value())
        ? List.of()
        : List.of(Problem.of("selector " + selector.name() + " is '" + found + "'"));
  }
}
