package dev.binnacle.desktop.api;

/** Keeps how requests are shown from one start to the next; joined in {@code app}. */
public interface FormViewKeeper {
    /** What was kept last. May wait, so called inside jobs only. */
    FormView load();

    /** May wait, so called inside jobs only. */
    void save(FormView view);
}
