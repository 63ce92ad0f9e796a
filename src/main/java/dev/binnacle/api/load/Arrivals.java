package dev.binnacle.api.load;

import java.time.Duration;

/** When runs of the file begin. */
interface Arrivals {
    /** Sets users to work; they end by themselves when the run is over. */
    void begin(Crew crew);

    /** How many were asking on average; 0 where none is waited for. */
    double users(Duration elapsed);

    /** Runs of the file that began late, for as many calls as may be were under way. */
    long late();

    /** Runs of the file that were due and never began; once the run is over. */
    long unsent();
}
