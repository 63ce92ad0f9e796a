package dev.binnacle.schema.chance;

import org.jspecify.annotations.Nullable;

/** Makes objects of one kind by chance. */
interface Kind {
    /**
     * @param old what it is to be made from: the same object, but different; null = a new one
     * @return null = the structure has nothing that it could be made of
     */
    @Nullable Made make(Draw draw, @Nullable Made old);
}
