/** The page as it must be, from its parts. */
export function page(): string;
