package io.raccordo.runtime.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: signs in by form, and consents to what is asked for, or refuses. */
final class Person {
  private static final Pattern FORM =
      Pattern.compile("<form[^>]* method=\"post\" action=\"([^\"]*)\"");
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(type|name|value)=\"([^\"]*)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String name;
  private final boolean consents;

  /** The titles of the pages that were seen. */
  final List<String> pages = new ArrayList<>();

  Person(String name, boolean consents) {
    this.name = name;
    this.consents = consents;
  }

  /** Goes on from page to page, until there is no form any more, or another host is next. */
  URI visit(URI url) {
    URI at = url;
    HttpRequest next = request(at).build();
    while (true) {
      HttpResponse<String> response = send(next);
      String location = response.headers().firstValue("Location").orElse(null);
      if (location != null) {
        at = at.resolve(location);
        if (!at.getHost().equals(url.getHost())) {
          return at;
        }
        next = request(at).build();
        continue;
      }
      Matcher form = FORM.matcher(response.body());
      if (!form.find()) {
        return at;
      }
      pages.add(response.body().replaceAll("(?s).*<title>(.*?)</title>.*", "$1"));
      at = at.resolve(form.group(1));
      next = request(at)
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(filledIn(response.body())))
          .build();
    }
  }

  private static HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url).header("Accept", "text/html");
  }

  private String filledIn(String page) {
    List<String> pairs = new ArrayList<>();
    Matcher input = INPUT.matcher(page);
    while (input.find()) {
      String type = "";
      String field = "";
      String value = "";
      Matcher attribute = ATTRIBUTE.matcher(input.group());
      while (attribute.find()) {
        switch (attribute.group(1)) {
          case "type" -> type = attribute.group(2);
          case "name" -> field = attribute.group(2);
          default -> value = attribute.group(2);
        }
      }
      if (type.equals("checkbox") && !consents) {
        continue;
      }
      String answer = switch (field) {
        case "username" -> name;
        case "password" -> SpringServer.PASSWORD.reveal();
        default -> value;
      };
      pairs.add(field + "=" + URLEncoder.encode(answer, StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
