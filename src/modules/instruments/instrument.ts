import type { Said } from "#kernel/text.ts";
import type { AnswerKind } from "./answer-kinds.ts";
import type { Principle } from "./principles.ts";
import type { Stage } from "./stages.ts";

/**
 * One version of an instrument, read from one file of `instruments/`. It never changes once published.
 * Decimals are strings (`"88.31"`): whoever calculates reads them with `exact`.
 */
export interface Instrument extends Branch {
	readonly id: string;
	readonly version: string;
	/** The programme that assesses by it: `p2ham`, `kkpham`, `skm` … */
	readonly programme: string;
	readonly title: Said;
	readonly status: "draft" | "published";
	/** An assessment scores one unit; a survey pools many respondents. */
	readonly use: "assessment" | "survey";
	readonly basis: readonly LegalBasis[];
	/** As exact as the source knows it: `2018`, `2023-10-13`; `from` may be `not-known`. */
	readonly valid: { readonly from: string; readonly until?: string };
	/** Whether everything in the file was checked against the regulation; if not, `note` says what was not. */
	readonly verified: boolean;
	readonly note?: Said;
	/** Whether the file holds the whole instrument, or only what is known of it. */
	readonly complete: boolean;
	/** Unit kinds that it assesses (`kanim`, `lapas` …); null means every kind. */
	readonly units: readonly string[] | null;
	/** The score of the best answer to any indicator: 100, 5, or 4. The worst possible is 0. */
	readonly top: string;
	readonly rounding: Rounding;
	readonly whenMissing: "no-score" | "score-the-rest";
	readonly stages: readonly Stage[];
	readonly gates: readonly Gate[];
	/** The predicate by score; null where no limit at all is known. */
	readonly bands: BandTable | null;
}

/** A regulation that the instrument rests on, with the public pages where it was read. */
export interface LegalBasis {
	readonly regulation: Said;
	readonly articles?: string;
	readonly sources: readonly string[];
}

/** When and how finely scores are rounded. Always half up. */
export interface Rounding {
	readonly decimals: number;
	readonly when: "at-the-end" | "at-every-level";
}

export type Node = Group | Indicator;

/** What groups and the instrument itself share: children, and the rule that makes one score of theirs. */
export interface Branch {
	readonly aggregate: "mean" | "sum" | "minimum";
	readonly weights: Weights;
	readonly convert: Conversion | null;
	/** The highest score that counts, where the law caps it (120 % performance). */
	readonly cap: string | null;
	readonly children: readonly Node[];
	/** Unit kinds for which the law has indicators here that we do not know. Their score stays unknown. */
	readonly unknownFor: "everyone" | readonly string[];
}

/** Where the children's weights come from: printed in the source, or equal (by law, or as a working assumption). */
export interface Weights {
	readonly kind: "printed" | "equal";
	readonly verified: boolean;
	readonly note?: Said;
}

/** Applied to a score after aggregation: x25 for a satisfaction index, ÷1.5 to bring 1-6 to 1-4. */
export interface Conversion {
	readonly times: string;
	readonly dividedBy: string;
}

interface Coded {
	/** Survives reordering, and every later version: `a.1`, `U8`. */
	readonly code: string;
	readonly label: Said;
	readonly help?: Said;
	/** Article or annex, in the words of the source; null where it is not known. */
	readonly article: string | null;
	readonly source?: string;
	readonly verified: boolean;
	readonly note?: Said;
	/** The weight as printed; null where the weights of the siblings are equal. */
	readonly weight: string | null;
	readonly units: readonly string[] | null;
	/** Whom it serves: `public`, `inmates` …; null means everyone. */
	readonly beneficiaries: readonly string[] | null;
	readonly principles: readonly Principle[];
}

/** An aspect, a criterion, a right, a dimension: a node that only collects. */
export interface Group extends Coded, Branch {
	readonly type: "group";
}

/** A node that is answered. */
export interface Indicator extends Coded {
	readonly type: "indicator";
	readonly answer: AnswerKind;
	readonly convert: Conversion | null;
	readonly cap: string | null;
	readonly mayBeNotApplicable: boolean;
	readonly proof: readonly Proof[];
	/** The agency (OPD) that owns the figure. Unverified where the region decides. */
	readonly owner: {
		readonly opd: string;
		readonly label: Said;
		readonly verified: boolean;
	} | null;
	/** Kind of human-rights indicator: what is in place, what is done, what came of it. */
	readonly measures: "structure" | "process" | "result" | null;
	/** The fact whose figure and proof answer it, by its code in the module `facts`; null where people answer. */
	readonly fact: string | null;
}

export interface Proof {
	readonly text: Said;
	readonly required: boolean;
	/** What one file may weigh, in megabytes of 1,048,576 bytes; as much as anywhere where it is left out. */
	readonly megabytes?: number;
}

/** A condition beside the score. A veto names a fact that others report, never a module. */
export type Gate =
	| (GateBase & {
			readonly kind: "minimum";
			readonly node: string;
			readonly atLeast: string;
	  })
	| (GateBase & { readonly kind: "must-have"; readonly node: string })
	| (GateBase & { readonly kind: "veto"; readonly fact: string });

interface GateBase {
	readonly code: string;
	readonly label: Said;
	readonly article: string | null;
	readonly verified: boolean;
	readonly note?: Said;
}

/** Limits by value. Holes are an error unless the source has them, or the rest is not known. */
export interface BandTable {
	readonly holes: "none" | "known-in-source" | "not-known";
	readonly verified: boolean;
	readonly note?: Said;
	readonly bands: readonly Band[];
}

/** `from` and `to` belong to the band, `above` and `below` do not. A limit left out is open. */
export interface Band {
	readonly code: string;
	/** In the words of the source. */
	readonly label: Said;
	readonly zone?: string;
	readonly from?: string;
	readonly above?: string;
	readonly to?: string;
	readonly below?: string;
	/** What the band is worth, in the table of an indicator; null in a table of predicates. */
	readonly value: string | null;
}

/** Every node, in the order of the file, parents before children. */
export const nodesOf = (branch: Branch): readonly Node[] =>
	branch.children.flatMap((node) =>
		node.type === "group" ? [node, ...nodesOf(node)] : [node],
	);

export const nodeOf = (
	instrument: Instrument,
	code: string,
): Node | undefined => nodesOf(instrument).find((node) => node.code === code);

export const indicatorsOf = (branch: Branch): readonly Indicator[] =>
	nodesOf(branch).filter((node) => node.type === "indicator");
