package dev.binnacle.desktop.api;

/** A request or folder that has another path now. */
record Move(String from, String to) {
    /** Where a path of before the move is now; itself when it did not move. */
    String follow(String path) {
        if (path.equals(from)) {
            return to;
        }
        return path.startsWith(from + "/") ? to + path.substring(from.length()) : path;
    }
}
