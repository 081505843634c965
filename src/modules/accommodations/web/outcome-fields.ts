/** As the form names them that tells how it was. */
export const outcomeFields = { kept: "keadaan", words: "kabar" } as const;
