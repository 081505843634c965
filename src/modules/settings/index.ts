/** What an installation says of itself: who runs it, and where to reach them. */
export {};
