package dev.binnacle.desktop.api;

/** Keeps how requests are shown in memory. */
final class MemoryFormView implements FormViewKeeper {
    private FormView kept = FormView.BY_ROOM;

    @Override
    public synchronized FormView load() {
        return kept;
    }

    @Override
    public synchronized void save(FormView view) {
        kept = view;
    }
}
