/** The workspace's folder on disk: layout, rights, lock, atomic files, recent workspaces, log. */
@NullMarked
package dev.binnacle.workspace.folder;

import org.jspecify.annotations.NullMarked;
