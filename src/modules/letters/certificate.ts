import type { Said } from "#kernel/text.ts";
import type { Day } from "#territory";

/** What a certificate states. Frozen when it is issued: later names and texts do not change it. */
export interface Statement {
	readonly unitName: string;
	readonly place: { readonly regency: string; readonly province: string };
	readonly instrumentTitle: Said;
	readonly predicate: {
		readonly code: string;
		/** The words of the band; `null` where the instrument names no bands, or ours does not know them. */
		readonly label: Said | null;
	};
	/** Exact decimal as text, after verification; `null` where the programme awards without one. */
	readonly score: string | null;
	/** The highest score there is, exact decimal as text. */
	readonly top: string;
	readonly legalBasis: string;
	readonly decree: string;
	readonly decreeOn: Day;
	readonly validFrom: Day;
	/** First day on which it no longer holds; `null` where the regulation names no end. */
	readonly validUntil: Day | null;
	/** Whether the instrument was compared with the printed regulation. */
	readonly verified: boolean;
}

/** One certificate: of one assessment, issued once. Whether it still holds is asked of the assessments. */
export interface Certificate {
	readonly number: string;
	readonly unitId: string;
	readonly assessmentId: string;
	readonly programme: string;
	readonly instrument: string;
	/** Year of performance. */
	readonly year: number;
	readonly issuedAt: Date;
	readonly submittedAt: Date | null;
	readonly verifiedAt: Date | null;
	readonly states: Statement;
}
