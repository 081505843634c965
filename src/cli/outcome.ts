/** What the caller can mend; ends the program with exit code 2. */
export class WrongInput extends Error {}

/** What did not work although the input was right; ends the program with exit code 1. */
export class Failed extends Error {}

/** The one JSON document of a command, on standard output. */
export const print = (document: unknown): void => {
	process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
};
