package dev.binnacle.api.live;

import dev.binnacle.api.Header;

import okio.ByteString;

import java.util.List;

/** Watches nothing. */
enum Unwatched implements AnswerWatcher {
    ONE;

    @Override
    public boolean begin(int status, List<Header> headers, Runnable stop) {
        return false;
    }

    @Override
    public void took(ByteString bytes) {}

    @Override
    public boolean stopped() {
        return false;
    }
}
