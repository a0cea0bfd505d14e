package io.raccordo.runtime.trigger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Positions in a folder, a file for each trigger. Several processes may share the folder, on one
 * machine or a file system that knows locks; in one process, make one store for a folder.
 *
 * <p>A position survives the end of the process at any moment, and of the machine as far as the
 * file system keeps what it promises: it is written to a file of its own, forced to the disk and
 * then moved into the place of the one before in one step.
 *
 * <p>The file's name is the SHA-256 of the key in hexadecimal with {@code .position} behind it, so
 * no key leads anywhere else. Beside it, {@code .lock} is locked while the trigger is polled, and
 * stays, and {@code .tmp} is what is being written. The format, UTF-8 with line feeds:
 *
 * <pre>
 * raccordo-trigger-position 1 sha256=(of all bytes behind this line, in hexadecimal)
 * (the key, as a JSON string)
 * (the position)
 * </pre>
 */
public final class FileTriggerStore implements TriggerStore {
  private static final String FORMAT = "raccordo-trigger-position ";
  private static final String HEAD = FORMAT + "1 sha256=";

  private final Path folder;
  // A process loses its lock when it closes the file another time, so it must not even open it.
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  private FileTriggerStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A store in a folder.
   *
   * @param folder the folder, made when it is first needed
   * @return the store
   */
  public static FileTriggerStore in(Path folder) {
    return new FileTriggerStore(folder);
  }

  @Override
  public Optional<String> load(String key) {
    Path file = file(key, ".position");
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(key, "cannot be read", file, e);
    }
    return Optional.of(read(key, file, bytes));
  }

  private static String read(String key, Path file, byte[] bytes) {
    int headEnd = lineEnd(bytes, 0);
    String head = new String(bytes, 0, headEnd, StandardCharsets.UTF_8);
    if (!head.startsWith(HEAD)) {
      throw damaged(
          key,
          file,
          bytes.length == 0
              ? "is empty"
              : head.startsWith(FORMAT)
                  ? "has a format that this version does not know"
                  : "does not begin like one");
    }
    byte[] content =
        java.util.Arrays.copyOfRange(bytes, Math.min(headEnd + 1, bytes.length), bytes.length);
    if (!head.substring(HEAD.length()).equals(sha256(content))) {
      throw damaged(key, file, "was changed or cut off: its checksum does not fit");
    }
    int keyEnd = lineEnd(content, 0);
    String owner = new String(content, 0, keyEnd, StandardCharsets.UTF_8);
    if (!owner.equals(quoted(key))) {
      throw damaged(key, file, "belongs to the trigger " + owner);
    }
    return new String(content, keyEnd + 1, content.length - keyEnd - 2, StandardCharsets.UTF_8);
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static DamagedPositionException damaged(String key, Path file, String flaw) {
    return new DamagedPositionException(
        key,
        "The file of its position " + flaw + ". Nothing was polled. Restore " + file
            + " from a backup, or delete it: then the trigger begins anew, from now on or from the start as it says.");
  }

  @Override
  public void save(String key, String position) {
    byte[] content = (quoted(key) + "\n" + position + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] head = (HEAD + sha256(content) + "\n").getBytes(StandardCharsets.UTF_8);
    Path file = file(key, ".position");
    Path temporary = file(key, ".tmp");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = FileChannel.open(
          temporary,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE)) {
        ByteBuffer all = ByteBuffer.allocate(head.length + content.length)
            .put(head)
            .put(content)
            .flip();
        while (all.hasRemaining()) {
          channel.write(all);
        }
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
    } catch (IOException e) {
      throw failed(key, "cannot be written", file, e);
    }
  }

  @Override
  public void remove(String key) {
    Path file = file(key, ".position");
    try {
      if (Files.deleteIfExists(file)) {
        forceFolder();
      }
    } catch (IOException e) {
      throw failed(key, "cannot be deleted", file, e);
    }
  }

  /** Makes names durable, where the system can do that for a folder; Windows cannot. */
  private void forceFolder() throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Optional<Lock> lock(String key) {
    if (!held.add(key)) {
      return Optional.empty();
    }
    boolean locked = false;
    try {
      Optional<Lock> lock = lockFile(key);
      locked = lock.isPresent();
      return lock;
    } finally {
      if (!locked) {
        held.remove(key);
      }
    }
  }

  // The channel is closed by whoever releases the lock.
  @SuppressWarnings("MustBeClosedChecker")
  private Optional<Lock> lockFile(String key) {
    Path file = file(key, ".lock");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(() -> release(key, file, channel));
        }
      } catch (OverlappingFileLockException e) {
        // Another store of this process has it: the same answer.
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw failed(key, "cannot be locked", file, e);
    }
  }

  private void release(String key, Path file, FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(key, "cannot be unlocked", file, e);
    } finally {
      held.remove(key);
    }
  }

  private Path file(String key, String ending) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("The key of a trigger is empty.");
    }
    return folder.resolve(sha256(key.getBytes(StandardCharsets.UTF_8)) + ending);
  }

  private static TriggerStoreException failed(
      String key, String what, Path file, IOException reason) {
    return new TriggerStoreException(
        key,
        "The file of its position " + what + ": " + reason
            + ". See that the process may read and write "
            + file.toAbsolutePath().getParent()
            + ", and that there is space.",
        reason);
  }

  private static String quoted(String key) {
    return JsonNodeFactory.instance.stringNode(key).toString();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Each Java platform has SHA-256.", e);
    }
  }

  /** {@return the folder} */
  @Override
  public String toString() {
    return "FileTriggerStore[" + folder + "]";
  }
}
