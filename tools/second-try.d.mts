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

export function worthASecondTry(
	files: readonly string[],
	failed: readonly string[],
): string[];

export function afterASecondTry(
	first: Outcome,
	second: Outcome & { readonly passed: readonly Named[] },
): Outcome & { readonly unsteady: readonly Failure[] };
