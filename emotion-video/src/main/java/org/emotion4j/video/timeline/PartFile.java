package org.emotion4j.video.timeline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its final name and moved into place, so it appears whole or not. */
final class PartFile {

  private final Path target;
  private final Path part;

  /** Chooses the name; makes the folder if need be. */
  PartFile(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new IOException("'" + target + "' names no file");
    }
    // A link stays a link: what it points to is replaced.
    this.target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
    Path home = this.target.resolveSibling(
        "." + this.target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    Files.createDirectories(folder);
    this.part = home;
  }

  /** Where to write to. */
  Path part() {
    return part;
  }

  /** Puts the written file into place. */
  void commit() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      discard();
    }
  }

  /** Removes what was written, if it is not in place. */
  void discard() throws IOException {
    Files.deleteIfExists(part);
  }

  /** Writes a whole file at once. */
  static void write(Path target, byte[] content) throws IOException {
    PartFile file = new PartFile(target);
    try {
      Files.write(file.part(), content);
      file.commit();
    } finally {
      file.discard();
    }
  }
}
