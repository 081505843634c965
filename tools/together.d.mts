/** Why a file of tests has a process of its own; `null` where it shares one. */
export function whyApart(file: string, source: string): string | null;

/** The files by the processes in which they run, in the order in which those begin. */
export function together(
	files: readonly string[],
	sourceOf?: (file: string) => string,
): string[][];

/** What the runner starts for these processes, in the same order. */
export function entriesOf(
	processes: readonly (readonly string[])[],
	/** Where programs are written that read several files. */
	folder: string,
	/** Where what was built of a file lies. */
	built?: (file: string) => string,
): string[];

/** Reads files of tests, by name and address, one after the other, each into a suite of its name. */
export function inTurn(
	modules: readonly (readonly [file: string, url: string])[],
): Promise<void>;
