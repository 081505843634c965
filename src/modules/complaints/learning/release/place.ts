/** The place of the nation, where an office would stand. */
export const noughts = "00000000-0000-0000-0000-000000000000";
