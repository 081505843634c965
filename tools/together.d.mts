/** Why a file of tests has a process of its own; `null` where it shares one. */
export function whyApart(file: string, source: string): string | null;

/** Whether a file is among those that begin first, and of which only what failed is tried again. */
export function takesMinutes(file: string): boolean;

/** The files by the processes in which they run, in the order in which those begin. */
export function together(
	files: readonly string[],
	sourceOf?: (file: string) => string,
): string[][];

type Module = readonly [file: string, address: string];

/** Each file of these processes by its name, and by the address of what was built of it. */
export function modulesOf(
	processes: readonly (readonly string[])[],
	/** Where what was built of a file lies. */
	built?: (file: string) => string,
): Module[][];

/** What the runner starts for these processes, in the same order. */
export function programsOf(
	processes: readonly (readonly Module[])[],
	/** Where the programs are written. */
	folder: string,
): string[];

/** Reads files of tests one after the other, each into a suite of its name. */
export function inTurn(modules: readonly Module[]): Promise<void>;
