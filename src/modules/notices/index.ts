/** Everyone's inbox: what waits for a person, with its date, and what happened. */
export {};
