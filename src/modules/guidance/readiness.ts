import { allInstruments } from "#instruments";
import type { FieldProblem } from "#kernel/form.ts";
import type { Key } from "./question.ts";
import { terms } from "./terms.ts";
import { asKept, problemOfWords } from "./words.ts";

/** Where a declaration stands. `ready`: coach and office went the whole way. */
export const readinessStates = [
	"declared",
	"accompanied",
	"ready",
	"withdrawn",
] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** Every deed on a declaration, from which states, whose it is, and where it leads. What is not here cannot happen. */
export const readinessMoves = {
	accompany: { from: ["declared"], to: "accompanied", by: "coach" },
	finish: { from: ["accompanied"], to: "ready", by: "coach" },
	withdraw: {
		from: ["declared", "accompanied"],
		to: "withdrawn",
		by: "unit",
	},
} as const satisfies Record<
	string,
	{
		readonly from: readonly ReadinessState[];
		readonly to: ReadinessState;
		readonly by: "coach" | "unit";
	}
>;
export type ReadinessMove = keyof typeof readinessMoves;

export function stepReadiness(
	state: ReadinessState,
	move: ReadinessMove,
): ReadinessState | null {
	const from: readonly ReadinessState[] = readinessMoves[move].from;
	return from.includes(state) ? readinessMoves[move].to : null;
}

export const readinessKind = "readiness";

export interface Declared {
	/** `p2ham`, `kkpham` … */
	readonly programme: string;
	readonly statement: string;
	readonly needs: string;
	readonly signedBy: string;
}

export interface Readiness extends Key, Declared {
	readonly state: ReadinessState;
	/** Why it was withdrawn. */
	readonly why: string | null;
	readonly revision: number;
	readonly declaredBy: string | null;
	readonly declaredAt: Date;
}

/** Programmes that assess units: an office may get ready for each. */
export const programmesToJoin = (): readonly string[] => [
	...new Set(
		allInstruments()
			.filter(({ use }) => use === "assessment")
			.map(({ programme }) => programme),
	),
];

/** As the form names them. */
export const readinessFields = {
	programme: "program",
	statement: "pernyataan",
	needs: "kebutuhan",
	signedBy: "penanda_tangan",
} as const;

export type DeclaredRead =
	| { readonly declared: Declared }
	| { readonly problems: readonly FieldProblem[] };

/** What was typed, or all that has to be mended, each at its field. */
export function readDeclared(typed: Declared): DeclaredRead {
	const known = programmesToJoin().includes(typed.programme);
	const problems: FieldProblem[] = known
		? []
		: [
				{
					field: readinessFields.programme,
					says: "guidance.problem.no-programme",
				},
			];
	for (const name of ["statement", "needs", "signedBy"] as const) {
		const longest =
			name === "signedBy" ? terms.longestLine : terms.longestQuestion;
		const problem = problemOfWords(typed[name], longest);
		if (problem)
			problems.push({
				field: readinessFields[name],
				says: `guidance.problem.${problem}`,
			});
	}
	return problems.length > 0
		? { problems }
		: {
				declared: {
					programme: typed.programme,
					statement: asKept(typed.statement),
					needs: asKept(typed.needs),
					signedBy: asKept(typed.signedBy),
				},
			};
}
