import type { Day } from "#territory";
import type { PhaseName } from "../families.ts";
import type { AccessWay } from "./access.ts";

export const planFields = {
	family: "keluarga",
	title: "judul",
	about: "tentang",
	contact: "kontak",
	document: "naskah",
	questions: "pertanyaan",
} as const;

export const phaseFields = (name: PhaseName) => ({
	from: `dari_${name}`,
	until: `sampai_${name}`,
});

/** A plan as it was typed. */
export interface TypedPlan {
	readonly family: string;
	readonly title: string;
	readonly about: string;
	readonly contact: string;
	/** Only the phases of a family count; `null` where no day was typed. */
	readonly phases: Readonly<
		Record<PhaseName, { readonly from: Day | null; readonly until: Day | null }>
	>;
	readonly access: Readonly<
		Record<AccessWay, { readonly given: string; readonly waived: string }>
	>;
	readonly document: string;
	/** One a line; its choices after it, parted by `|`. */
	readonly questions: string;
}
