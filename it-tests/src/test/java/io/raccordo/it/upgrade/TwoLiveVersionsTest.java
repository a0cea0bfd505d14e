package io.raccordo.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.CallerWriter.Caller;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.it.upgrade.VendorServer.Judgement;
import io.raccordo.runtime.CallOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process calls two releases of one vendor with the same classes: the vendor tells them apart
 * by a header field, and each release refuses what is meant for the other.
 */
@Tag("once")
class TwoLiveVersionsTest {
  private static final String OLDER = "2.11";
  private static final String NEWER = "2.14";

  @TempDir
  Path work;

  @Test
  void intercomSideBySide() throws Exception {
    Succession intercom = RealSuccessions.intercom();
    ConnectorBuild build = intercom.buildLive(List.of(OLDER, NEWER), work.resolve("both"));
    Manifest manifest = Manifest.read(build.resources(), intercom.id());
    List<Module> shared = manifest.modules().stream()
        .filter(m -> m.binding(OLDER).isPresent() && m.binding(NEWER).isPresent())
        .toList();
    BareDocument older = intercom.document(OLDER);
    BareDocument newer = intercom.document(NEWER);
    // Where the contract is the same, one class serves both.
    assertThat(older.operations()).hasSize(108);
    assertThat(shared.stream().map(Module::id).distinct()).hasSize(107);
    assertThat(shared).allMatch(m -> m.revision() == 1);

    List<Caller> callers = new ArrayList<>();
    List<Path> sources;
    try (var loader = build.load(work)) {
      CallerWriter writer = new CallerWriter(loader, manifest.connectorClass());
      for (Module module : shared) {
        writer.write(older, module, OLDER).ifPresent(callers::add);
      }
      sources = writer.save(work.resolve("callers"));
    }
    assertThat(callers).hasSameSizeAs(shared);
    Path classes = work.resolve("classes");
    build.compileCallersOfRetired(sources, classes, 17);

    int both = 0;
    try (VendorServer first = new VendorServer(older, intercom.selector(OLDER));
        VendorServer second = new VendorServer(newer, intercom.selector(NEWER));
        CallerHost host = new CallerHost(build, classes, manifest, call -> {
          String version = call.headers().first("Intercom-Version").orElse("");
          assertThat(version).isIn(OLDER, NEWER);
          return version.equals(OLDER) ? first.port() : second.port();
        })) {
      for (Caller caller : callers) {
        List<Judgement> answered = called(caller, host, OLDER, first);
        List<Judgement> now = called(caller, host, NEWER, second);
        assertThat(second.take()).isEmpty();
        assertThat(first.take()).isEmpty();
        both += accepted(answered) && accepted(now) ? 1 : 0;
      }
    }
    // Values are samples of the older document: the others are refused for them by one of the two.
    assertThat(both).isGreaterThanOrEqualTo(83);
  }

  private static List<Judgement> called(
      Caller caller, CallerHost host, String version, VendorServer vendor) throws Exception {
    CallLog log = new CallLog(
            Set.of(), Map.of(), "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .with(CallOptions.DEFAULT.withApiVersion(version));
    Throwable failure =
        host.call(caller, "least", host.connection(caller.module(), version), Map.of(), log);
    assertThat(failure instanceof LinkageError || failure instanceof ClassCastException)
        .isFalse();
    List<Judgement> judged = vendor.take();
    assertThat(judged).noneMatch(j -> j.status() == 410);
    assertThat(judged.stream().flatMap(j -> j.problems().stream()))
        .noneMatch(problem -> problem.startsWith("selector"));
    return judged;
  }

  private static boolean accepted(List<Judgement> judged) {
    return !judged.isEmpty() && judged.stream().allMatch(j -> j.status() < 300);
  }
}
