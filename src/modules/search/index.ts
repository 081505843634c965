/** One search over everything that is public. */
export {};
