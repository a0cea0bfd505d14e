package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what header fields say of quotas: those of draft-ietf-httpapi-ratelimit-headers in all its
 * forms (from version 08 on a list of named policies, in version 07 one field of three members,
 * before three fields), and the common ones that begin with {@code X-}. What cannot be read is
 * passed over.
 */
final class QuotaFields {
  private static final List<String> FAMILIES = List.of("RateLimit", "X-RateLimit", "X-Rate-Limit");

  /** Where vendors name the quota that the numbers are of: GitHub and Discord. */
  private static final List<String> NAMES = List.of("X-RateLimit-Resource", "X-RateLimit-Bucket");

  /** One member of a list of {@code "policy";r=0;t=30}; a quoted name may hold anything. */
  private static final Pattern POLICY = Pattern.compile(
      "(?:\"(?<quoted>[^\"]*)\"|(?<token>[A-Za-z0-9*][\\w*.-]*))\\s*(?<parameters>(?:;[^,;]*)*)");

  private static final Pattern QUOTA = Pattern.compile(";\\s*q=(\\d{1,15})");
  private static final Pattern WINDOW = Pattern.compile(";\\s*w=(\\d{1,12})");
  private static final Pattern REMAINS = Pattern.compile(";\\s*r=(\\d{1,15})");
  private static final Pattern TIME = Pattern.compile(";\\s*t=(\\d{1,12})");
  private static final Pattern MEMBER =
      Pattern.compile("(?:^|[,;\\s])(limit|remaining|reset)=(\\d{1,12})");
  private static final Pattern NUMBER = Pattern.compile("\\s*(-?\\d{1,15})\\b.*");

  private final ServerTime times;

  QuotaFields(ServerTime times) {
    this.times = times;
  }

  /** All quotas of which the response says how much is left. */
  List<ToldQuota> read(Headers headers) {
    List<ToldQuota> quotas = new ArrayList<>(1);
    for (String field : headers.all("RateLimit")) {
      if (!field.contains("=")) {
        continue;
      }
      ToldQuota single = dictionary(field, headers);
      if (single == null) {
        policies(field, headers, quotas);
      } else {
        quotas.add(single);
      }
    }
    for (String family : FAMILIES) {
      Optional<String> remaining = headers.first(family + "-Remaining");
      Long number = remaining.map(QuotaFields::number).orElse(null);
      if (number != null && number >= 0) {
        quotas.add(numbers(family, number, headers));
        break;
      }
    }
    return quotas;
  }

  private static void policies(String field, Headers headers, List<ToldQuota> quotas) {
    Matcher policy = POLICY.matcher(field);
    while (policy.find()) {
      String parameters = policy.group("parameters");
      Long remaining = parameter(REMAINS, parameters);
      Duration reset = seconds(parameter(TIME, parameters));
      // Without a time there is nothing to wait for.
      if (remaining != null && reset != null) {
        String name = name(policy);
        String own = ownPolicy(name, headers);
        quotas.add(new ToldQuota(
            name, true, parameter(QUOTA, own), remaining, reset, seconds(parameter(WINDOW, own))));
      }
    }
  }

  /** The parameters of a policy of that name in {@code RateLimit-Policy}, empty for none. */
  private static String ownPolicy(String name, Headers headers) {
    for (String field : headers.all("RateLimit-Policy")) {
      Matcher policy = POLICY.matcher(field);
      while (policy.find()) {
        if (name(policy).equals(name)) {
          return policy.group("parameters");
        }
      }
    }
    return "";
  }

  private static String name(Matcher policy) {
    String quoted = policy.group("quoted");
    return quoted == null ? policy.group("token") : quoted;
  }

  /** {@code limit=100, remaining=0, reset=5} of version 07; null when it is not of that form. */
  private @Nullable ToldQuota dictionary(String field, Headers headers) {
    Long limit = null;
    Long remaining = null;
    Duration reset = null;
    Matcher member = MEMBER.matcher(field);
    while (member.find()) {
      Long value = Long.valueOf(member.group(2));
      switch (member.group(1)) {
        case "limit" -> limit = value;
        case "remaining" -> remaining = value;
        default -> reset = times.reset(member.group(2), headers);
      }
    }
    return remaining == null
        ? null
        : new ToldQuota("", true, limit, remaining, reset, window(limit, headers));
  }

  private ToldQuota numbers(String family, long remaining, Headers headers) {
    String name = NAMES.stream()
        .flatMap(field -> headers.first(field).stream())
        .findFirst()
        .orElse("");
    Long limit = headers.first(family + "-Limit").map(QuotaFields::number).orElse(null);
    Duration reset = List.of(family + "-Reset-After", family + "-Reset").stream()
        .flatMap(field -> headers.first(field).stream())
        .findFirst()
        .map(value -> times.reset(value.strip(), headers))
        .orElse(null);
    return new ToldQuota(name, name.isEmpty(), limit, remaining, reset, window(limit, headers));
  }

  /** Of {@code 100;w=60}, in which a policy is called after its quota. */
  private static @Nullable Duration window(@Nullable Long limit, Headers headers) {
    return limit == null
        ? null
        : seconds(parameter(WINDOW, ownPolicy(Long.toString(limit), headers)));
  }

  private static @Nullable Long number(String value) {
    Matcher number = NUMBER.matcher(value);
    return number.matches() ? Long.valueOf(number.group(1)) : null;
  }

  private static @Nullable Long parameter(Pattern pattern, String parameters) {
    Matcher parameter = pattern.matcher(parameters);
    return parameter.find() ? Long.valueOf(parameter.group(1)) : null;
  }

  private static @Nullable Duration seconds(@Nullable Long number) {
    return number == null ? null : Duration.ofSeconds(number);
  }
}
