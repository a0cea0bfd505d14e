package io.raccordo.runtime.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTriggerStoreTest {
  @TempDir
  private Path temporary;

  private Path folder = Path.of("");
  private FileTriggerStore store = FileTriggerStore.in(folder);

  @BeforeEach
  void open() {
    folder = temporary.resolve("made/when needed");
    store = FileTriggerStore.in(folder);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".position"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void keepsPositionsOfAnyKeyInItsFolder() throws IOException {
    List<String> keys =
        List.of("a", "../../a", "/etc/passwd", "C:\\x", "ä\n", "k".repeat(5_000), "con", ".");
    for (String key : keys) {
      assertThat(store.load(key)).isEmpty();
      store.save(key, "first");
      store.save(key, "{\"of\":\"\u20ac\"}");
    }
    for (String key : keys) {
      assertThat(FileTriggerStore.in(folder).load(key)).contains("{\"of\":\"\u20ac\"}");
      store.remove(key);
      assertThat(store.load(key)).isEmpty();
      store.remove(key);
    }
    try (Stream<Path> all = Files.walk(temporary)) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    }
    assertThatIllegalArgumentException().isThrownBy(() -> store.load(" "));
  }

  @Test
  void hasTheFormatThatItStates() throws IOException {
    store.save("orders \"EU\"", "{\"format\":1}");
    assertThat(file().getFileName())
        .hasToString("ab70c7a40d51781be1bfae7da4507f7b09b19ed49ba68b4b4c9416703f197225.position");
    assertThat(file()).hasContent("""
            raccordo-trigger-position 1 sha256=dd92c2f039deb78339f0266d5f63011bdebc7c86a5bdbce30d1de0f4b1fe6c37
            "orders \\"EU\\""
            {"format":1}
            """);
  }

  @Test
  void takesNothingForAPositionThatIsNone() throws IOException {
    store.save("k", "{\"format\":1}");
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      refuses("k");
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file(), changed);
      refuses("k");
    }
    Files.write(file(), whole);
    assertThat(store.load("k")).contains("{\"format\":1}");
  }

  private void refuses(String key) {
    assertThatThrownBy(() -> store.load(key))
        .isInstanceOf(DamagedPositionException.class)
        .hasMessageStartingWith("Trigger " + key + ": The file of its position ")
        .hasMessageContaining("Nothing was polled. Restore " + folder)
        .satisfies(e -> assertThat(((TriggerException) e).isRetryable()).isFalse());
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    store.save("k", "{}");
    Path mine = file();
    byte[] whole = Files.readAllBytes(mine);
    Files.writeString(mine, "");
    assertThatThrownBy(() -> store.load("k")).hasMessageContaining("position is empty");
    Files.writeString(mine, "hello");
    assertThatThrownBy(() -> store.load("k")).hasMessageContaining("does not begin like one");
    Files.writeString(mine, "raccordo-trigger-position 2 sha512=");
    assertThatThrownBy(() -> store.load("k"))
        .hasMessageContaining("has a format that this version does not know");
    Files.delete(mine);
    store.save("other", "{}");
    Files.move(file(), mine);
    assertThatThrownBy(() -> store.load("k"))
        .hasMessageContaining("belongs to the trigger \"other\"");
    Files.write(mine, whole);
    assertThat(store.load("k")).contains("{}");
  }

  @Test
  void whatWasBeingWrittenIsNoPosition() throws IOException {
    store.save("k", "{}");
    Path half = Path.of(file().toString().replace(".position", ".tmp"));
    Files.writeString(half, "raccordo-trigger-po");
    assertThat(store.load("k")).contains("{}");
    store.save("k", "[]");
    assertThat(store.load("k")).contains("[]");
    assertThat(half).doesNotExist();
  }

  @Test
  void isLockedByOne() {
    TriggerStore.Lock lock = store.lock("k").orElseThrow();
    assertThat(store.lock("k")).isEmpty();
    assertThat(FileTriggerStore.in(folder).lock("k")).isEmpty();
    Optional<TriggerStore.Lock> other = store.lock("other");
    assertThat(other).isPresent();
    lock.close();
    store.lock("k").orElseThrow().close();
    FileTriggerStore.in(folder).lock("k").orElseThrow().close();
    other.orElseThrow().close();
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    FileTriggerStore broken = FileTriggerStore.in(file);
    assertThatThrownBy(() -> broken.save("k", "{}"))
        .isInstanceOf(TriggerStoreException.class)
        .hasMessageContaining("cannot be written")
        .satisfies(e -> assertThat(((TriggerException) e).isRetryable()).isTrue());
    assertThatThrownBy(() -> broken.lock("k"))
        .isInstanceOf(TriggerStoreException.class)
        .hasMessageContaining("cannot be locked");
    assertThat(broken).hasToString("FileTriggerStore[" + file + "]");
  }
}
