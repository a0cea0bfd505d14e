package io.raccordo.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.policy.PolicyFile;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.ConnectorConfigCheck;
import io.raccordo.generator.migrate.ConnectorConfigReader;
import io.raccordo.generator.migrate.LedgerFile;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.migrate.MigrationsCheck;
import io.raccordo.generator.migrate.MigrationsReader;
import io.raccordo.generator.migrate.PolicyReader;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.openapi.SecuritySchemeReader;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.source.ConnectorSource;
import io.raccordo.generator.source.Limits;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages source to validate, for the documents of one connector and what stands beside them.
 */
final class ConnectorReader implements Locator {
  static final String LEDGER = Ledger.FILE;

  private Limits limits = Limits.DEFAULTS;
  private SourceReader sources = new SourceReader(limits);
  private final Diagnostics diagnostics;
  private final Map<String, ResolvedDocument> documents = new LinkedHashMap<>();
  private Map<String, SecurityScheme> schemes = Map.of();
  private String ledgerText = "";
  private @Nullable Path root;

  ConnectorReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Reads a connector's folder. */
  ConnectorInput folder(Path folder) {
    ConnectorConfig config =
        beside(folder, "connector.yaml", ConnectorConfigReader::read, ConnectorConfig.NONE);
    limit(config);
    root = folder;
    String policy = config.policy();
    ConnectorSource source =
        sources.connector(folder, policy == null ? Set.of() : Set.of(policy), diagnostics);
    Migrations migrations =
        beside(folder, "migrations.yaml", MigrationsReader::read, Migrations.NONE);
    Optional<String> recorded = ledger(folder);
    ledgerText = recorded.orElse("");
    Ledger ledger = recorded.map(t -> LedgerFile.read(t, LEDGER, diagnostics)).orElse(Ledger.EMPTY);
    ResolvedDocument stated = documents.get("connector.yaml");
    if (stated != null) {
      schemes = SecuritySchemeReader.read(stated, diagnostics);
    }
    List<VersionSource> ordered = ordered(source, config);
    diagnostics.throwIfErrors(this);
    return input(source.name(), ordered, config, migrations, ledger).normalized();
  }

  private void limit(ConnectorConfig config) {
    config.limits().forEach((name, value) -> limits = limits.with(name, value));
    sources = new SourceReader(limits);
  }

  /**
   * Reads two documents on their own. Of a {@code connector.yaml} beside the later one the limits
   * and the selector hold, and nothing else.
   */
  ConnectorInput pair(Path before, Path after, @Nullable Path migrationsFile) {
    ConnectorConfig config = beside(
            after.toAbsolutePath().getParent(),
            "connector.yaml",
            ConnectorConfigReader::read,
            ConnectorConfig.NONE)
        .forComparison();
    limit(config);
    List<VersionSource> versions = sources.succession(List.of(before, after), diagnostics);
    root = versions.get(0).root();
    Migrations migrations = migrationsFile == null
        ? Migrations.NONE
        : beside(
            migrationsFile.toAbsolutePath().getParent(),
            String.valueOf(migrationsFile.getFileName()),
            MigrationsReader::read,
            Migrations.NONE);
    diagnostics.throwIfErrors(this);
    return input("", versions, config, migrations, Ledger.EMPTY);
  }

  /** Reads a policy file; none where there is none to read. */
  PolicyFile policy(@Nullable Path file) {
    return file == null ? PolicyFile.NONE : policy(file, String.valueOf(file.getFileName()));
  }

  /** Reads a policy file, which messages call by this name. */
  PolicyFile policy(Path file, String name) {
    if (!Files.isRegularFile(file)) {
      diagnostics.error(
          "missing-file",
          Origin.root(name),
          "There is no such policy file.",
          "Correct the path, which begins at the folder of what names it.");
      return PolicyFile.NONE;
    }
    return read(file, name, PolicyReader::read, PolicyFile.NONE);
  }

  /**
   * The folder at which the names of documents begin, as seen from another one, with forward
   * slashes; null where that does not hold it, or is not given.
   */
  @Nullable
  String folderFrom(@Nullable Path base) {
    if (base == null || root == null) {
      return null;
    }
    Path from = base.toAbsolutePath().normalize();
    Path folder = root.toAbsolutePath().normalize();
    return folder.startsWith(from)
        ? from.relativize(folder).toString().replace(File.separatorChar, '/')
        : null;
  }

  private ConnectorInput input(
      String name,
      List<VersionSource> sourcesInOrder,
      ConnectorConfig config,
      Migrations migrations,
      Ledger ledger) {
    List<ApiModel> written = new ArrayList<>();
    List<ApiModel> versions = versions(sourcesInOrder, written);
    ConnectorConfigCheck.securitySchemes(config, schemes, versions, diagnostics);
    ConnectorConfigCheck.selector(config, versions, diagnostics);
    diagnostics.throwIfErrors(this);
    Migrations checked = MigrationsCheck.check(migrations, versions, diagnostics);
    diagnostics.throwIfErrors(this);
    ApiModel newest = versions.get(versions.size() - 1);
    String id = name.isEmpty() ? JavaNames.kebab(newest.info().title()) : name;
    return new ConnectorInput(id, config, checked, ledger, versions, written, this);
  }

  /** A fault in one document does not hide those of the others. */
  private List<ApiModel> versions(List<VersionSource> sourcesInOrder, List<ApiModel> written) {
    List<VersionReading> readings = sourcesInOrder.parallelStream()
        .map(version -> VersionReading.of(sources, limits, version, schemes))
        .toList();
    List<ApiModel> versions = new ArrayList<>();
    for (VersionReading reading : readings) {
      diagnostics.addAll(reading.diagnostics());
      ResolvedDocument document = reading.document();
      if (document != null) {
        document.documents().forEach(d -> documents.put(d.name(), document));
      }
      if (reading.model() != null && reading.written() != null) {
        versions.add(reading.model());
        written.add(reading.written());
      }
    }
    return versions;
  }

  private List<VersionSource> ordered(ConnectorSource source, ConnectorConfig config) {
    List<String> labels = source.versions().stream().map(VersionSource::label).toList();
    ConnectorConfigCheck.labels(config, labels, diagnostics);
    diagnostics.throwIfErrors(this);
    return config.order().isEmpty()
        ? source.versions()
        : source.versions().stream()
            .sorted(Comparator.comparingInt(v -> config.order().indexOf(v.label())))
            .toList();
  }

  private <T> T beside(@Nullable Path folder, String file, TreeReader<T> reader, T none) {
    return read(folder == null ? Path.of(file) : folder.resolve(file), file, reader, none);
  }

  private <T> T read(Path path, String name, TreeReader<T> reader, T none) {
    return bytes(path, name)
        .map(bytes -> {
          ResolvedDocument document = sources.read(name, bytes, diagnostics);
          documents.put(name, document);
          return reader.read(document.root().root(), Origin.root(name), diagnostics);
        })
        .orElse(none);
  }

  /** The ledger is written here, in UTF-8: anything else is damage. */
  private Optional<String> ledger(Path folder) {
    return bytes(folder.resolve(LEDGER), LEDGER).flatMap(bytes -> {
      try {
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException damaged) {
        diagnostics.error(
            "invalid-ledger",
            Origin.root(LEDGER),
            "The ledger is not UTF-8.",
            "Restore the file from version control; it cannot be made again from the documents.");
        return Optional.empty();
      }
    });
  }

  private Optional<byte[]> bytes(Path path, String file) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException fault) {
      diagnostics.error(
          "unreadable-file",
          Origin.root(file),
          "The file cannot be read (" + fault.getClass().getSimpleName() + ").",
          "Make it a readable file.");
      return Optional.empty();
    }
  }

  @Override
  public Optional<SourceRange> locate(Origin origin) {
    if (origin.document().equals(LEDGER)) {
      return Optional.of(LedgerFile.locate(ledgerText, LEDGER, origin));
    }
    ResolvedDocument document = documents.get(origin.document());
    return document == null ? Optional.empty() : document.locate(origin);
  }

  /** Reads one of the files beside the documents. */
  private interface TreeReader<T> {
    T read(JsonNode tree, Origin root, Diagnostics diagnostics);
  }
}
