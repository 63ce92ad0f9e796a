package dev.binnacle.data.browse;

/** One way of reaching pages. */
interface PageReader {
    Page first();

    Page last();

    Page next(Page from);

    Page previous(Page from);

    Page again(Page from);

    Page atRow(long row);
}
