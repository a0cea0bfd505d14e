package io.raccordo.it.compatibility;

import io.raccordo.it.connector.ConnectorBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What callers can see of classes, without what they do: the same bytes for the same API. */
final class ApiClasses {
  private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  private ApiClasses() {}

  /**
   * Writes a jar.
   *
   * @param classes a folder of classes, or a jar
   */
  static void write(Path classes, Path jar) throws IOException {
    if (Files.isDirectory(classes)) {
      writeFolder(classes, jar);
      return;
    }
    try (FileSystem files = FileSystems.newFileSystem(classes)) {
      writeFolder(files.getPath("/"), jar);
    }
  }

  private static void writeFolder(Path folder, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Path each : ConnectorBuild.files(folder)) {
        String name = folder.relativize(each).toString().replace('\\', '/');
        if (!name.endsWith(".class") || name.endsWith("-info.class")) {
          continue;
        }
        ClassReader reader = new ClassReader(Files.readAllBytes(each));
        ClassWriter writer = new ClassWriter(0);
        Api api = new Api(writer);
        reader.accept(
            api, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (api.isInside) {
          continue;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write(writer.toByteArray());
      }
    }
  }

  private static final class Api extends ClassVisitor {
    private @Nullable String name;

    /** Whether the class is one of a method, or one that the compiler made. */
    boolean isInside;

    Api(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String called,
        @Nullable String signature,
        String above,
        String[] interfaces) {
      name = called;
      isInside |= (access & Opcodes.ACC_SYNTHETIC) != 0;
      super.visit(version, access, called, signature, above, interfaces);
    }

    @Override
    public void visitOuterClass(
        String owner, @Nullable String method, @Nullable String descriptor) {
      isInside = true;
    }

    @Override
    public void visitInnerClass(
        String inner, @Nullable String outer, @Nullable String simple, int access) {
      isInside |= inner.equals(name) && (access & Opcodes.ACC_PRIVATE) != 0;
      if (simple != null && (access & SEEN) != 0) {
        super.visitInnerClass(inner, outer, simple, access);
      }
    }

    @Override
    public void visitNestMember(String member) {
      // Callers do not see it.
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return (access & SEEN) == 0
          ? null
          : super.visitField(access, field, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return (access & SEEN) == 0
          ? null
          : super.visitMethod(access, method, descriptor, signature, exceptions);
    }
  }
}
