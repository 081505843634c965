/** What one run of files of tests came to. */
export interface Outcome {
	readonly counts: Readonly<Record<string, number>>;
	readonly failed: readonly Failure[];
	readonly hasFailed: boolean;
}

type Named = Pick<Failure, "name" | "file">;

export interface Failure {
	readonly name: string;
	/** As written, from the root: `journeys/a.journey.ts`. */
	readonly file: string;
	readonly why: string;
}

/** What one run came to that may be tried again, or was. */
export type Ran = Outcome & { readonly passed: readonly Named[] };

type Module = readonly [file: string, address: string];

export function worthASecondTry(
	modules: readonly Module[],
	failed: readonly Pick<Failure, "file">[],
): Module[];

export function asOne(outcomes: readonly Ran[]): Ran;

export function afterASecondTry(
	first: Outcome,
	second: Ran,
): Outcome & { readonly unsteady: readonly Failure[] };
